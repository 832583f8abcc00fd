import {
  assertContinues,
  type CheckRecord,
  type ConfirmationDecision,
  type ConfirmationFacts,
  type ConfirmationResult,
  type Submission,
} from '@consegna/core'
import type { Database } from '../database/database'
import { insert } from '../database/insert'
import { text } from '../database/read-row'
import type { Session } from '../database/session'
import { insertEvent } from './audit'
import { readCheck } from './check-row'
import { readSubmission, submissionRow } from './submission-row'

/** Where a check belongs; it never changes, so it may be read before the lock. */
interface Place {
  readonly campaign: string
  readonly municipality: string
}

/** From here until the commit nobody else writes to the history, or changes the check. */
async function lock(
  { dialect, tables }: Database,
  session: Session,
  { campaign, municipality }: Place,
  id: string,
): Promise<CheckRecord | null> {
  // A first list finds no row to lock, so there must be one before.
  await insert(
    session,
    tables.histories,
    [{ campaign, municipality }],
    dialect.orIgnore('campaign'),
  )
  await session.rows(
    `SELECT campaign FROM ${tables.histories}
     WHERE campaign = $1 AND municipality = $2 ${dialect.forUpdate}`,
    [campaign, municipality],
  )
  const check = `SELECT * FROM ${tables.checks} WHERE id = $1 ${dialect.forUpdate}`
  const [row] = await session.rows(check, [id])
  return row === undefined ? null : readCheck(row)
}

async function readOne(session: Session, sql: string, values: readonly string[]) {
  const [row] = await session.rows(sql, values)
  return row === undefined ? null : readSubmission(row)
}

type Acceptance = Extract<ConfirmationDecision<never>, { readonly accept: Submission }>

async function accept(
  { tables }: Database,
  session: Session,
  facts: ConfirmationFacts,
  { accept: submission, event }: Acceptance,
): Promise<void> {
  assertContinues(facts, submission)
  await insert(session, tables.submissions, [submissionRow(submission)])
  if (event) await insertEvent(session, tables, event)
  const confirmed = `UPDATE ${tables.checks} SET status = 'confirmed' WHERE id = $1`
  await session.run(confirmed, [facts.check.id])
}

/** What is done under the lock. A check that became a submission before answers with that one. */
async function confirmLocked<Reason>(
  database: Database,
  session: Session,
  place: Place,
  id: string,
  decide: (facts: ConfirmationFacts) => ConfirmationDecision<Reason>,
): Promise<ConfirmationResult<Reason>> {
  const { tables } = database
  const check = await lock(database, session, place, id)
  if (check === null) return { kind: 'unknown-check' }
  const became = `SELECT * FROM ${tables.submissions} WHERE check_id = $1`
  const submission = await readOne(session, became, [id])
  if (submission !== null) return { kind: 'repeated', submission }

  const newest = await readOne(
    session,
    `SELECT * FROM ${tables.submissions} WHERE campaign = $1 AND municipality = $2
     ORDER BY position DESC LIMIT 1`,
    [place.campaign, place.municipality],
  )
  const decision = decide({ check, newest })
  if ('refuse' in decision) return { kind: 'refused', reason: decision.refuse }
  await accept(database, session, { check, newest }, decision)
  return { kind: 'accepted', submission: structuredClone(decision.accept) }
}

/**
 * See `SubmissionStore.confirm`. When the answer to the commit is lost the whole is done once more: under the
 * lock, for which a commit that is still on its way is waited for, the check is found to have become a
 * submission, and that is answered; or it has not, and is decided about anew. So nobody is told that a list was
 * not handed in which was; and who cannot be told either way, is told that.
 */
export async function confirmCheck<Reason>(
  database: Database,
  id: string,
  decide: (facts: ConfirmationFacts) => ConfirmationDecision<Reason>,
): Promise<ConfirmationResult<Reason>> {
  const { tables, rows, write } = database
  const [place] = await rows(`SELECT campaign, municipality FROM ${tables.checks} WHERE id = $1`, [
    id,
  ])
  if (place === undefined) return { kind: 'unknown-check' }
  const campaign = text(place, 'campaign')
  const municipality = text(place, 'municipality')

  return write(
    (session) => confirmLocked(database, session, { campaign, municipality }, id, decide),
    { repeat: 'always' },
  )
}
