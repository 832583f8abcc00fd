import { type Refused, refused } from '../errors/problem'
import type { Sheet, Workbook } from '../ports/workbook-reader'
import type { Template } from '../template/define-template'
import { readStamp, type Stamp, stampName, stampSheet } from '../template/stamp'
import { type ListHeader, looksLikeHeader, plainText, readHeader } from './list-header'
import type { AdmittedTemplate } from './templates-admitted'

/** The header is looked for in these first rows. */
const headerRows = 10

/** Where in a workbook the list is, and which template it follows. */
export interface FoundList {
  readonly kind: 'found'
  readonly sheet: Sheet
  readonly header: ListHeader
  readonly admitted: AdmittedTemplate
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

async function findHeader(
  sheet: Sheet,
  template: Template,
): Promise<{ header: ListHeader; hasRows: boolean } | null> {
  let header: ListHeader | null = null
  for await (const row of sheet.rows()) {
    if (header) return { header, hasRows: true }
    if (row.number > headerRows) return null
    const candidate = readHeader(row, template)
    if (looksLikeHeader(candidate, template)) header = candidate
  }
  return header && { header, hasRows: false }
}

function chooseTemplate(
  stamp: Stamp | null,
  templates: readonly AdmittedTemplate[],
): AdmittedTemplate | Refused {
  const newest = templates.find(({ policy }) => policy !== 'refused') ?? templates[0]
  if (!newest) return refused('template.none-admitted')
  if (!stamp) return newest
  const current = newest.template.version
  if (stamp.id !== newest.template.id) {
    return refused('template.other-list', { expected: newest.template.title })
  }
  const stamped = templates.find(({ template }) => template.version === stamp.version)
  if (!stamped) return refused('template.unknown-version', { version: stamp.version, current })
  if (stamped.policy === 'refused') {
    return refused('template.version-refused', { version: stamp.version, current })
  }
  return stamped
}

/** Finds the one list of a workbook. Sheets without its header, such as the instructions, are left alone. */
export async function findList(
  workbook: Workbook,
  templates: readonly AdmittedTemplate[],
): Promise<FoundList | Refused> {
  const admitted = chooseTemplate(await findStamp(workbook), templates)
  if ('kind' in admitted) return admitted
  const { template } = admitted
  const lists: { sheet: Sheet; header: ListHeader; hasRows: boolean }[] = []
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== 'visible') continue
    const found = await findHeader(sheet, template)
    if (found) lists.push({ sheet, ...found })
  }
  const filled = lists.filter(({ hasRows }) => hasRows)
  if (filled.length > 1) {
    const sheets = filled.map(({ sheet }) => `«${sheet.name}»`).join(', ')
    return refused('list.several-sheets', { sheets })
  }
  const list = filled[0] ?? lists[0]
  if (!list) {
    const expected = template.columnList
      .filter(([, column]) => column.required)
      .map(([, column]) => column.header)
      .join(', ')
    return refused('list.no-header', { expected })
  }
  const { sheet, header } = list
  const repeated = header.repeated[0]
  if (repeated) {
    return refused('list.duplicate-header', {
      header: repeated.second.title,
      sheet: sheet.name,
      first: repeated.first.ref,
      second: repeated.second.ref,
    })
  }
  if (header.missing.length > 0) {
    return refused('list.missing-columns', {
      columns: header.missing.map((title) => `«${title}»`).join(', '),
      count: header.missing.length,
      sheet: sheet.name,
      row: header.row,
    })
  }
  return { kind: 'found', sheet, header, admitted }
}
