import { borseDiStudio, defineCheckWorker } from '@consegna/core/workers'

export const checkWorker = defineCheckWorker({
  presets: [borseDiStudio],
  registries: () => {
    throw new Error('the schools are not there')
  },
})
