import {
  type CheckContent,
  type CheckRecord,
  type ConfirmationDecision,
  type ConfirmationFacts,
  type RecordedEntry,
  recordSubmission,
  type Stores,
  type Submission,
} from '@consegna/core'

export const campaign = 'borse-di-studio-2017'
export const ancona = '042002'

/** Of the bytes 1, 2, 3. */
const sha256OfThreeBytes = '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81'

/** Ancona's list of one entry that waits to be confirmed. */
export const waitingCheck = (id: string): CheckRecord => ({
  id,
  campaign,
  municipality: ancona,
  kind: 'list',
  status: 'waiting',
  by: { subject: 'spid-7', name: 'Łucja Bianchi', role: 'operator' },
  at: '2018-04-03T08:15:00.007Z',
  expiresAt: '2018-04-06T08:15:00.007Z',
  file: { size: 3, sha256: sha256OfThreeBytes },
  template: { id: 'borse-di-studio', version: 2 },
  counts: { entries: 1, invalidEntries: 0, errors: 0, warnings: 0 },
  entriesRoot: 'e'.repeat(64),
  refusal: null,
  residentElsewhere: 0,
  stampedFor: null,
  restores: null,
})

export const entryOf = (key: string, row: number): RecordedEntry => ({
  key,
  row,
  values: { fiscalCode: key, surname: 'Rossi', name: 'Mario', isee: 1_063_294 },
  salt: '0'.repeat(32),
  digest: 'd'.repeat(64),
})

async function* threeBytes(): AsyncIterable<Uint8Array> {
  yield new Uint8Array([1, 2, 3])
}

export async function* chunk<Item>(...items: Item[]): AsyncIterable<readonly Item[]> {
  yield items
}

export const marioRossi = (): CheckContent => ({
  entries: chunk(entryOf('RSSMRA01E17A271A', 2)),
  issues: chunk(),
  reading: null,
  file: threeBytes(),
})

export const acceptNext = ({ check, newest }: ConfirmationFacts): ConfirmationDecision<never> => {
  const position = (newest?.position ?? 0) + 1
  const next = {
    number: `BORSE-2017-${check.municipality}-${String(position).padStart(4, '0')}`,
    campaign: check.campaign,
    municipality: check.municipality,
    position,
    check: check.id,
    kind: check.kind,
    by: check.by,
    at: '2018-04-03T08:20:00.123Z',
    file: check.file,
    template: check.template,
    counts: check.counts,
    entriesRoot: check.entriesRoot ?? '',
    supersedes: newest?.number ?? null,
  }
  const accept = recordSubmission(next, {
    campaign: { title: 'Borse di Studio A.S. 2017/2018' },
    municipality: { name: 'Ancona', province: 'AN' },
    newest,
    salt: '0'.repeat(32),
  })
  return { accept }
}

/** Records Ancona's list and makes it the valid one. */
export async function handIn(stores: Stores, id: string): Promise<Submission> {
  await stores.checks.record(waitingCheck(id), marioRossi())
  const result = await stores.submissions.confirm(id, acceptNext)
  if (result.kind !== 'accepted') throw new Error(`not accepted but ${result.kind}`)
  return result.submission
}

/** The whole history of Ancona, oldest first. */
export const historyOf = async (stores: Stores): Promise<readonly Submission[]> =>
  [...(await stores.submissions.list(campaign, ancona))].reverse()

export async function countEntries(stores: Stores, id: string): Promise<number> {
  let count = 0
  for await (const _ of stores.checks.entries(id)) count += 1
  return count
}
