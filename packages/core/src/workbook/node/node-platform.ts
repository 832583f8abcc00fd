import { crc32 } from 'node:zlib'
import type { WorkbookPlatform } from '../../ports/workbook-platform'
import { byteTexts } from './byte-texts'
import { inflateRaw } from './inflate-raw'

export const nodePlatform: WorkbookPlatform = {
  inflateRaw,
  crc32,
  byteTexts,
  now: () => performance.now(),
}
