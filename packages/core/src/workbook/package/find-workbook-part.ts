import { UnreadableWorkbookError } from '../../errors/unreadable-workbook-error'
import type { XmlPart } from '../xml/read-xml-part'
import { type ContentTypes, readContentTypes } from './content-types'
import { isOpenDocumentSpreadsheet } from './open-document'
import { readRelationships } from './relationships'

const spreadsheetType =
  /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)\.main\+xml$/i
/** Excel's own types: `.xlsm`, `.xltm`, `.xlam`. */
const macroType = /^application\/vnd\.ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml$/i
/** Programs of a workbook, or cells that are run, whatever the part is called. */
const macroPart = /(?:^|\/)vbaProject\.bin$/i
const macroPartType =
  /^application\/vnd\.ms-(?:office\.vbaProject|excel\.(?:intl)?macrosheet\+xml)$/i
/** What the documents of Apple's Numbers consist of, packed once more in old ones. */
const numbersPart = /^(?:Index\/.+\.iwa|Index\.zip)$/i
const binaryType = /^application\/vnd\.ms-excel\.sheet\.binary\b/i

/**
 * The name of the part that holds the workbook.
 * @throws UnreadableWorkbookError when the ZIP is something else, with what it is
 */
export async function findWorkbookPart(
  package_: Pick<XmlPart, 'archive' | 'limits'>,
): Promise<string> {
  const { archive } = package_
  if (await isOpenDocumentSpreadsheet(package_)) throw new UnreadableWorkbookError('workbook.ods')
  const types = await readContentTypes(package_)
  const part = await candidate(package_, types)
  const type = part === undefined ? '' : types.of(part)
  if (binaryType.test(type) || part?.toLowerCase().endsWith('/workbook.bin')) {
    throw new UnreadableWorkbookError('workbook.xlsb')
  }
  if (macroType.test(type)) throw new UnreadableWorkbookError('workbook.macros')
  const declaredOther = type !== '' && !spreadsheetType.test(type) && !genericType.test(type)
  if (part === undefined || declaredOther) {
    const numbers = archive.partNames.some((name) => numbersPart.test(name))
    throw new UnreadableWorkbookError(numbers ? 'workbook.numbers' : 'workbook.not-a-workbook')
  }
  const macros = (name: string) => macroPart.test(name) || macroPartType.test(types.of(name))
  if (archive.partNames.some(macros)) throw new UnreadableWorkbookError('workbook.macros')
  return part
}

/** Says nothing about what an XML part holds. */
const genericType = /^(?:application|text)\/xml$/i

/** Where the package points to; where it does not, what it declares; else where everybody puts it. */
async function candidate(
  package_: Pick<XmlPart, 'archive' | 'limits'>,
  types: ContentTypes,
): Promise<string | undefined> {
  const relationships = await readRelationships('', package_)
  const pointedTo = relationships.find(({ kind }) => kind === 'officeDocument')?.target
  const declared = types.find((type) => spreadsheetType.test(type) || macroType.test(type))
  const places = [pointedTo, declared, 'xl/workbook.xml', 'xl/workbook.bin']
  return places.find((place): place is string => !!place && package_.archive.has(place))
}
