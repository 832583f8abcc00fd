import { UnreadableWorkbookError } from '../errors/unreadable-workbook-error'
import type { OpenWorkbook, Row, Sheet, SheetLayout } from '../ports/workbook-reader'
import { requireZip } from './container/recognize-container'
import { withDefaultLimits } from './limits'
import { findWorkbookPart } from './package/find-workbook-part'
import { readRelationships } from './package/relationships'
import { readSharedStrings } from './parts/shared-strings'
import { readStyles } from './parts/styles'
import { readWorkbookPart, type SheetEntry } from './parts/workbook-part'
import { damaged } from './refusals'
import type { ValueContext } from './sheet/cell-value'
import { readRows } from './sheet/read-rows'
import { openArchive } from './zip/open-archive'

/** Sheets without cells: they are no place for a list. */
const withoutCells: readonly string[] = ['chartsheet', 'dialogsheet']

/** Macros as Excel 4.0 had them: cells that are run. */
const macroSheets: readonly string[] = ['xlMacrosheet', 'xlIntlMacrosheet']

/**
 * Opens an OOXML workbook over any byte source, in Node and in browsers. Texts and styles are read
 * when the first rows are asked for, and kept until `close`; the source stays the caller's to close.
 * @throws UnreadableWorkbookError for everything that is not a readable, honest workbook
 */
export const openWorkbook: OpenWorkbook = async (source, chosenLimits) => {
  const limits = withDefaultLimits(chosenLimits)
  await requireZip(source)
  const archive = await openArchive(source, limits)
  const package_ = { archive, limits }
  const part = await findWorkbookPart(package_)
  const relationships = await readRelationships(part, package_)
  if (relationships.some(({ kind }) => macroSheets.includes(kind))) {
    throw new UnreadableWorkbookError('workbook.macros')
  }
  const { sheets, definedNames, dateSystem } = await readWorkbookPart(part, package_)
  const partOf = (kind: string): string | null =>
    relationships.find((one) => one.kind === kind)?.target ?? null

  let closed = false
  let reading: Promise<ValueContext> | undefined
  const readContext = async (): Promise<ValueContext> => {
    const styles = await readStyles(partOf('styles'), package_)
    const strings = await readSharedStrings(partOf('sharedStrings'), package_)
    return { styles, strings, dateSystem }
  }

  const toSheet = ({ name, visibility, relationship }: SheetEntry): Sheet => {
    let known: SheetLayout | undefined
    async function* rows(): AsyncGenerator<Row> {
      if (closed) throw new Error('The workbook was closed before its rows were read.')
      const target = relationships.find(({ id }) => id === relationship)?.target ?? null
      if (target === null) throw damaged(part)
      reading ??= readContext()
      known = yield* readRows({ ...package_, part: target }, await reading)
    }
    const layout = async (): Promise<SheetLayout> => {
      if (known === undefined) for await (const _ of rows());
      return known ?? { merged: [], hiddenColumns: [] }
    }
    return { name, visibility, rows, layout }
  }

  return {
    sheets: sheets.filter((sheet) => !isWithoutCells(sheet)).map(toSheet),
    definedNames,
    dateSystem,
    close: async () => {
      closed = true
      reading = undefined
    },
  }

  function isWithoutCells({ relationship }: SheetEntry): boolean {
    const kind = relationships.find(({ id }) => id === relationship)?.kind ?? ''
    return withoutCells.includes(kind)
  }
}
