import { ofTemplate, type Refused, refused } from '../errors/problem'
import { firstFew } from '../messages/first-few'
import type { Row, Sheet, Workbook } from '../ports/workbook-reader'
import { isIssueSheetTitle } from '../template/annotation-column'
import type { Template } from '../template/define-template'
import { readStamp, type Stamp, stampName, stampSheet } from '../template/stamp'
import { quote } from './cell-content'
import { type ListHeader, looksLikeHeader, plainText, readHeader } from './list-header'
import type { ListRequest } from './list-request'
import { type AdmittedTemplate, currentTemplate } from './templates-admitted'

/** The header is looked for in these first rows. */
const headerRows = 10

/** What a list is looked for by. */
export type ListSearch = Pick<ListRequest, 'templates' | 'titles'>

/** Where in a workbook the list is, and which template it follows. */
export interface FoundList {
  readonly kind: 'found'
  readonly sheet: Sheet
  readonly header: ListHeader
  readonly admitted: AdmittedTemplate
  /** What the workbook says of its origin; null when it says nothing. */
  readonly stamp: Stamp | null
}

interface Candidate {
  readonly sheet: Sheet
  readonly header: ListHeader
  readonly hasRows: boolean
}

/** The stamp that the template's workbook carries, in a very-hidden sheet and in a defined name. */
async function findStamp(workbook: Workbook): Promise<Stamp | null> {
  const sheet = workbook.sheets.find(({ name }) => name === stampSheet)
  for await (const row of sheet?.rows() ?? []) {
    const stamp = row.cells[0] && readStamp(plainText(row.cells[0]))
    if (stamp) return stamp
    break
  }
  return readStamp(workbook.definedNames.get(stampName) ?? '')
}

/** Whether a sheet begins as the one that an annotated workbook adds: it names columns and values of the list. */
const isIssueSheet = ({ number, cells }: Row): boolean =>
  number === 1 && cells[0] !== undefined && isIssueSheetTitle(plainText(cells[0]))

async function findHeader(sheet: Sheet, template: Template): Promise<Candidate | null> {
  let header: ListHeader | null = null
  for await (const row of sheet.rows()) {
    if (isIssueSheet(row)) return null
    if (header) return { sheet, header, hasRows: true }
    if (row.number > headerRows) return null
    const candidate = readHeader(row, template)
    if (looksLikeHeader(candidate, template)) header = candidate
  }
  return header && { sheet, header, hasRows: false }
}

async function findHeaders(workbook: Workbook, template: Template): Promise<readonly Candidate[]> {
  const lists: Candidate[] = []
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== 'visible') continue
    const found = await findHeader(sheet, template)
    if (found) lists.push(found)
  }
  const filled = lists.filter(({ hasRows }) => hasRows)
  return filled.length > 0 ? filled : lists.slice(0, 1)
}

/** The version that a stamp names, or the reason why a file made from it is not taken. */
function stampedTemplate(stamp: Stamp, request: ListSearch): AdmittedTemplate | Refused {
  const { templates, titles } = request
  const current = currentTemplate(templates)
  if (!current) return refused('template.none-admitted')
  const { version } = stamp
  if (stamp.id !== current.id) {
    return refused('template.other-list', {
      list: titles?.list(stamp.id) ?? quote(stamp.id),
      expected: current.title,
    })
  }
  const stamped = templates.find(({ template }) => template.version === version)
  if (!stamped) return refused('template.unknown-version', { version, current: current.version })
  if (stamped.policy === 'refused') {
    return refused('template.version-refused', { version, current: current.version })
  }
  return stamped
}

/** How well a header suits a template: columns that are missing weigh more than unknown ones. */
const misfit = ({ header }: Candidate, { columnList }: Template): number =>
  header.missing.length * 1000 + header.unknown.length + (columnList.length - header.cells.size)

/** Without a stamp the titles tell the version; where several suit equally well, the newest. */
async function templateByHeader(
  workbook: Workbook,
  templates: readonly AdmittedTemplate[],
): Promise<{ admitted: AdmittedTemplate; lists: readonly Candidate[] } | null> {
  let best: { admitted: AdmittedTemplate; lists: readonly Candidate[] } | null = null
  let least = Number.POSITIVE_INFINITY
  for (const admitted of templates) {
    if (admitted.policy === 'refused') continue
    const lists = await findHeaders(workbook, admitted.template)
    const badness = lists[0] ? misfit(lists[0], admitted.template) : Number.MAX_SAFE_INTEGER
    if (badness < least) {
      least = badness
      best = { admitted, lists }
    }
  }
  return best
}

/** Finds the one list of a workbook. Sheets without its header, such as the instructions, are left alone. */
export async function findList(
  workbook: Workbook,
  request: ListSearch,
): Promise<FoundList | Refused> {
  const stamp = await findStamp(workbook)
  const stamped = stamp && stampedTemplate(stamp, request)
  if (stamped && 'kind' in stamped) return ofTemplate(stamped, stamp)
  const chosen = stamped
    ? { admitted: stamped, lists: await findHeaders(workbook, stamped.template) }
    : await templateByHeader(workbook, request.templates)
  if (!chosen) return refused('template.none-admitted')
  const { admitted, lists } = chosen
  if (lists.length > 1) {
    const sheets = firstFew(lists.map(({ sheet }) => `«${quote(sheet.name)}»`))
    return ofTemplate(refused('list.several-sheets', { sheets }), admitted.template)
  }
  const [list] = lists
  if (!list) {
    const expected = admitted.template.columnList
      .filter(([, column]) => column.required)
      .map(([, column]) => column.header)
      .join(', ')
    const refusal = refused('list.no-header', { expected })
    return stamped ? ofTemplate(refusal, admitted.template) : refusal
  }
  const refusal = headerRefusal(list)
  return refusal
    ? ofTemplate(refusal, admitted.template)
    : { kind: 'found', ...list, admitted, stamp }
}

function headerRefusal({ sheet, header }: Candidate): Refused | null {
  const repeated = header.repeated[0]
  if (repeated) {
    return refused('list.duplicate-header', {
      header: quote(repeated.second.title),
      sheet: quote(sheet.name),
      first: repeated.first.ref,
      second: repeated.second.ref,
    })
  }
  return header.missing.length === 0
    ? null
    : refused('list.missing-columns', {
        columns: header.missing.map((title) => `«${title}»`).join(', '),
        count: header.missing.length,
        sheet: quote(sheet.name),
        row: header.row,
        unknown: firstFew(header.unknown.map(({ title }) => `«${quote(title)}»`)),
      })
}
