import { borseDiStudio, defineCheckWorker } from '@consegna/core/workers'
import { municipalities } from './municipalities'

export const checkWorker = defineCheckWorker({
  presets: [borseDiStudio],
  registries: () => ({ municipalities }),
})
