import { PassThrough } from 'node:stream'
import ExcelJS from 'exceljs'

/** exceljs does not declare the archive that it writes into. */
type Archived = ExcelJS.stream.xlsx.WorkbookWriter & {
  readonly zip: {
    abort: () => void
    on: (event: 'error', listener: (error: Error) => void) => void
  }
}

/**
 * A workbook as the bytes of its file, made while they are taken. Whoever stops taking them stops
 * the writing too; what `write` throws comes through.
 *
 * @param write its signal tells that nobody takes the bytes any more
 */
export async function* streamWorkbook(
  write: (workbook: ExcelJS.stream.xlsx.WorkbookWriter, signal: AbortSignal) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const bytes = new PassThrough()
  const stream = { stream: bytes, useStyles: true, useSharedStrings: false }
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter(stream) as Archived
  workbook.zip.on('error', (error) => bytes.destroy(error))
  const abandoning = new AbortController()
  const { signal } = abandoning
  // exceljs waits for ever for a stream that was closed.
  const abandoned = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve())
  })
  const writing = write(workbook, signal)
    .then(() => Promise.race([workbook.commit(), abandoned]))
    .catch((error: unknown) => {
      bytes.destroy(error instanceof Error ? error : new Error(String(error)))
    })
  try {
    yield* bytes
  } finally {
    abandoning.abort()
    await writing
    workbook.zip.abort()
    bytes.destroy()
  }
}
