import { type Issue, type Refused, refused, type Severity } from '../errors/problem'
import { UnreadableWorkbookError } from '../errors/unreadable-workbook-error'
import type { Entry } from '../ports/records'
import type { Row, Workbook } from '../ports/workbook-reader'
import type { ReadContext } from '../template/read-context'
import { headerIssues, hiddenIssues } from './file-issues'
import { type FoundList, findList } from './find-list'
import type { ListReading, ListRequest } from './list-request'
import { explainMergedCells } from './merged-cells'
import { type ListPlace, type ReadRow, readRow, withDay } from './read-row'
import { residenceElsewhere } from './residence'
import { type ActiveRules, startRules } from './rules'
import { uniqueKey } from './unique-key'

/** What has been read so far of one list. */
class ListReader {
  readonly #place: ListPlace
  readonly #rules: ActiveRules
  readonly #residence: ReturnType<typeof residenceElsewhere> | null
  readonly #unique: ReturnType<typeof uniqueKey>
  readonly entries: Entry[] = []
  readonly issues: Issue[] = []
  rows = 0
  residentElsewhere = 0
  hiddenRows = { count: 0, first: 0 }

  constructor(place: ListPlace, rules: ActiveRules) {
    const { columns, key, residence } = place.template
    this.#place = place
    this.#rules = rules
    const home = residence === null ? undefined : columns[residence]
    this.#residence = home ? residenceElsewhere(home, place.context) : null
    const keyColumn = columns[key]
    // defineTemplate saw to it that there is one.
    if (!keyColumn) throw new TypeError('a template without its key')
    this.#unique = uniqueKey(keyColumn)
  }

  take(row: Row): void {
    const read = readRow(row, this.#place, this.#rules)
    if (!read) return
    this.rows += 1
    if (row.hidden) {
      const { count, first } = this.hiddenRows
      this.hiddenRows = { count: count + 1, first: count === 0 ? row.number : first }
    }
    this.issues.push(...read.issues)
    const key = this.#keyOf(read)
    const repeated = key === null ? null : this.#takeKey(key, row.number, read)
    const elsewhere = this.#takeResidence(row.number, read)
    if (read.wrong || repeated || key === null) return
    this.entries.push({ key, row: row.number, values: read.values })
    if (elsewhere) this.residentElsewhere += 1
  }

  /** Findings on the list as a whole, once all rows were read. */
  end(): readonly Issue[] {
    return this.#rules.lists.flatMap(({ rule, weight, run }) =>
      (run.end?.() ?? []).map(({ code, params }) => ({
        code,
        params: withDay(params, weight.errorFrom),
        severity: weight.severity,
        sheet: this.#place.sheet,
        cell: null,
        row: null,
        column: this.#place.template.columns[rule.reads[0] ?? '']?.header ?? null,
        value: null,
        entry: null,
      })),
    )
  }

  #keyOf({ values }: ReadRow): string | null {
    const { columns, key } = this.#place.template
    const value = values[key]
    return value === undefined || value === null ? null : (columns[key]?.identity(value) ?? null)
  }

  #takeKey(key: string, row: number, read: ReadRow): boolean {
    const name = this.#place.template.key
    const problem = this.#unique.take(key, this.#cell(name, row))
    if (problem) this.#add(name, row, read, problem, 'error')
    return problem !== null
  }

  #takeResidence(row: number, read: ReadRow): boolean {
    const name = this.#place.template.residence
    const residence = name === null ? null : read.values[name]
    if (!this.#residence || name === null || typeof residence !== 'string') return false
    const problem = this.#residence(residence)
    if (problem) this.#add(name, row, read, problem, 'warning')
    return problem !== null
  }

  #cell(name: string, row: number): string {
    return (this.#place.header.cells.get(name)?.ref ?? 'A1').replace(/\d+$/, String(row))
  }

  #add(
    name: string,
    row: number,
    { shown, label }: ReadRow,
    { code, params }: Pick<Issue, 'code' | 'params'>,
    severity: Severity,
  ): void {
    const { sheet, template } = this.#place
    this.issues.push({
      code,
      params,
      severity,
      sheet,
      cell: this.#cell(name, row),
      row,
      column: template.columns[name]?.header ?? null,
      value: shown(name),
      entry: label,
    })
  }
}

/** The comune that the workbook was made for, when it is not the one that sends it. */
function stampedForAnother({ stamp }: FoundList, request: ListRequest): string | null {
  const { municipality } = request
  if (!stamp?.municipality || !municipality) return null
  return stamp.municipality === municipality.istat ? null : stamp.municipality
}

async function readEntries(
  found: FoundList,
  request: ListRequest,
  dateSystem: ReadContext['dateSystem'],
): Promise<ListReading | Refused> {
  const { sheet, header, admitted } = found
  const { template } = admitted
  const context: ReadContext = {
    registries: request.registries ?? {},
    municipality: request.municipality ?? null,
    asOf: request.asOf ?? null,
    today: request.today,
    dateSystem,
  }
  const { rules, listRules = [], ruleSettings: settings = {} } = request
  const active = startRules(template, { rules, listRules, settings }, context)
  const reader = new ListReader({ sheet: sheet.name, header, template, context }, active)
  for await (const row of sheet.rows()) {
    if (row.number <= header.row) continue
    reader.take(row)
    if (reader.rows > request.maxEntries) {
      return refused('list.too-many-entries', { maximum: request.maxEntries })
    }
  }
  const { rows } = reader
  if (rows === 0) return refused('list.no-entries', { sheet: sheet.name, row: header.row })
  const layout = await sheet.layout()
  const issues = [
    ...headerIssues(found, request),
    ...hiddenIssues(found, reader.hiddenRows, layout),
    ...reader.end(),
    ...explainMergedCells(reader.issues, layout.merged),
  ]
  const errors = issues.filter(({ severity }) => severity === 'error').length
  const counts = {
    entries: reader.entries.length,
    invalidEntries: rows - reader.entries.length,
    errors,
    warnings: issues.length - errors,
  }
  return {
    kind: 'read',
    template,
    entries: reader.entries,
    issues,
    counts,
    residentElsewhere: reader.residentElsewhere,
    stampedFor: stampedForAnother(found, request),
  }
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
    const found = await findList(workbook, request)
    return found.kind === 'found' ? await readEntries(found, request, workbook.dateSystem) : found
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return { kind: 'refused', refusal: error.refusal }
    throw error
  }
}
