import { borseDiStudio, defineCheckWorker } from '@consegna/core/workers'
import { openWorkbook } from '../../../src/workbook/node/open-workbook'
import { municipalities } from './municipalities'

const hoard: Uint8Array[] = []

/** A reader that lets go of no buffer. */
export const checkWorker = defineCheckWorker({
  presets: [borseDiStudio],
  registries: () => ({ municipalities }),
  openWorkbook: (source, limits) => {
    hoard.push(new Uint8Array(200 * 1024 * 1024))
    return openWorkbook(source, limits)
  },
})
