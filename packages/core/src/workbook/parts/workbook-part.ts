import { UnreadableWorkbookError } from '../../errors/unreadable-workbook-error'
import type { Sheet, WorkbookLimits } from '../../ports/workbook-reader'
import type { DateSystem } from '../dates/serial-date'
import { maxDefinitions, maxWholePartBytes } from '../limits'
import { damaged, overLimit } from '../refusals'
import { isTrue } from '../xml/attributes'
import { isRelationshipAttribute, spreadsheetNamespaces } from '../xml/namespaces'
import { readXmlPart, type XmlPart } from '../xml/read-xml-part'
import type { Attributes, XmlHandler } from '../xml/xml-feed'
import { unescapeText } from './escaped-text'

/** A tab as the workbook lists it. */
export interface SheetEntry extends Pick<Sheet, 'name' | 'visibility'> {
  /** Id of the relationship that leads to the sheet's part. */
  readonly relationship: string
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[]
  readonly definedNames: ReadonlyMap<string, string>
  readonly dateSystem: DateSystem
}

/** @throws UnreadableWorkbookError when the part holds something else than a workbook */
export async function readWorkbookPart(
  part: string,
  package_: Pick<XmlPart, 'archive' | 'limits'>,
): Promise<WorkbookPart> {
  const handler = new WorkbookPartHandler(part, package_.limits)
  const namespaces = spreadsheetNamespaces
  await readXmlPart({ ...package_, part, namespaces, maxBytes: maxWholePartBytes, handler })
  return handler
}

class WorkbookPartHandler implements XmlHandler, WorkbookPart {
  readonly #part: string
  readonly #limits: WorkbookLimits
  readonly sheets: SheetEntry[] = []
  readonly definedNames = new Map<string, string>()
  dateSystem: DateSystem = '1900'
  #section = ''
  /** The defined name whose text is being read. */
  #definedName: string | null = null
  #refersTo = ''

  constructor(part: string, limits: WorkbookLimits) {
    this.#part = part
    this.#limits = limits
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (depth === 0 && name !== 'workbook') {
      throw new UnreadableWorkbookError('workbook.not-a-workbook')
    }
    if (depth === 1) {
      this.#section = name
      if (name === 'workbookPr' && isTrue(attributes.date1904?.value)) this.dateSystem = '1904'
    }
    if (depth !== 2) return
    if (this.#section === 'sheets' && name === 'sheet') {
      this.sheets.push(sheetEntry(attributes))
      // Each of them has a part of its own.
      const { maxParts } = this.#limits
      if (this.sheets.length > maxParts) throw overLimit('maxParts', maxParts)
    }
    // A name that is local to a sheet may stand beside one of the workbook with the same name.
    if (name === 'definedName' && attributes.localSheetId === undefined) {
      this.#definedName = unescapeText(attributes.name?.value ?? '')
      this.#refersTo = ''
    }
  }

  close(_name: string, depth: number): void {
    if (depth !== 2 || this.#definedName === null) return
    this.definedNames.set(this.#definedName, this.#refersTo)
    this.#definedName = null
    if (this.definedNames.size > maxDefinitions) throw damaged(this.#part)
  }

  text(text: string): void {
    if (this.#definedName !== null) this.#refersTo += text
  }
}

function sheetEntry(attributes: Attributes): SheetEntry {
  const toPart = Object.values(attributes).find(
    ({ local, uri }) => local === 'id' && isRelationshipAttribute(uri),
  )
  const state = attributes.state?.value
  return {
    name: unescapeText(attributes.name?.value ?? ''),
    visibility: state === 'veryHidden' ? 'very-hidden' : state === 'hidden' ? state : 'visible',
    relationship: toPart?.value ?? '',
  }
}
