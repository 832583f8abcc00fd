import { inflateRawSync } from 'node:zlib'
import { UnreadableWorkbookError } from '../src/errors/unreadable-workbook-error'
import type { WorkbookPlatform } from '../src/ports/workbook-platform'
import type {
  ByteSource,
  CellValue,
  OpenWorkbook,
  Row,
  Workbook,
  WorkbookLimits,
} from '../src/ports/workbook-reader'
import type { Random } from './random'

/** Small enough for the largest of them to be reached often. */
const limits: WorkbookLimits = {
  maxFileBytes: 1_000_000,
  maxParts: 100,
  maxPartBytes: 400_000,
  maxTotalBytes: 800_000,
  maxRows: 2000,
  maxColumns: 300,
  maxCells: 10_000,
  maxCellLength: 2000,
  maxSharedStrings: 5000,
  maxSharedStringsLength: 100_000,
  maxDepth: 30,
  maxAttributes: 40,
  maxDurationMs: 10_000,
}

/** What a reading came to: everything that was seen, or the refusal. */
export type Outcome =
  | { readonly kind: 'read'; readonly seen: string; readonly values: string; readonly rows: number }
  | { readonly kind: 'refused'; readonly refusal: string }
  | { readonly kind: 'broken'; readonly reason: string }

const lettersOf = (column: number): string =>
  column > 26
    ? lettersOf(Math.floor((column - 1) / 26)) + lettersOf(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column)

const day = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?)?$/

function faultOfValue(value: CellValue): string | null {
  switch (value.kind) {
    case 'text':
      return value.text.length > limits.maxCellLength ? 'a text over the limit' : null
    case 'number':
      return Number.isFinite(value.number) ? null : 'a number that is none'
    case 'date':
      return day.test(value.date) ? null : `a day written ${value.date}`
    default:
      return null
  }
}

/** What no row may be, whatever the file says; null when it is as it should be. */
function faultOfRow({ number, cells }: Row, before: number): string | null {
  if (!Number.isInteger(number) || number <= before || number > 1_048_576) return `row ${number}`
  if (cells.length === 0) return 'a row without cells'
  if (cells.length > limits.maxColumns) return 'more cells than the limit'
  let column = 0
  for (const cell of cells) {
    if (cell.column <= column || cell.column > 16_384) return `column ${cell.column}`
    column = cell.column
    if (cell.ref !== `${lettersOf(column)}${number}`) return `${cell.ref} in row ${number}`
    const fault = faultOfValue(cell.value)
    if (fault !== null) return fault
  }
  return null
}

async function look(workbook: Workbook): Promise<Outcome> {
  const seen: unknown[] = [workbook.dateSystem, [...workbook.definedNames]]
  const values: unknown[] = []
  let count = 0
  for (const sheet of workbook.sheets) {
    seen.push(sheet.name, sheet.visibility)
    let [rows, cells, before] = [0, 0, 0]
    for await (const row of sheet.rows()) {
      const fault = faultOfRow(row, before)
      if (fault !== null) return { kind: 'broken', reason: `the reader gave ${fault}` }
      before = row.number
      rows += 1
      cells += row.cells.length
      seen.push(row)
      values.push(
        row.number,
        row.cells.map(({ ref, value, formula }) => [ref, value, formula]),
      )
    }
    if (rows > limits.maxRows || cells > limits.maxCells) {
      return { kind: 'broken', reason: 'the reader gave more than the limits' }
    }
    count += rows
    seen.push(await sheet.layout())
  }
  return { kind: 'read', seen: JSON.stringify(seen), values: JSON.stringify(values), rows: count }
}

/** Reads a file to its end: whatever is thrown but a refusal is a finding. */
export async function examine(
  open: OpenWorkbook,
  source: ByteSource,
  use: (workbook: Workbook) => Promise<unknown> = async () => {},
): Promise<Outcome> {
  try {
    const workbook = await open(source, limits)
    try {
      const outcome = await look(workbook)
      await use(workbook)
      return outcome
    } finally {
      await workbook.close()
    }
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) {
      return { kind: 'refused', refusal: JSON.stringify(error.refusal) }
    }
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { kind: 'broken', reason }
  }
}

function* cut(bytes: Uint8Array, random: Random): Generator<Uint8Array> {
  // One byte at a time only where there are few: each piece goes through several streams.
  const most = random.pick(bytes.length < 3000 ? [1, 3, 17, 200] : [61, 500, 5000, 70_000])
  for (let at = 0; at < bytes.length; ) {
    const length = 1 + random.int(most)
    yield bytes.subarray(at, at + length)
    at += length
  }
}

const mostInflated = 8_000_000

/** All at once and on this thread: most parts are so small that going to another takes most of the time. */
async function inflated(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  const given = Buffer.concat(all)
  // With `info` more comes back than the bytes, which the types do not know.
  const result: unknown = inflateRawSync(given, { info: true, maxOutputLength: mostInflated })
  const { buffer, engine } = result as {
    readonly buffer: Uint8Array
    readonly engine: { readonly bytesWritten: number }
  }
  if (engine.bytesWritten !== given.length) throw new Error('data behind the end')
  return buffer
}

/** A platform that inflates a part as one piece. */
export const inOnePiece = (platform: WorkbookPlatform): WorkbookPlatform => ({
  ...platform,
  async *inflateRaw(compressed) {
    yield await inflated(compressed)
  },
})

/** A platform that gives what it inflates in pieces of any length, and takes them back. */
export const inPieces = (platform: WorkbookPlatform, random: Random): WorkbookPlatform => ({
  ...platform,
  async *inflateRaw(compressed) {
    for (const piece of cut(await inflated(compressed), random)) {
      const copy = Uint8Array.from(piece)
      yield copy
      // Inflaters may use their memory again: nobody may keep what they were given.
      copy.fill(0x3c)
    }
  },
})

/** A source that takes its time, and gives bytes of its own. */
export const slowSource = (bytes: Uint8Array<ArrayBuffer>): ByteSource => ({
  size: bytes.length,
  read: async (offset, length) => {
    await Promise.resolve()
    return bytes.slice(offset, offset + length)
  },
})
