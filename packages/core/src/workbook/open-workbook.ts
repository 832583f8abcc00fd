import { UnreadableWorkbookError } from '../errors/unreadable-workbook-error'
import type { WorkbookPlatform } from '../ports/workbook-platform'
import type {
  ByteSource,
  OpenWorkbook,
  Sheet,
  SheetLayout,
  Workbook,
} from '../ports/workbook-reader'
import { requireZip } from './container/recognize-container'
import { withDefaultLimits } from './limits'
import { findWorkbookPart } from './package/find-workbook-part'
import { readRelationships } from './package/relationships'
import { readSharedStrings } from './parts/read-shared-strings'
import { readStyles } from './parts/styles'
import { readWorkbookPart, type SheetEntry } from './parts/workbook-part'
import { damaged, irregular, overLimit } from './refusals'
import type { ValueContext } from './sheet/cell-value'
import { readRows } from './sheet/read-rows'
import { RowStream, readChunks } from './sheet/row-stream'
import { webPlatform } from './web/web-platform'
import { type ArchiveReading, openArchive } from './zip/open-archive'

/** Sheets without cells: they are no place for a list. */
const withoutCells: readonly string[] = ['chartsheet', 'dialogsheet']

/** Macros as Excel 4.0 had them: cells that are run. */
const macroSheets: readonly string[] = ['xlMacrosheet', 'xlIntlMacrosheet']

/**
 * What opens an OOXML workbook with the means of a platform. Texts and styles are read when the first
 * rows are asked for, and kept until `close`.
 */
export function openWorkbookWith(platform: WorkbookPlatform): OpenWorkbook {
  return async (source, limits) => open(source, { limits: withDefaultLimits(limits), platform })
}

/**
 * Opens an OOXML workbook over any byte source, with what browsers and Node have in common. The
 * source stays the caller's to close.
 * @throws UnreadableWorkbookError for everything that is not a readable, honest workbook
 */
export const openWorkbook = openWorkbookWith(webPlatform)

/** Every tab has a part of its own: else a little file could be as many large sheets as it has tabs. */
function requireOwnParts(parts: readonly string[]): void {
  const seen = new Set<string>()
  for (const part of parts) {
    const name = part.toLowerCase()
    if (seen.has(name)) throw irregular('duplicate', { part })
    seen.add(name)
  }
}

async function open(source: ByteSource, reading: ArchiveReading): Promise<Workbook> {
  const { limits } = reading
  await requireZip(source)
  if (source.size > limits.maxFileBytes) throw overLimit('maxFileBytes', limits.maxFileBytes)
  const archive = await openArchive(source, reading)
  const package_ = { archive, limits }
  const part = await findWorkbookPart(package_)
  const relationships = await readRelationships(part, package_)
  if (relationships.some(({ kind }) => macroSheets.includes(kind))) {
    throw new UnreadableWorkbookError('workbook.macros')
  }
  const { sheets, definedNames, dateSystem } = await readWorkbookPart(part, package_)
  const partOf = (kind: string): string | null =>
    relationships.find((one) => one.kind === kind)?.target ?? null
  // Of several with one id the first counts.
  const linked = new Map([...relationships].reverse().map((one) => [one.id, one]))
  requireOwnParts(sheets.flatMap(({ relationship }) => linked.get(relationship)?.target ?? []))

  let closed = false
  let context: Promise<ValueContext> | undefined
  const readContext = async (): Promise<ValueContext> => {
    const styles = await readStyles(partOf('styles'), package_)
    const strings = await readSharedStrings(partOf('sharedStrings'), package_)
    return { styles, strings, dateSystem }
  }

  const toSheet = ({ name, visibility, relationship }: SheetEntry): Sheet => {
    let known: SheetLayout | undefined
    const onEnd = (layout: SheetLayout) => {
      known = layout
    }
    const openRows = async () => {
      if (closed) throw new Error('The workbook was closed before its rows were read.')
      const target = linked.get(relationship)?.target ?? null
      if (target === null) throw damaged(part)
      context ??= readContext()
      return readRows({ ...package_, part: target, context: await context, onEnd })
    }
    const rows = () => new RowStream(openRows)
    const rowChunks = () => readChunks(openRows)
    const layout = async (): Promise<SheetLayout> => {
      if (known === undefined) for await (const _ of rowChunks());
      return known ?? { merged: [], hiddenColumns: [] }
    }
    return { name, visibility, rows, rowChunks, layout }
  }

  return {
    sheets: sheets.filter((sheet) => !isWithoutCells(sheet)).map(toSheet),
    definedNames,
    dateSystem,
    close: async () => {
      closed = true
      context = undefined
    },
  }

  function isWithoutCells({ relationship }: SheetEntry): boolean {
    const kind = linked.get(relationship)?.kind ?? ''
    return withoutCells.includes(kind)
  }
}
