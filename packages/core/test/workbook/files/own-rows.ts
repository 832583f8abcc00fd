import { UnreadableWorkbookError } from '../../../src/errors/unreadable-workbook-error'
import type { CellValue, Row, WorkbookLimits } from '../../../src/ports/workbook-reader'
import { withDefaultLimits } from '../../../src/workbook/limits'
import { SharedStringsReader } from '../../../src/workbook/parts/read-shared-strings'
import { SharedStrings } from '../../../src/workbook/parts/shared-strings'
import { SheetReader } from '../../../src/workbook/sheet/read-rows'
import { XmlDecoder } from '../../../src/workbook/xml/xml-decoder'
import { plain } from './read-file'
import type { PlainRow } from './saxes-rows'

/** Cuts bytes into pieces whose lengths are taken in turn. */
export function* cut(bytes: Uint8Array, lengths: readonly number[]): Generator<Uint8Array> {
  let turn = 0
  for (let at = 0; at < bytes.length; ) {
    const length = lengths[turn % lengths.length] ?? bytes.length
    // A copy: what a reader keeps of a piece must not depend on what becomes of it.
    yield bytes.slice(at, at + length)
    at += length
    turn += 1
  }
}

function shownValue(value: CellValue): unknown {
  if (value.kind === 'no-result') return 'no result'
  return value.kind === 'unreadable' ? value.kind : plain(value)
}

const asPlain = ({ number, hidden, cells }: Row): PlainRow => ({
  number,
  hidden,
  cells: cells.map(({ ref, value, raw, formula }) => {
    return { ref, value: shownValue(value), raw, formula }
  }),
})

function unlessRefused<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return null
    throw error
  }
}

function sharedStringsOf(texts: readonly string[]): SharedStrings {
  const strings = new SharedStrings()
  for (const text of texts) strings.add(text)
  strings.seal()
  return strings
}

/** The rows as our reader gives them; null when it refuses. */
export function ownRows(
  pieces: Iterable<Uint8Array>,
  texts: readonly string[],
  limits: Partial<WorkbookLimits> = {},
): readonly PlainRow[] | null {
  const styles = { showsDate: () => false }
  const context = { strings: sharedStringsOf(texts), styles, dateSystem: '1900' } as const
  return unlessRefused(() => {
    const decoder = new XmlDecoder('sheet.xml')
    const reader = new SheetReader({
      part: 'sheet.xml',
      limits: withDefaultLimits(limits),
      context,
    })
    const rows: Row[] = []
    const takeAll = () => {
      for (let taken = reader.take(); taken.length > 0; taken = reader.take()) rows.push(...taken)
    }
    for (const piece of pieces) {
      reader.append(decoder.decode(piece))
      takeAll()
    }
    reader.appendEnd(decoder.end())
    takeAll()
    reader.requireEnd()
    return rows.map(asPlain)
  })
}

/** All shared strings as our reader has them; null when it refuses. */
export function ownStrings(pieces: Iterable<Uint8Array>): readonly string[] | null {
  return unlessRefused(() => {
    const decoder = new XmlDecoder('sharedStrings.xml')
    const reader = new SharedStringsReader('sharedStrings.xml', withDefaultLimits())
    for (const piece of pieces) reader.read(decoder.decode(piece))
    const strings = reader.readEnd(decoder.end())
    return Array.from({ length: strings.length }, (_, index) => strings.get(index) ?? '')
  })
}
