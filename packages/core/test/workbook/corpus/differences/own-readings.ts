import { UnreadableWorkbookError } from '../../../../src/errors/unreadable-workbook-error'
import { bufferByteSource } from '../../../../src/workbook/buffer-byte-source'
import { openWorkbook } from '../../../../src/workbook/node/open-workbook'
import { plainCells } from '../readers/own-reader.mjs'
import type { PlainSheets } from '../readers/plain-cells.mjs'
import { readCorpusFile } from './corpus-files'

/** What our reader makes of a file; anything that is no refusal is thrown on. */
export type OwnReading =
  | { readonly sheets: PlainSheets }
  | { readonly code: string; readonly part: string | null }

const readings = new Map<string, Promise<OwnReading>>()

/** Each file is read once in a run. */
export function readOurs(file: string): Promise<OwnReading> {
  const known = readings.get(file) ?? read(file)
  readings.set(file, known)
  return known
}

async function read(file: string): Promise<OwnReading> {
  try {
    const workbook = await openWorkbook(bufferByteSource(await readCorpusFile(file)))
    return { sheets: await plainCells(workbook) }
  } catch (error) {
    if (!(error instanceof UnreadableWorkbookError)) throw error
    const { code, params } = error.refusal
    return { code, part: typeof params.part === 'string' ? params.part : null }
  }
}
