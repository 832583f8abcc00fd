import { describe, expect, it } from 'vitest'
import { Journal } from '../../reliability/model/journal'
import type { Stored, StoredCheck, StoredSubmission } from '../../reliability/model/stored'
import { violations } from '../../reliability/model/violations'

const ancona = '042002'
const numberAt = (position: number) => `BORSE-2017-${ancona}-000${position}`

const checkOf = (position: number, status = 'confirmed'): StoredCheck => ({
  id: `check-${position}`,
  comune: ancona,
  status,
  entries: 2,
  fileSha256: `hash-${position}`,
  fileSize: 10,
  root: `root-${position}`,
})

const submissionAt = (position: number): StoredSubmission => {
  const { id: check, status: _, ...facts } = checkOf(position)
  const supersedes = position === 1 ? null : numberAt(position - 1)
  return { ...facts, number: numberAt(position), campaign: 'borse', position, check, supersedes }
}

const contentOf = (position: number) => ({
  keys: [`A${position}`, `B${position}`],
  gapless: true,
  fileSha256: `hash-${position}`,
  fileSize: 10,
})

/** Ancona sent two lists, and a third that waits. */
function honest(): { journal: Journal; stored: Stored } {
  const journal = new Journal()
  for (const position of [1, 2, 3]) {
    const sha256 = `hash-${position}`
    const bytes = new Uint8Array(10)
    journal.sends({ comune: ancona, bytes, sha256, keys: [`A${position}`, `B${position}`] })
    journal.toldWaiting(`check-${position}`, sha256)
  }
  for (const position of [1, 2]) {
    const [check, number] = [`check-${position}`, numberAt(position)]
    const seen = position === 1 ? null : numberAt(position - 1)
    journal.confirms(check, seen)
    journal.toldAccepted({ check, seen, number })
    journal.gotReceipt(number, `receipt-${position}`)
  }
  journal.confirms('check-3', numberAt(1))
  journal.toldConflict({ check: 'check-3', seen: numberAt(1), newest: numberAt(2) })
  return {
    journal,
    stored: {
      submissions: [submissionAt(1), submissionAt(2)],
      checks: [checkOf(1), checkOf(2), checkOf(3, 'waiting')],
      contents: new Map([1, 2, 3].map((position) => [`check-${position}`, contentOf(position)])),
      receipts: new Map([1, 2].map((position) => [numberAt(position), `receipt-${position}`])),
      orphans: new Map([['consegna_entries', 0]]),
    },
  }
}

it('a database that agrees with what was told breaks nothing', () => {
  const { journal, stored } = honest()
  expect(violations(journal, stored)).toEqual([])
})

/** A story in which the database is not what it was told to be. */
type Lie = (story: ReturnType<typeof honest>) => Partial<Stored>

const content =
  (position: number, change: Partial<ReturnType<typeof contentOf>>): Lie =>
  ({ stored }) => ({
    contents: new Map(stored.contents).set(`check-${position}`, {
      ...contentOf(position),
      ...change,
    }),
  })
const second =
  (change: Partial<StoredSubmission>): Lie =>
  () => ({
    submissions: [submissionAt(1), { ...submissionAt(2), ...change }],
  })

describe('what is wrong is named', () => {
  const lies: readonly [string, Lie, string][] = [
    [
      'a list told as accepted is lost',
      () => ({ submissions: [submissionAt(1)], checks: [checkOf(1), checkOf(2, 'waiting')] }),
      `${numberAt(2)} was told as accepted, but is not there`,
    ],
    [
      'a list lost its last entry',
      content(2, { keys: ['A2'] }),
      'the confirmed check check-2 has other entries than were sent',
    ],
    [
      'a list lost a row in between',
      content(2, { gapless: false }),
      'the confirmed check check-2 lacks rows in between',
    ],
    [
      'a list that waits is half there',
      content(3, { keys: [] }),
      'the waiting check check-3 has other entries than were sent',
    ],
    [
      'a file has other bytes',
      content(1, { fileSha256: 'another' }),
      'the confirmed check check-1 has other bytes than were sent',
    ],
    [
      'entries are left of a check that is not there',
      () => ({ orphans: new Map([['consegna_entries', 7]]) }),
      '7 rows of consegna_entries belong to no check',
    ],
    [
      'a check that was told is lost',
      () => ({ checks: [checkOf(1), checkOf(2)] }),
      'the check check-3 was told, but is not there',
    ],
    [
      'a history has a gap',
      second({ position: 3 }),
      `borse ${ancona} has ${numberAt(2)} at 3, not at 2`,
    ],
    [
      'a history forks',
      second({ supersedes: null }),
      `${numberAt(2)} supersedes nothing, not ${numberAt(1)}`,
    ],
    [
      'a list was struck off that its sender had not seen',
      second({ supersedes: null }),
      `${numberAt(2)} struck off nothing, its sender saw ${numberAt(1)}`,
    ],
    [
      'a retried confirmation made a second submission',
      () => ({
        submissions: [submissionAt(1), submissionAt(2), { ...submissionAt(3), check: 'check-2' }],
      }),
      `${numberAt(3)} is a second submission of the check check-2`,
    ],
    [
      'a submission says something else than its check',
      second({ entries: 1 }),
      `${numberAt(2)} says something else than its check`,
    ],
    [
      'a list is valid that nobody confirmed',
      () => ({
        submissions: [submissionAt(1), submissionAt(2), { ...submissionAt(3), check: 'check-4' }],
        checks: [checkOf(1), checkOf(2), checkOf(3, 'waiting'), { ...checkOf(3), id: 'check-4' }],
      }),
      `${numberAt(3)} was confirmed by nobody`,
    ],
    [
      'a check is confirmed and became nothing',
      () => ({ checks: [checkOf(1), checkOf(2), checkOf(3)] }),
      'the confirmed check check-3 became nothing',
    ],
    [
      'a receipt has changed',
      () => ({
        receipts: new Map([
          [numberAt(1), 'another'],
          [numberAt(2), 'receipt-2'],
        ]),
      }),
      `the receipt of ${numberAt(1)} was given with other bytes`,
    ],
    [
      'a list was refused as too late, although nobody was faster',
      ({ journal }) => {
        journal.toldConflict({ check: 'check-3', seen: numberAt(2), newest: numberAt(1) })
        return {}
      },
      `check-3 came too late, but nothing superseded ${numberAt(2)}`,
    ],
    [
      'a receipt was handed out with two contents',
      ({ journal }) => {
        journal.gotReceipt(numberAt(1), 'another')
        journal.gotReceipt(numberAt(1), 'receipt-1')
        return {}
      },
      `the receipt of ${numberAt(1)} had other bytes before`,
    ],
  ]

  it.each(lies)('%s', (_story, lie, sentence) => {
    const story = honest()
    const stored = { ...story.stored, ...lie(story) }
    expect(violations(story.journal, stored)).toContain(sentence)
  })
})
