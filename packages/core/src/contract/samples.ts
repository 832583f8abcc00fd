import { createHash } from 'node:crypto'
import type { Campaign } from '../campaign/campaign'
import type { Issue } from '../errors/problem'
import { recordSubmission, type UnrecordedSubmission } from '../ledger/record-submission'
import type {
  CheckContent,
  CheckRecord,
  FileFacts,
  RecordedEntry,
  Submission,
} from '../ports/records'
import type { ConfirmationDecision, ConfirmationFacts } from '../ports/stores'

export const ancona = '042002'
export const jesi = '042021'
export const scholarships = 'borse-di-studio-2017'
export const textbooks = 'libri-di-testo-2017'

/** A different 64-digit digest for each text. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What a record says of a file with these bytes. */
export const factsOf = (...chunks: readonly Uint8Array[]): FileFacts => {
  const bytes = Buffer.concat(chunks)
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** A small file, another one for each name. */
export const smallFile = (name: string): Uint8Array =>
  new Uint8Array([80, 75, 3, 4, 0, 255, 10, ...Buffer.from(name)])

export const sampleCampaign = (differing: Partial<Campaign> = {}): Campaign => ({
  id: scholarships,
  code: 'BORSE-2017',
  preset: 'borse-di-studio',
  title: 'Borse di Studio A.S. 2017/2018',
  region: '11',
  municipalitiesAsOf: '2018-04-01',
  window: { opensAt: '2018-03-01T07:00:00.000Z', closesAt: '2018-05-31T21:59:59.999Z' },
  templates: [
    { version: 1, policy: 'warned' },
    { version: 2, policy: 'accepted' },
  ],
  limits: { maxFileBytes: 10_485_760, maxEntries: 100_000 },
  onInvalidEntries: 'reject',
  checkLifetimeHours: 72,
  retention: {
    ...{ supersededFilesDays: 180, supersededEntriesDays: 365 },
    ...{ validFilesDays: 730, validEntriesDays: 3_650 },
    ...{ attemptsDays: 180, eventsDays: 730 },
    hold: { since: '2018-05-02T08:00:00.007Z', reason: 'ricorso «Ð» al TAR' },
  },
  helpDesk: { phone: '800 155 085', email: 'aiuto@example.org', hours: 'lunedì–venerdì 9–13' },
  rules: { 'isee-threshold': { errorFrom: '2018-05-01' } },
  settings: { maxIsee: 1_063_294, classes: ['1', '2', '3'] },
  ...differing,
})

/** A check of Ancona's list that waits to be confirmed; its file is the small one with its id. */
export const sampleCheck = (differing: Partial<CheckRecord> & { id: string }): CheckRecord => ({
  campaign: scholarships,
  municipality: ancona,
  kind: 'list',
  status: 'waiting',
  by: { subject: 'spid-7', name: 'Łucja Đorđević 🖊', role: 'operator' },
  at: '2018-04-03T08:15:00.007Z',
  expiresAt: '2018-04-06T08:15:00.007Z',
  file: factsOf(smallFile(differing.id)),
  template: { id: 'borse-di-studio', version: 2 },
  counts: { entries: 2, invalidEntries: 0, errors: 0, warnings: 0 },
  entriesRoot: digestOf(`entries of ${differing.id}`),
  refusal: null,
  residentElsewhere: 0,
  stampedFor: null,
  restores: null,
  ...differing,
})

export const sampleEntry = (row: number, key = `KEY${row}`): RecordedEntry => ({
  key,
  row,
  values: { fiscalCode: key, surname: 'Rossi', name: 'Mario', isee: 1_063_294, note: null },
  salt: digestOf(`salt of ${key}`).slice(0, 32),
  digest: digestOf(`digest of ${key}`),
})

export const sampleIssue = (row: number): Issue => ({
  code: 'fiscal-code.check-letter',
  params: { expected: 'Z', position: 16 },
  severity: row % 2 === 0 ? 'error' : 'warning',
  sheet: 'Elenco',
  cell: `A${row}`,
  row,
  column: 'Codice fiscale',
  value: 'RSSMRA01E17A271Ü',
  entry: 'Rossi Mario',
})

/** Content with nothing in it but what is given. */
export const contentOf = (given: {
  readonly entries?: Iterable<RecordedEntry>
  readonly issues?: Iterable<Issue>
  readonly reading?: Iterable<Uint8Array> | null
  readonly file?: Iterable<Uint8Array> | null
}): CheckContent => {
  const { entries = [], issues = [], reading = null, file = null } = given
  return {
    entries: inChunks(entries),
    issues: inChunks(issues),
    reading: reading && stream(reading),
    file: file && stream(file),
  }
}

/** Sizes of chunks as they may come: empty, short, longer than what a store writes at once. */
const chunkSizes = [3, 0, 450, 1, 200]

async function* inChunks<Item>(items: Iterable<Item>): AsyncGenerator<readonly Item[]> {
  const all = [...items]
  for (let from = 0, turn = 0; from < all.length; turn += 1) {
    const size = chunkSizes[turn % chunkSizes.length] ?? 1
    yield all.slice(from, from + size)
    from += size
  }
}

async function* stream<Item>(items: Iterable<Item>): AsyncIterable<Item> {
  yield* items
}

/** Two entries, one warning, a reading of four bytes and the small file of this name. */
export const smallContent = (name: string): CheckContent =>
  contentOf({
    entries: [sampleEntry(2, 'RSSMRA'), sampleEntry(3, 'VRDNDR')],
    issues: [sampleIssue(3)],
    reading: [new Uint8Array([31]), new Uint8Array([139, 8, 0])],
    file: [smallFile(name).subarray(0, 4), smallFile(name).subarray(4)],
  })

/** The submission that continues the history. */
export const submissionAfter = (
  { check, newest }: ConfirmationFacts,
  at = '2018-04-03T08:20:00.123Z',
): Submission => {
  const position = (newest?.position ?? 0) + 1
  const digits = String(position).padStart(4, '0')
  const next = {
    number: `${check.campaign.toUpperCase()}-${check.municipality}-${digits}`,
    campaign: check.campaign,
    municipality: check.municipality,
    position,
    check: check.id,
    kind: check.kind,
    by: check.by,
    at,
    file: check.file,
    template: check.template,
    counts: check.counts,
    entriesRoot: check.entriesRoot ?? digestOf('nothing'),
    supersedes: newest?.number ?? null,
  }
  return recordAgain(next, newest, check.restores)
}

/** The submission with the record that belongs to it, whatever record it had. */
export function recordAgain(
  next: UnrecordedSubmission & Partial<Submission>,
  newest: ConfirmationFacts['newest'],
  restores: CheckRecord['restores'] = null,
): Submission {
  return recordSubmission(next, {
    campaign: { title: 'Borse di Studio «È così» A.S. 2017/2018' },
    municipality: { name: 'Ancona', province: 'AN' },
    newest,
    restores,
    salt: digestOf(`salt of ${next.number}`).slice(0, 32),
  })
}

/** Accepts whatever comes. */
export const acceptNext = (facts: ConfirmationFacts): ConfirmationDecision<never> => ({
  accept: submissionAfter(facts),
})
