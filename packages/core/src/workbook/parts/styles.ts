import { isBuiltInDateFormat, isDateFormat } from '../dates/date-format'
import { maxDefinitions, maxWholePartBytes } from '../limits'
import { damaged } from '../refusals'
import { spreadsheetNamespaces } from '../xml/namespaces'
import { readXmlPart, type XmlPart } from '../xml/read-xml-part'

/** What the reader needs to know of the styles: which of them show a number as a date. */
export interface Styles {
  /** @param style index of the cell format, as a cell's `s` gives it */
  showsDate(style: number): boolean
}

/** @param part null when the workbook has no such part: then nothing is a date */
export async function readStyles(
  part: string | null,
  package_: Pick<XmlPart, 'archive' | 'limits'>,
): Promise<Styles> {
  if (part === null || !package_.archive.has(part)) return { showsDate: () => false }
  const custom = new Map<number, boolean>()
  const formats: number[] = []
  let section = ''
  await readXmlPart({
    ...package_,
    part,
    namespaces: spreadsheetNamespaces,
    maxBytes: maxWholePartBytes,
    handler: {
      open: (name, { numFmtId, formatCode }, depth) => {
        if (depth === 0 && name !== 'styleSheet') throw damaged(part)
        if (depth === 1) section = name
        if (depth !== 2) return
        const id = Number(numFmtId?.value ?? 0)
        if (section === 'numFmts' && name === 'numFmt') {
          custom.set(id, isDateFormat(formatCode?.value ?? ''))
        }
        if (section === 'cellXfs' && name === 'xf') formats.push(id)
        if (formats.length > maxDefinitions || custom.size > maxDefinitions) throw damaged(part)
      },
      close: () => {},
      text: () => {},
    },
  })
  const dates = formats.map((id) => custom.get(id) ?? isBuiltInDateFormat(id))
  return { showsDate: (style) => dates[style] === true }
}
