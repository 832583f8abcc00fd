import { beforeAll, describe, expect, it } from 'vitest'
import { createCheckerPool } from '../../src/checking/pool/checker-pool'
import { borseDiStudio } from '../../src/index'
import {
  andreaVerdi,
  headers,
  listOf,
  manyStudents,
  marioRossi,
  rowOf,
  student,
  workbookOf,
} from '../support/lists'
import { buildWorker } from './build-worker'
import { officeWith, openPool } from './pool-office'
import { misbehaving } from './workers/misbehaving-preset'

let worker: URL
let strange: URL
beforeAll(async () => {
  worker = await buildWorker('well-behaved')
  strange = await buildWorker('misbehaving')
})

const mario = () => listOf(marioRossi)
const misled = (surname: string) => listOf(andreaVerdi, student(surname, 'Mario'))

describe('a pool of workers', () => {
  it('checks two lists at once, each as it is', async () => {
    const { pool, told } = await openPool(worker, { workers: 2 })
    const { send, recorded } = await officeWith(pool, borseDiStudio)
    const wrong = await workbookOf({
      Elenco: [headers, rowOf(student('Rossi', 'Mario', { isee: 'esente' }))],
    })
    expect(await Promise.all([send(await mario()), send(wrong)])).toEqual(['waiting', 'rejected'])
    expect(await recorded()).toBe(2)
    expect(told).toEqual([])
  })

  it('records every entry of a long list, in its order', async () => {
    const { pool } = await openPool(worker)
    const { stores, send } = await officeWith(pool, borseDiStudio)
    expect(await send(await listOf(...manyStudents(950)))).toBe('waiting')
    const [check] = await stores.checks.list('borse-di-studio-2017', '042002')
    const rows: number[] = []
    for await (const { row } of stores.checks.entries(check?.id ?? '')) rows.push(row)
    expect(rows).toEqual(Array.from({ length: 950 }, (_, at) => at + 2))
  })

  it.each([
    [
      'Memoria',
      'Per controllare il file serve troppa memoria (più di 96 MB).',
      'check.too-much-memory',
      'ERR_WORKER_OUT_OF_MEMORY',
    ],
    [
      'Uscita',
      'Il controllo si è interrotto prima della fine.',
      'check.interrupted',
      'worker exited with code: 3',
    ],
    [
      'Ciclo',
      'Il controllo è durato troppo (più di 4 secondi) ed è stato fermato.',
      'check.took-too-long',
      null,
    ],
  ])(
    'tells what became of a check that goes wrong (%s), and makes the next one',
    async (surname, sentence, code, reason) => {
      const { pool, told } = await openPool(strange, {
        maxMemoryMb: 96,
        maxSeconds: surname === 'Ciclo' ? 4 : 60,
      })
      const { send, recorded } = await officeWith(pool, misbehaving)
      const file = await misled(surname)
      expect(await send(file)).toBe(sentence)
      expect(await recorded()).toBe(0)
      expect(told).toEqual([
        {
          ...{ code, reason, campaign: 'borse-di-studio-2017', municipality: '042002' },
          ...{ fileBytes: file.size, milliseconds: expect.any(Number) },
        },
      ])
      expect(await send(await mario())).toBe('waiting')
      expect(await recorded()).toBe(1)
    },
  )

  it('counts the buffers of a check too, which are no part of a worker’s heap', async () => {
    const { pool, told } = await openPool(await buildWorker('hoarding'), { maxMemoryMb: 128 })
    const { send } = await officeWith(pool, borseDiStudio)
    expect(await send(await mario())).toBe(
      'Per controllare il file serve troppa memoria (più di 128 MB).',
    )
    expect(await send(await mario()), 'also in the worker that takes its place').toContain(
      'memoria',
    )
    expect(told).toMatchObject([
      { code: 'check.too-much-memory' },
      { milliseconds: expect.any(Number) },
    ])
  })

  it('loses no other list when a worker dies', async () => {
    const { pool } = await openPool(strange, { workers: 2, maxSeconds: 10 })
    const { send, recorded } = await officeWith(pool, misbehaving)
    const lists = [misled('Uscita'), mario(), misled('Uscita'), mario(), mario()]
    const outcomes = await Promise.all(lists.map(async (list) => send(await list)))
    expect(outcomes.filter((outcome) => outcome === 'waiting')).toHaveLength(3)
    expect(await recorded()).toBe(3)
  })

  it('passes on what a rule throws, as it is thrown in the portal’s own thread', async () => {
    const { pool, told } = await openPool(strange)
    const { send } = await officeWith(pool, misbehaving)
    await expect(send(await misled('Rotto'))).rejects.toMatchObject({
      ...{ name: 'TypeError', message: 'la regola non sa che fare' },
    })
    expect(told).toEqual([])
    expect(await send(await mario())).toBe('waiting')
  })

  it('answers while a worker is stuck', async () => {
    const { pool } = await openPool(strange, { workers: 2, maxSeconds: 10 })
    const { send, intake } = await officeWith(pool, misbehaving)
    const leaving = new AbortController()
    const stuck = send(await misled('Ciclo'), leaving.signal)
    expect(await send(await mario())).toBe('waiting')
    expect(await intake.listCampaigns()).toHaveLength(1)
    leaving.abort()
    expect(await stuck).toBe('Il controllo è stato annullato prima della fine.')
  })

  it('ends a check whose sender has gone, and records nothing of it', async () => {
    const { pool, told } = await openPool(strange)
    const { send, recorded } = await officeWith(pool, misbehaving)
    const leaving = new AbortController()
    const stuck = send(await misled('Ciclo'), leaving.signal)
    const behind = send(await mario())
    setTimeout(() => leaving.abort(), 200)
    expect(await stuck).toBe('Il controllo è stato annullato prima della fine.')
    // The only worker was stuck for ever: this one is fresh.
    expect(await behind).toBe('waiting')
    expect(await recorded()).toBe(1)
    expect(told).toEqual([])
  })

  it('ends a check whose sender goes while it is recorded', async () => {
    const { pool } = await openPool(worker)
    const { stores, intake, send, recorded } = await officeWith(pool, borseDiStudio)
    const leaving = new AbortController()
    const { record } = stores.checks
    Object.assign(stores.checks, {
      record: (check: never, content: never) => {
        leaving.abort()
        return record(check, content)
      },
    })
    expect(await send(await mario(), leaving.signal)).toBe(
      'Il controllo è stato annullato prima della fine.',
    )
    expect(await recorded()).toBe(0)
    expect(intake).toBeDefined()
  })

  it('takes no more than may wait, and forgets who leaves the queue', async () => {
    const { pool, told } = await openPool(strange, { maxWaiting: 1 })
    const { send } = await officeWith(pool, misbehaving)
    const [first, second] = [new AbortController(), new AbortController()]
    const list = await mario()
    const stuck = send(await misled('Ciclo'), first.signal)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const waiting = send(list, second.signal)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await send(list)).toBe(
      'In questo momento il portale sta già controllando molti elenchi.',
    )
    expect(told).toMatchObject([{ code: 'check.busy', milliseconds: 0, reason: null }])
    second.abort()
    expect(await waiting).toBe('Il controllo è stato annullato prima della fine.')
    const next = send(list)
    first.abort()
    await stuck
    expect(await next).toBe('waiting')
  })

  it('stops: what is under way and what waits is told so, and nothing is recorded', async () => {
    const { pool } = await openPool(strange)
    const { send, recorded } = await officeWith(pool, misbehaving)
    const under = [send(await misled('Ciclo')), send(await mario())]
    await new Promise((resolve) => setTimeout(resolve, 100))
    await pool.close()
    const interrupted = 'Il controllo si è interrotto prima della fine.'
    expect(await Promise.all(under)).toEqual([interrupted, interrupted])
    expect(await send(await mario())).toBe(interrupted)
    expect(await recorded()).toBe(0)
  })

  it('stops also a check whose bytes are still being fetched', async () => {
    const { pool } = await openPool(worker)
    const { send, recorded } = await officeWith(pool, borseDiStudio)
    const list = await mario()
    let closed: Promise<void> | undefined
    const slow = {
      size: list.size,
      read: async (offset: number, length: number) => {
        closed ??= pool.close()
        await closed
        return list.read(offset, length)
      },
    }
    expect(await send(slow)).toBe('Il controllo si è interrotto prima della fine.')
    expect(await recorded()).toBe(0)
  })

  it('takes a file that is an object of a class', async () => {
    class Upload {
      readonly #bytes: Uint8Array
      constructor(bytes: Uint8Array) {
        this.#bytes = bytes
      }
      get size(): number {
        return this.#bytes.length
      }
      async read(offset: number, length: number): Promise<Uint8Array> {
        return this.#bytes.subarray(offset, offset + length)
      }
    }
    const { pool } = await openPool(worker)
    const { send } = await officeWith(pool, borseDiStudio)
    const list = await mario()
    expect(await send(new Upload(await list.read(0, list.size)))).toBe('waiting')
  })

  it('refuses a file made for a list with a strange name, instead of failing', async () => {
    const { pool } = await openPool(worker)
    const { send } = await officeWith(pool, borseDiStudio)
    const stamped = await workbookOf({
      Elenco: [headers, rowOf(marioRossi)],
      _consegna: [['constructor;1']],
    })
    expect(await send(stamped)).toBe('rejected')
  })

  it.each([
    ['its module is not there', () => new URL('nowhere.mjs', worker)],
    [
      'its module defines no worker',
      () => new URL('../../src/checking/chunks.ts', import.meta.url),
    ],
  ])('does not start when %s', async (_, module) => {
    await expect(createCheckerPool({ worker: module(), workers: 1 })).rejects.toMatchObject({
      code: 'checker.invalid-options',
    })
  })

  it('does not start when the registries can’t be loaded, and says why', async () => {
    const module = await buildWorker('without-registries')
    await expect(createCheckerPool({ worker: module })).rejects.toMatchObject({
      code: 'checker.invalid-options',
      cause: { message: 'the schools are not there' },
    })
  })

  it.each([
    { workers: 0 },
    { maxSeconds: 0 },
    { maxSeconds: 3_000_000 },
    { maxMemoryMb: 1.5 },
    { maxWaiting: -1 },
  ])('does not start with %j', async (wrong) => {
    await expect(createCheckerPool({ worker, ...wrong })).rejects.toMatchObject({
      code: 'checker.invalid-options',
      params: { reason: expect.stringContaining(Object.keys(wrong)[0] ?? '') },
    })
  })
})
