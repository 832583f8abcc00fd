import type { Issue, Problem } from '../errors/problem'
import type { SheetLayout } from '../ports/workbook-reader'
import { columnLetters } from '../workbook/sheet/cell-reference'
import { quote } from './cell-content'
import type { FoundList } from './find-list'
import type { ListRequest } from './list-request'
import type { UntitledCells } from './row-reader'
import { currentTemplate } from './templates-admitted'

/** A warning about the file, or about a cell of its header. */
const warning = (
  { sheet }: FoundList,
  { code, params }: Problem,
  place: Pick<Issue, 'cell' | 'value'> = { cell: null, value: null },
): Issue => ({
  code,
  params,
  ...place,
  severity: 'warning',
  sheet: quote(sheet.name),
  row: null,
  column: null,
  entry: null,
})

/** The comune that the workbook was made for, when it is not the one that sends it. */
export function stampedForAnother(
  { stamp }: Pick<FoundList, 'stamp'>,
  { municipality }: Pick<ListRequest, 'municipality'>,
): string | null {
  if (!stamp?.municipality || !municipality) return null
  return stamp.municipality === municipality.istat ? null : stamp.municipality
}

/** What the file's origin and its header give to say, before any row is read. */
export function headerIssues(found: FoundList, request: ListRequest): readonly Issue[] {
  const { admitted, header, stamp } = found
  const issues: Issue[] = []
  if (admitted.policy === 'warned') {
    const current = currentTemplate(request.templates)?.version ?? admitted.template.version
    const params = { version: admitted.template.version, current }
    issues.push(warning(found, { code: 'template.old-version', params }))
  }
  const { campaign } = request
  if (stamp?.campaign && campaign && stamp.campaign !== campaign) {
    const other = request.titles?.campaign(stamp.campaign) ?? quote(stamp.campaign)
    issues.push(warning(found, { code: 'template.other-campaign', params: { campaign: other } }))
  }
  const istat = request.warnOfStamp ? stampedForAnother(found, request) : null
  if (istat !== null) {
    const made = request.registries?.municipalities?.withIstat(istat)[0]?.name
    const params = {
      made: made === undefined ? istat : `${made} (${istat})`,
      name: request.municipality?.name ?? '',
    }
    issues.push(warning(found, { code: 'template.other-municipality', params }))
  }
  for (const { title, ref } of header.unknown) {
    const quoted = quote(title)
    const problem = { code: 'list.unknown-column', params: { header: quoted } }
    issues.push(warning(found, problem, { cell: ref, value: quoted }))
  }
  return issues
}

/** What stands in rows of the list, but under no title: nobody reads it. */
export function untitledIssues(
  found: FoundList,
  { count, ref, value }: UntitledCells,
): readonly Issue[] {
  if (count === 0) return []
  const problem = { code: 'list.untitled-cells', params: { first: ref, count } }
  return [warning(found, problem, { cell: ref, value })]
}

/** What people do not see in the sheet and may have forgotten: it was read all the same. */
export function hiddenIssues(
  found: FoundList,
  hiddenRows: { readonly count: number; readonly first: number },
  layout: SheetLayout,
): readonly Issue[] {
  const issues: Issue[] = []
  if (hiddenRows.count > 0) {
    issues.push(warning(found, { code: 'list.hidden-rows', params: { ...hiddenRows } }))
  }
  const hidden = [...found.header.columns.keys()].filter((column) =>
    layout.hiddenColumns.some(({ first, last }) => column >= first && column <= last),
  )
  if (hidden.length > 0) {
    const columns = hidden.map(columnLetters).join(', ')
    const params = { columns, count: hidden.length }
    issues.push(warning(found, { code: 'list.hidden-columns', params }))
  }
  return issues
}
