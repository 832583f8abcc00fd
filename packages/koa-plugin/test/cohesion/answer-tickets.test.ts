import { type AnswerTickets, memoryAnswerTickets } from '@consegna/koa-plugin/cohesion'
import { migrate, sequelizeAnswerTickets } from '@consegna/koa-plugin/sequelize'
import { QueryTypes, type Sequelize } from 'sequelize'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onEach, opener } from '../sequelize/databases'

const minute = (count: number): string =>
  new Date(Date.UTC(2018, 3, 3, 8, 0) + count * 60_000).toISOString()

const answer = (name: string, ticket = name) => ({
  id: `ticket-${ticket}`,
  login: `login-${name}`,
  sealed: `sealed-${ticket}`,
  expiresAt: minute(2),
})

/** What the port promises. @param two of one store, as two processes have them */
function promises(two: () => readonly [AnswerTickets, AnswerTickets]): void {
  it('an answer is given once, whichever process is asked', async () => {
    const [one, other] = two()
    expect(await one.keep(answer('a'), minute(0))).toBe('kept')
    expect(await other.take('ticket-a', minute(1))).toEqual({ kind: 'taken', sealed: 'sealed-a' })
    expect(await one.take('ticket-a', minute(1))).toEqual({ kind: 'used' })
  })

  it('of many who ask at the same moment one gets it', async () => {
    const [one, other] = two()
    await one.keep(answer('b'), minute(0))
    const all = Array.from({ length: 10 }, (_, n) => (n % 2 ? one : other))
    const taken = await Promise.all(all.map((tickets) => tickets.take('ticket-b', minute(1))))
    expect(taken.filter(({ kind }) => kind === 'taken')).toHaveLength(1)
    expect(taken.filter(({ kind }) => kind === 'used')).toHaveLength(9)
  })

  it('what nobody has kept, and what has expired, is unknown', async () => {
    const [one] = two()
    expect(await one.take('ticket-nobody', minute(0))).toEqual({ kind: 'unknown' })
    await one.keep(answer('c'), minute(0))
    expect(await one.take('ticket-c', minute(2))).toEqual({ kind: 'unknown' })
    expect(await one.take('ticket-c', minute(1)), 'it was not used up by that').toMatchObject({
      kind: 'taken',
    })
  })

  it('a second answer to a login takes the place of one that nobody took', async () => {
    const [one, other] = two()
    await one.keep(answer('d', 'd1'), minute(0))
    expect(await other.keep(answer('d', 'd2'), minute(0))).toBe('kept')
    expect(await one.take('ticket-d1', minute(1))).toEqual({ kind: 'unknown' })
    expect(await one.take('ticket-d2', minute(1))).toEqual({ kind: 'taken', sealed: 'sealed-d2' })
  })

  it('but of one that was taken there is no second, for an hour', async () => {
    const [one, other] = two()
    await one.keep(answer('e', 'e1'), minute(0))
    await one.take('ticket-e1', minute(1))
    expect(await other.keep(answer('e', 'e2'), minute(1))).toBe('used')
    expect(await other.keep(answer('e', 'e3'), minute(59))).toBe('used')
    expect(await one.take('ticket-e3', minute(59))).toEqual({ kind: 'unknown' })
    expect(await one.keep({ ...answer('e', 'e4'), expiresAt: minute(65) }, minute(63))).toBe('kept')
  })

  it('the same form sent twice at the same moment leaves one answer', async () => {
    const [one, other] = two()
    const kept = await Promise.all([
      one.keep(answer('f', 'f1'), minute(0)),
      other.keep(answer('f', 'f2'), minute(0)),
    ])
    expect(kept).toEqual(['kept', 'kept'])
    const taken = await Promise.all(['ticket-f1', 'ticket-f2'].map((id) => one.take(id, minute(1))))
    expect(taken.map(({ kind }) => kind).sort()).toEqual(['taken', 'unknown'])
  })

  it('a long answer comes back as it was', async () => {
    const [one, other] = two()
    const sealed = 'Zà+/='.repeat(3_000)
    await one.keep({ ...answer('g'), sealed }, minute(0))
    expect(await other.take('ticket-g', minute(1))).toEqual({ kind: 'taken', sealed })
  })
}

describe('tickets in memory', () => {
  const tickets = memoryAnswerTickets()
  promises(() => [tickets, tickets])

  it('of a flood the oldest are lost, and memory is not', async () => {
    const small = memoryAnswerTickets({ maxAnswers: 3 })
    for (const name of ['a', 'b', 'c', 'd']) await small.keep(answer(name), minute(0))
    expect(await small.take('ticket-a', minute(1))).toEqual({ kind: 'unknown' })
    expect(await small.take('ticket-d', minute(1))).toMatchObject({ kind: 'taken' })
  })
})

onEach('tickets', ({ create }) => {
  const { open, closeAll } = opener()
  let databases: readonly [Sequelize, Sequelize]

  beforeAll(async () => {
    const address = await create()
    databases = [open(address), open(address)]
    await migrate(databases[0])
  })
  afterAll(closeAll)

  promises(() => [sequelizeAnswerTickets(databases[0]), sequelizeAnswerTickets(databases[1])])

  const rows = () =>
    databases[0].query<{ readonly sealed: string | null }>(
      'SELECT * FROM consegna_answer_tickets ORDER BY login',
      { type: QueryTypes.SELECT },
    )

  it('what was taken is not kept, and what has expired goes by itself', async () => {
    const tickets = sequelizeAnswerTickets(databases[0])
    const late = (name: string, at: number) => ({ ...answer(name), expiresAt: minute(at + 2) })
    await tickets.keep(late('x', 200), minute(200))
    expect(await rows()).toHaveLength(1)
    await tickets.take('ticket-x', minute(201))
    expect((await rows()).map(({ sealed }) => sealed)).toEqual([null])
    await tickets.keep(late('y', 201), minute(201))
    await tickets.keep(late('z', 204), minute(204))
    expect(await rows(), 'y has expired, x is remembered').toHaveLength(2)
    await tickets.keep(late('z', 300), minute(300))
    expect(await rows()).toHaveLength(1)
  })
})
