import type { Journal } from './journal'
import type { Stored, StoredCheck, StoredSubmission } from './stored'

const sameKeys = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((key, at) => key === others[at])

const named = (number: string | null): string => number ?? 'nothing'

/** A list that counts, or may be confirmed, is there whole, and is the one that was sent. */
function* halfLists({ lists }: Journal, stored: Stored): Iterable<string> {
  for (const check of stored.checks) {
    if (check.status !== 'waiting' && check.status !== 'confirmed') continue
    const what = `the ${check.status} check ${check.id}`
    const sent = lists.get(check.fileSha256 ?? '')
    const content = stored.contents.get(check.id)
    if (sent === undefined) yield `${what} is of a file that nobody sent`
    else if (sent.comune !== check.comune) yield `${what} is of another comune than its file`
    else if (content === undefined) yield `${what} has no content`
    else {
      if (!content.gapless) yield `${what} lacks rows in between`
      if (check.entries !== sent.keys.length) yield `${what} counts ${check.entries} entries`
      if (!sameKeys(content.keys, sent.keys)) yield `${what} has other entries than were sent`
      if (content.fileSha256 !== sent.sha256) yield `${what} has other bytes than were sent`
      if (content.fileSize !== check.fileSize) yield `${what} has a file of another size`
    }
  }
  for (const [table, rows] of stored.orphans) {
    if (rows > 0) yield `${rows} rows of ${table} belong to no check`
  }
}

/** What a submission says is what its check says, and its check became nothing else. */
function* strangeSubmissions(journal: Journal, stored: Stored): Iterable<string> {
  const checks = new Map(stored.checks.map((check) => [check.id, check]))
  const taken = new Set<string>()
  for (const submission of stored.submissions) {
    const { number, check: id } = submission
    const check = checks.get(id)
    if (taken.has(id)) yield `${number} is a second submission of the check ${id}`
    taken.add(id)
    if (check === undefined) yield `${number} has no check`
    else if (check.status !== 'confirmed') yield `${number} is of a check that is ${check.status}`
    else if (!alike(submission, check)) yield `${number} says something else than its check`
    const attempted = journal.attempted.get(id)
    if (attempted === undefined) yield `${number} was confirmed by nobody`
    else if (!attempted.has(submission.supersedes)) {
      yield `${number} supersedes ${named(submission.supersedes)}, which nobody saw who confirmed it`
    }
  }
  for (const { id, status } of stored.checks) {
    if (status === 'confirmed' && !taken.has(id)) yield `the confirmed check ${id} became nothing`
  }
}

const alike = (submission: StoredSubmission, check: StoredCheck): boolean =>
  submission.comune === check.comune &&
  submission.entries === check.entries &&
  submission.fileSha256 === check.fileSha256 &&
  submission.fileSize === check.fileSize &&
  submission.root === check.root

/** Submissions by history, in the order of their positions. */
export function histories({ submissions }: Stored): ReadonlyMap<string, StoredSubmission[]> {
  const found = new Map<string, StoredSubmission[]>()
  for (const submission of submissions) {
    const history = `${submission.campaign} ${submission.comune}`
    found.set(history, [...(found.get(history) ?? []), submission])
  }
  for (const history of found.values()) history.sort((a, b) => a.position - b.position)
  return found
}

/** Every history is 1, 2, 3, …, each naming the one before. */
function* brokenHistories(stored: Stored): Iterable<string> {
  for (const [history, submissions] of histories(stored)) {
    let before: StoredSubmission | null = null
    for (const submission of submissions) {
      const expected: number = (before?.position ?? 0) + 1
      const { number, position, supersedes } = submission
      if (position !== expected) yield `${history} has ${number} at ${position}, not at ${expected}`
      if (!number.endsWith(String(position).padStart(4, '0'))) {
        yield `${number} stands at ${position}`
      }
      if (supersedes !== (before?.number ?? null)) {
        yield `${number} supersedes ${named(supersedes)}, not ${named(before?.number ?? null)}`
      }
      before = submission
    }
  }
}

/** What was told is so. */
function* brokenWords(journal: Journal, stored: Stored): Iterable<string> {
  const submissions = new Map(stored.submissions.map((one) => [one.number, one]))
  const ofCheck = new Map(stored.submissions.map((one) => [one.check, one]))
  const checks = new Set(stored.checks.map(({ id }) => id))
  const superseded = new Set(
    stored.submissions.map(
      ({ campaign, comune, supersedes }) => `${campaign} ${comune} ${supersedes}`,
    ),
  )
  for (const check of journal.checks.keys()) {
    if (!checks.has(check)) yield `the check ${check} was told, but is not there`
  }
  for (const { number, check, seen } of journal.accepted) {
    const submission = submissions.get(number)
    if (submission === undefined) yield `${number} was told as accepted, but is not there`
    else if (submission.check !== check) yield `${number} was told of another check than it is of`
    else if (submission.supersedes !== seen) {
      yield `${number} struck off ${named(submission.supersedes)}, its sender saw ${named(seen)}`
    }
  }
  for (const { check, seen, newest } of journal.conflicts) {
    const told = newest === null ? undefined : submissions.get(newest)
    if (told === undefined) yield `${check} came too late for ${named(newest)}, which is not there`
    else if (newest === seen) yield `${check} was told to be too late for what its sender saw`
    else if (!superseded.has(`${told.campaign} ${told.comune} ${seen}`)) {
      yield `${check} came too late, but nothing superseded ${named(seen)}`
    }
    // What was refused then may have been confirmed later, but not on the list that was outdated.
    if (ofCheck.get(check)?.supersedes === seen) yield `${check} was refused and accepted`
  }
  for (const [number, sha256] of journal.receipts) {
    const kept = stored.receipts.get(number)
    if (kept === undefined) yield `the receipt of ${number} was given, but not kept`
    else if (kept !== sha256) yield `the receipt of ${number} was given with other bytes`
  }
}

/** Everything in which the database disagrees with what was sent and told; empty when nothing does. */
export function violations(journal: Journal, stored: Stored): readonly string[] {
  return [
    ...journal.complaints,
    ...halfLists(journal, stored),
    ...strangeSubmissions(journal, stored),
    ...brokenHistories(stored),
    ...brokenWords(journal, stored),
  ]
}
