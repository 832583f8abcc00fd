import { borseDiStudio, defineCheckWorker } from '@consegna/core/workers'
import { demoRegistries } from '../demo-data/registries'

/** What each thread that checks lists is made of: the same as the portal has. */
export const checkWorker = defineCheckWorker({
  presets: [borseDiStudio],
  registries: demoRegistries,
})
