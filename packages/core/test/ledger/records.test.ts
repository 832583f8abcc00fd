import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { entriesRoot, entriesRootHash, entryDigest } from '../../src/ledger/entry-digests'
import { recordFlaw } from '../../src/ledger/record-flaw'
import { recordSubmission } from '../../src/ledger/record-submission'
import type { Submission } from '../../src/ports/records'
import { andreaVerdi, listOf, marioRossi, openOffice, operator } from '../support/lists'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

async function twoLists(): Promise<readonly [Submission, Submission, readonly string[]]> {
  const office = await openOffice()
  const accepted: Submission[] = []
  for (const list of [[marioRossi], [marioRossi, andreaVerdi]]) {
    office.clock.advance(60_000)
    const check = await office.check(await listOf(...list))
    const seen = accepted.at(-1)?.number ?? null
    const outcome = await office.intake.confirmCheck({ identity: operator, check, seen })
    if (outcome.kind !== 'accepted') throw new Error(outcome.kind)
    accepted.push(outcome.submission)
  }
  const [first, second] = accepted
  if (!first || !second) throw new Error('two lists were sent')
  const digests: string[] = []
  for await (const { digest } of office.stores.checks.entries(second.check)) digests.push(digest)
  return [first, second, digests]
}

describe('the record of a submission', () => {
  it('can be made again by anyone from its description alone', async () => {
    const [first, second, digests] = await twoLists()
    expect(JSON.parse(second.record)).toEqual({
      format: 'consegna-record-1',
      number: 'BORSE-2017-042002-0002',
      campaign: { id: 'borse-di-studio-2017', title: 'Borse di Studio A.S. 2017/2018' },
      municipality: { istat: '042002', name: 'Ancona', province: 'AN' },
      position: 2,
      check: second.check,
      kind: 'list',
      at: '2018-04-03T08:17:00.000Z',
      sender: {
        name: operator.name,
        role: 'operator',
        subject: sha256(`consegna-subject-1\n${second.recordSalt}\n${operator.subject}`),
      },
      file: second.file,
      template: second.template,
      counts: { entries: 2, invalidEntries: 0, errors: 0, warnings: 0 },
      entriesRoot: sha256(['consegna-entries-1', ...digests].join('\n')),
      supersedes: { number: first.number, record: sha256(first.record) },
      restores: null,
    })
    expect(JSON.parse(first.record).supersedes).toBeNull()
    expect(second.recordHash).toBe(sha256(second.record))
  })

  it('holds nothing of the students and no identifier of the sender', async () => {
    const [, { record, by }] = await twoLists()
    expect(record).not.toMatch(/rossi|mario|verdi|andrea|RSSMRA/i)
    expect(record).not.toContain(by.subject)
  })

  it('fits its own submission, and none that differs in anything', async () => {
    const [, second] = await twoLists()
    expect(recordFlaw(second)).toBeNull()
    const { file, template } = second
    const changes: readonly (readonly [string, Partial<Submission>])[] = [
      ['number', { number: 'BORSE-2017-042002-0003' }],
      ['campaign', { campaign: 'borse-di-studio-2018' }],
      ['municipality', { municipality: '042021' }],
      ['position', { position: 3 }],
      ['check', { check: 'another' }],
      ['kind', { kind: 'nil' }],
      ['at', { at: '2018-04-03T08:17:00.001Z' }],
      ['sender', { by: { ...second.by, name: 'Altri' } }],
      ['sender', { by: { ...second.by, role: 'officer' } }],
      ['sender', { by: { ...second.by, subject: 'another' } }],
      ['sender', { recordSalt: '0'.repeat(32) }],
      ['file', { file: null }],
      ['file', { file: file && { ...file, size: file.size + 1 } }],
      ['template', { template: template && { ...template, version: 99 } }],
      ['counts', { counts: { ...second.counts, warnings: 1 } }],
      ['entriesRoot', { entriesRoot: '0'.repeat(64) }],
      ['supersedes', { supersedes: null }],
    ]
    for (const [member, change] of changes) {
      expect(recordFlaw({ ...second, ...change })).toEqual({ kind: 'differs', members: [member] })
    }
    const longer = `${second.record} `
    expect(recordFlaw({ ...second, record: longer })).toEqual({ kind: 'hash' })
    const rehashed = { record: longer, recordHash: sha256(longer) }
    expect(recordFlaw({ ...second, ...rehashed })).toEqual({ kind: 'form' })
  })

  it('tells a restored list, and its reason as a digest only', async () => {
    const [first, second] = await twoLists()
    const restored = recordSubmission(second, {
      campaign: { title: 'Borse' },
      municipality: { name: 'Ancona', province: 'AN' },
      newest: first,
      salt: 'a'.repeat(32),
      restores: { number: first.number, reason: 'Inviato per sbaglio' },
    })
    expect(JSON.parse(restored.record).restores).toEqual({
      number: first.number,
      reason: sha256(`consegna-reason-1\n${'a'.repeat(32)}\nInviato per sbaglio`),
    })
    expect(restored.record).not.toContain('sbaglio')
  })
})

describe('the digest of an entry', () => {
  const entry = { key: 'RSSMRA01E17A271A', row: 2, values: { surname: 'Rossi', isee: 850_050 } }
  const salt = '0123456789abcdef0123456789abcdef'

  it('is over salt and canonical form, whatever the order of the columns', () => {
    const canonical =
      '{"key":"RSSMRA01E17A271A","row":2,"values":{"isee":850050,"surname":"Rossi"}}'
    expect(entryDigest(entry, salt)).toBe(sha256(`consegna-entry-1\n${salt}\n${canonical}`))
    const reordered = { ...entry, values: { isee: 850_050, surname: 'Rossi' } }
    expect(entryDigest(reordered, salt)).toBe(entryDigest(entry, salt))
  })

  it('changes with key, row, each value and salt', () => {
    const others = [
      entryDigest({ ...entry, key: 'RSSMRA01E17A271B' }, salt),
      entryDigest({ ...entry, row: 3 }, salt),
      entryDigest({ ...entry, values: { ...entry.values, isee: 850_051 } }, salt),
      entryDigest({ ...entry, values: { ...entry.values, note: null } }, salt),
      entryDigest(entry, salt.replace('0', '1')),
    ]
    expect(new Set([...others, entryDigest(entry, salt)]).size).toBe(6)
  })

  it('goes into the root in its place; nothing else is needed for it', () => {
    const [one, two] = [{ digest: 'a'.repeat(64) }, { digest: 'b'.repeat(64) }]
    const root = entriesRoot([one, two])
    expect(entriesRoot([two, one])).not.toBe(root)
    expect(entriesRoot([one])).not.toBe(root)
    const hash = entriesRootHash()
    hash.add(one.digest)
    hash.add(two.digest)
    expect(hash.root()).toBe(root)
  })
})
