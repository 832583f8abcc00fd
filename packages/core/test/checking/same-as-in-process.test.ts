import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inProcessChecker } from '../../src/checking/in-process-checker'
import { type CheckerPool, createCheckerPool } from '../../src/checking/pool/checker-pool'
import {
  type ByteSource,
  borseDiStudio,
  bufferByteSource,
  campaignSchema,
  fileByteSource,
  type ListChecker,
  openWorkbook,
} from '../../src/index'
import { entriesRoot, recordEntry } from '../../src/ledger/entry-digests'
import { randomSalt } from '../../src/ledger/hash'
import type { CheckedList } from '../../src/ports/list-checker'
import {
  ancona,
  andreaVerdi,
  campaignInput,
  headers,
  listOf,
  manyStudents,
  marioRossi,
  rowOf,
  student,
  workbookOf,
} from '../support/lists'
import { buildWorker } from './build-worker'
import { municipalities } from './workers/municipalities'

let pool: CheckerPool
beforeAll(async () => {
  pool = await createCheckerPool({ worker: await buildWorker('well-behaved'), workers: 1 })
})
afterAll(() => pool.close())

const here: ListChecker = inProcessChecker({
  presets: new Map([[borseDiStudio.id, borseDiStudio]]),
  registries: { municipalities },
  openWorkbook,
  salt: randomSalt,
})

const [comune] = municipalities.withIstat(ancona)
if (!comune) throw new Error('no Ancona')

const job = (changes: Partial<typeof campaignInput>) => ({
  campaign: campaignSchema.parse({ ...campaignInput, ...changes }),
  municipality: comune,
  today: '2018-04-03',
  titles: { campaigns: { altro: 'Un altro bando' }, lists: { libri: 'Libri di testo' } },
})

async function all<Item>(chunks: AsyncIterable<readonly Item[]>): Promise<Item[]> {
  const items: Item[] = []
  for await (const chunk of chunks) items.push(...chunk)
  return items
}

async function unpacked(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const packed: Uint8Array[] = []
  for await (const chunk of chunks) packed.push(chunk)
  return gunzipSync(Buffer.concat(packed)).toString()
}

/** All that is found, apart from the salts, which are random, and what follows from them. */
async function look({ facts, content }: CheckedList) {
  const recorded = await all(content.entries)
  for (const entry of recorded) expect(entry).toEqual(recordEntry(entry, entry.salt))
  if (facts.kind === 'waiting') expect(facts.entriesRoot).toBe(entriesRoot(recorded))
  expect(new Set(recorded.map(({ salt }) => salt)).size).toBe(recorded.length)
  return {
    facts: { ...facts, entriesRoot: null },
    entries: recorded.map(({ key, row, values }) => ({ key, row, values })),
    issues: await all(content.issues),
    reading: content.reading && (await unpacked(content.reading)),
  }
}

const faulty = student('Rossi', 'Mario', { isee: 'esente', residence: 'Jesi' })
const { signal } = new AbortController()

const cases: Record<
  string,
  { file: () => Promise<ByteSource>; changes?: Partial<typeof campaignInput>; kind: string }
> = {
  'a right list': { file: () => listOf(marioRossi, andreaVerdi), kind: 'waiting' },
  'a long list': { file: () => listOf(...manyStudents(950)), kind: 'waiting' },
  'a list with warnings': {
    file: () => listOf(...manyStudents(450, { residence: 'Jesi' })),
    kind: 'waiting',
  },
  'a wrong list': { file: () => listOf(andreaVerdi, faulty), kind: 'rejected' },
  'a list wrong from end to end': {
    file: () => listOf(...manyStudents(450, { isee: 'esente' })),
    kind: 'rejected',
  },
  'a list of which the wrong entries are left out': {
    file: () => listOf(andreaVerdi, faulty),
    changes: { onInvalidEntries: 'accept-valid-entries' },
    kind: 'waiting',
  },
  'a list without entries': {
    file: () => workbookOf({ Elenco: [headers] }),
    kind: 'refused',
  },
  'a list that is too long': {
    file: () => listOf(marioRossi, andreaVerdi),
    changes: { limits: { maxEntries: 1 } },
    kind: 'refused',
  },
  'a workbook without a list': {
    file: () => workbookOf({ Foglio1: [['Elenco', 'della spesa'], rowOf(marioRossi)] }),
    kind: 'refused',
  },
  'no workbook': {
    file: async () => bufferByteSource(new TextEncoder().encode('Cognome;Nome\nRossi;Mario')),
    kind: 'refused',
  },
}

describe('workers find what the thread of the caller finds', () => {
  it.each(Object.entries(cases))('%s', async (_, { file, changes = {}, kind }) => {
    const source = await file()
    const expected = await here.check(job(changes), { file: source, signal }, look)
    expect(expected.facts.kind).toBe(kind)
    expect(await pool.check(job(changes), { file: source, signal }, look)).toEqual(expected)
  })

  it('a file on the disk', async () => {
    const { size, read } = await listOf(marioRossi)
    const folder = await mkdtemp(join(tmpdir(), 'consegna-check-'))
    await writeFile(join(folder, 'upload-1'), await read(0, size))
    const file = await fileByteSource(join(folder, 'upload-1'))
    try {
      const expected = await here.check(job({}), { file, signal }, look)
      expect(await pool.check(job({}), { file, signal }, look)).toEqual(expected)
    } finally {
      await file.close()
      await rm(folder, { recursive: true })
    }
  })

  it('a preset that is not known', async () => {
    const unknown = {
      ...job({}),
      campaign: campaignSchema.parse({ ...campaignInput, preset: 'x' }),
    }
    const file = await listOf(marioRossi)
    const message = 'campaign.unknown-preset (preset: x)'
    await expect(here.check(unknown, { file, signal }, look)).rejects.toThrow(message)
    await expect(pool.check(unknown, { file, signal }, look)).rejects.toThrow(message)
  })
})
