import { type Issue, type Refused, refused } from '../errors/problem'
import { UnreadableWorkbookError } from '../errors/unreadable-workbook-error'
import type { Entry, ListCounts } from '../ports/records'
import type { Workbook } from '../ports/workbook-reader'
import type { Template } from '../template/define-template'
import { type FoundList, findList } from './find-list'
import { type RowRule, readRow } from './read-row'
import type { AdmittedTemplate } from './templates-admitted'

export interface ListRequest {
  readonly templates: readonly AdmittedTemplate[]
  /** Rules of the campaign, on top of the template's own. */
  readonly rules: readonly RowRule[]
  readonly maxEntries: number
  /** Name of the comune that sends the list; without it residence is not compared. */
  readonly municipality?: string
}

/** A list that was read, right or wrong. */
export interface ListReading {
  readonly kind: 'read'
  readonly template: Template
  /** The entries without errors, in the order of the file. */
  readonly entries: readonly Entry[]
  /** Those about the file first, then by row. */
  readonly issues: readonly Issue[]
  readonly counts: ListCounts
  /** Entries without errors whose residence is not the comune that sends the list. */
  readonly residentElsewhere: number
}

/** Findings on the file as a whole: an old template, columns that are not read. */
function fileIssues({ admitted, header, sheet }: FoundList, current: number): Issue[] {
  const issues: Issue[] = []
  const place = { severity: 'warning', sheet: sheet.name, row: null, entry: null } as const
  if (admitted.policy === 'warned') {
    const params = { version: admitted.template.version, current }
    issues.push({
      ...place,
      code: 'template.old-version',
      params,
      cell: null,
      column: null,
      value: null,
    })
  }
  for (const { title, ref } of header.unknown) {
    issues.push({
      ...place,
      code: 'list.unknown-column',
      params: { header: title },
      cell: ref,
      column: null,
      value: title,
    })
  }
  return issues
}

async function readEntries(found: FoundList, request: ListRequest): Promise<ListReading | Refused> {
  const { sheet, header, admitted } = found
  const { template } = admitted
  const rules = [...template.rules, ...request.rules]
  const accepted = request.templates.find(({ policy }) => policy === 'accepted') ?? admitted
  const issues = fileIssues(found, accepted.template.version)
  const entries: Entry[] = []
  const keys = new Map<string, string>()
  const keyColumn = template.columns[template.key]
  const keyCell = (row: number): string =>
    (header.cells.get(template.key)?.ref ?? 'A1').replace(/\d+$/, String(row))
  const home = template.residence === null ? undefined : template.columns[template.residence]
  const homeName = request.municipality && home?.identity(request.municipality)
  let rows = 0
  let residentElsewhere = 0

  for await (const row of sheet.rows()) {
    if (row.number <= header.row) continue
    const read = readRow(row, { sheet: sheet.name, header, template }, rules)
    if (!read) continue
    rows += 1
    if (rows > request.maxEntries) {
      return refused('list.too-many-entries', { maximum: request.maxEntries })
    }
    let { wrong } = read
    issues.push(...read.issues)
    const value = read.values[template.key]
    const key = value === undefined || value === null ? null : keyColumn?.identity(value)
    if (key) {
      const first = keys.get(key)
      if (first === undefined) keys.set(key, keyCell(row.number))
      else {
        wrong = true
        issues.push({
          code: 'list.duplicate-key',
          params: { header: keyColumn?.header ?? '', first },
          severity: 'error',
          sheet: sheet.name,
          cell: keyCell(row.number),
          row: row.number,
          column: keyColumn?.header ?? null,
          value: String(value),
          entry: read.label,
        })
      }
    }
    if (wrong || !key) continue
    entries.push({ key, row: row.number, values: read.values })
    const residence = template.residence === null ? null : read.values[template.residence]
    if (home && homeName && residence && home.identity(residence) !== homeName) {
      residentElsewhere += 1
    }
  }
  if (rows === 0) return refused('list.no-entries', { sheet: sheet.name, row: header.row })
  const errors = issues.filter(({ severity }) => severity === 'error').length
  const counts = {
    entries: entries.length,
    invalidEntries: rows - entries.length,
    errors,
    warnings: issues.length - errors,
  }
  return { kind: 'read', template, entries, issues, counts, residentElsewhere }
}

/**
 * Reads and checks the list in a workbook: all issues of all rows at once, or the reason why the file
 * as a whole cannot be taken.
 */
export async function readList(
  workbook: Workbook,
  request: ListRequest,
): Promise<ListReading | Refused> {
  try {
    const found = await findList(workbook, request.templates)
    return found.kind === 'found' ? await readEntries(found, request) : found
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return { kind: 'refused', refusal: error.refusal }
    throw error
  }
}
