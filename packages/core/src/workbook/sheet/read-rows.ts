import type { Row, SheetLayout } from '../../ports/workbook-reader'
import { spreadsheetNamespaces } from '../xml/namespaces'
import { type XmlPart, xmlPartPieces } from '../xml/read-xml-part'
import type { ValueContext } from './cell-value'
import { RowCollector } from './row-collector'

/**
 * The rows of a worksheet's part, as it is inflated and parsed: no more than a piece of it is held.
 * Read to the end, it returns the sheet's layout, part of which stands behind the rows.
 */
export async function* readRows(
  sheet: Pick<XmlPart, 'archive' | 'limits' | 'part'>,
  context: ValueContext,
): AsyncGenerator<Row, SheetLayout> {
  const { part, limits } = sheet
  const handler = new RowCollector({ part, limits, context })
  const namespaces = spreadsheetNamespaces
  for await (const _ of xmlPartPieces({ ...sheet, namespaces, handler })) {
    yield* handler.take()
  }
  return handler.layout
}
