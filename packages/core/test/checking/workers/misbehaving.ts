import { defineCheckWorker } from '@consegna/core/workers'
import { misbehaving } from './misbehaving-preset'
import { municipalities } from './municipalities'

export const checkWorker = defineCheckWorker({
  presets: [misbehaving],
  registries: async () => ({ municipalities }),
})
