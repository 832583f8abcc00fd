import { position } from '../checking/issue-shelf'
import { ConsegnaError } from '../errors/consegna-error'
import type { Issue, Refused, Severity } from '../errors/problem'
import type { Identity } from '../ports/identity'
import type { CheckRecord } from '../ports/records'
import { RowSet } from '../validation/row-set'
import { type Context, openCheck } from './context'

const pageSize = 500

/** Where the issues of a severity stand among those recorded. */
function rangeOf({ counts }: CheckRecord, severity: Severity | null): readonly [number, number] {
  const { errors, warnings } = counts
  if (severity === null) return [0, errors + warnings]
  return severity === 'error' ? [0, errors] : [errors, errors + warnings]
}

/**
 * Issues of a check as they were recorded, as a stream.
 * @throws ConsegnaError `store.conflict` when they are deleted meanwhile
 */
export async function* recordedIssues(
  context: Context,
  check: CheckRecord,
  severity: Severity | null = null,
): AsyncGenerator<Issue> {
  const [first, end] = rangeOf(check, severity)
  for (let offset = first; offset < end; ) {
    const limit = Math.min(pageSize, end - offset)
    const page = await context.stores.checks.issues(check.id, { offset, limit })
    if (page.length < limit) {
      throw new ConsegnaError('store.conflict', { reason: 'the content was deleted meanwhile' })
    }
    yield* page
    offset += page.length
  }
}

/** All issues of a check in the order of the file: of one row the errors first. */
export async function* issuesInFileOrder(
  context: Context,
  check: CheckRecord,
): AsyncGenerator<Issue> {
  const warnings = recordedIssues(context, check, 'warning')
  let warning = await warnings.next()
  for await (const error of recordedIssues(context, check, 'error')) {
    while (!warning.done && position(warning.value) < position(error)) {
      yield warning.value
      warning = await warnings.next()
    }
    yield error
  }
  if (!warning.done) yield warning.value
  yield* warnings
}

/**
 * How many warnings are about what would be accepted: those of the file, and of entries. What is said of
 * rows that are left out needs nobody's consent. Reads the findings where rows are left out.
 */
export async function acceptedWarnings(context: Context, check: CheckRecord): Promise<number> {
  const { errors, warnings } = check.counts
  if (errors === 0 || warnings === 0) return warnings
  const leftOut = new RowSet()
  for await (const { row } of recordedIssues(context, check, 'error')) {
    if (row !== null) leftOut.add(row)
  }
  let count = 0
  for await (const { row } of recordedIssues(context, check, 'warning')) {
    if (row === null || !leftOut.has(row)) count += 1
  }
  return count
}

/** Whether a check has findings that are still kept: when its time is over they are gone, swept or not. */
export async function keepsIssues(context: Context, check: CheckRecord): Promise<boolean> {
  const { status, expiresAt } = check
  const over = status !== 'confirmed' && expiresAt <= context.clock.now().toISOString()
  if (over) return false
  return (await context.stores.checks.issues(check.id, { offset: 0, limit: 1 })).length > 0
}

/** The issues of a check as a stream, errors first; none once they have been deleted. */
export async function listIssues(
  context: Context,
  request: {
    readonly identity: Identity
    readonly check: string
    readonly severity?: Severity | undefined
  },
): Promise<AsyncIterable<Issue> | Refused> {
  const opened = await openCheck(context, request)
  if (opened.kind === 'refused') return opened
  const { check } = opened
  return (await keepsIssues(context, check))
    ? recordedIssues(context, check, request.severity ?? null)
    : none()
}

async function* none(): AsyncGenerator<Issue> {}
