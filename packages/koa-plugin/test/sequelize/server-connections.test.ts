import { createHash } from 'node:crypto'
import type { Stores } from '@consegna/core'
import { migrate, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { type Administrator, administrator } from './administrator'
import { type CuttingProxy, cuttingProxy } from './cutting-proxy'
import { onServers, opener } from './databases'
import {
  acceptNext,
  ancona,
  campaign,
  countEntries,
  handIn,
  historyOf,
  marioRossi,
  waitingCheck,
} from './samples'

onServers('a connection that breaks off', (kind) => {
  const { open, closeAll } = opener()
  let other: Administrator
  let stores: Stores
  /** The same stores, through a network that may fail. */
  let remote: Stores
  let proxy: CuttingProxy

  beforeAll(async () => {
    const address = await kind.create()
    const database = open(address)
    other = administrator(kind, open(address))
    await migrate(database)
    stores = sequelizeStores(database)
    proxy = await cuttingProxy(address)
    remote = sequelizeStores(open(proxy.address), { lockWaitMs: 1_500 })
    await handIn(stores, 'check-0')
  })
  afterAll(async () => {
    await closeAll()
    await proxy?.close()
  })
  afterEach(() => {
    proxy.mend()
    vi.restoreAllMocks()
  })

  // Sequelize tells the console of every connection that it drops.
  const quietly = () => vi.spyOn(console, 'warn').mockImplementation(() => {})

  it('while a list is recorded leaves nothing of it', async () => {
    quietly()
    async function* breaking(): AsyncIterable<Uint8Array> {
      yield new Uint8Array(1_500_000)
      expect(await other.killAll()).toBeGreaterThan(0)
      yield new Uint8Array(1_500_000)
    }
    const content = { ...marioRossi(), file: breaking() }
    const size = 3_000_000
    const sha256 = createHash('sha256').update(new Uint8Array(size)).digest('hex')
    const check = { ...waitingCheck('check-2'), file: { size, sha256 } }
    const recording = stores.checks.record(check, content)
    await expect(recording).rejects.toMatchObject({ code: 'store.unavailable' })
    expect(await stores.checks.find('check-2')).toBeNull()
    await stores.checks.record(waitingCheck('check-2'), marioRossi())
    expect((await stores.checks.find('check-2'))?.status).toBe('waiting')
  })

  it('while a list is confirmed, before the commit, is not noticed: it is done again', async () => {
    quietly()
    await stores.checks.record(waitingCheck('check-3'), marioRossi())
    const before = (await historyOf(stores)).length
    const holding = await other.begin()
    await other.select("SELECT * FROM consegna_checks WHERE id = 'check-3' FOR UPDATE", holding)
    const confirming = stores.submissions.confirm('check-3', acceptNext)
    await other.seeWaiting('consegna_checks')
    expect(await other.killAll()).toBeGreaterThan(0)
    await holding.rollback().catch(() => {})
    expect((await confirming).kind).toBe('accepted')
    expect(await historyOf(stores)).toHaveLength(before + 1)
  })

  it('between requests is not noticed either', async () => {
    const idle = sequelizeStores(open(proxy.address))
    await idle.submissions.newest(campaign, ancona)
    proxy.cutAll()
    expect(await idle.submissions.newest(campaign, ancona)).not.toBeNull()
  })

  it('after the commit was carried out, before it was told: the submission is found, and is one', async () => {
    quietly()
    await remote.checks.record(waitingCheck('check-4'), marioRossi())
    const before = (await historyOf(stores)).length
    const cut = proxy.cutAtCommit('after')
    const result = await remote.submissions.confirm('check-4', acceptNext)
    expect(cut.happened()).toBe(true)
    const history = await historyOf(stores)
    expect(result).toEqual({ kind: 'repeated', submission: history.at(-1) })
    expect(history).toHaveLength(before + 1)
  })

  it('before the commit arrived: the list is handed in after all, once', async () => {
    quietly()
    await remote.checks.record(waitingCheck('check-5'), marioRossi())
    const before = (await historyOf(stores)).length
    const cut = proxy.cutAtCommit('before')
    const result = await remote.submissions.confirm('check-5', acceptNext)
    expect(cut.happened()).toBe(true)
    const history = await historyOf(stores)
    expect(result).toEqual({ kind: 'accepted', submission: history.at(-1) })
    expect(history).toHaveLength(before + 1)
  })

  it.each([
    ['after', 1],
    ['before', 0],
  ] as const)(
    'for good %s the commit: it is told that nobody knows; who asks later is told',
    async (when, more) => {
      quietly()
      const id = `check-6-${when}`
      await remote.checks.record(waitingCheck(id), marioRossi())
      const before = (await historyOf(stores)).length
      proxy.cutAtCommit(when, 'for good')
      await expect(remote.submissions.confirm(id, acceptNext)).rejects.toMatchObject({
        code: 'store.outcome-unknown',
      })
      expect(await historyOf(stores)).toHaveLength(before + more)
      proxy.mend()
      const again = await remote.submissions.confirm(id, acceptNext)
      expect(again.kind).toBe(more === 1 ? 'repeated' : 'accepted')
      expect(await historyOf(stores)).toHaveLength(before + 1)
    },
  )

  it('at the commit of a check: it is told that nobody knows, and it is there whole or not at all', async () => {
    quietly()
    for (const when of ['after', 'before'] as const) {
      const id = `check-7-${when}`
      proxy.cutAtCommit(when)
      await expect(remote.checks.record(waitingCheck(id), marioRossi())).rejects.toMatchObject({
        code: 'store.outcome-unknown',
      })
      const isThere = when === 'after'
      expect((await stores.checks.find(id))?.status).toBe(isThere ? 'waiting' : undefined)
      expect(await countEntries(stores, id)).toBe(isThere ? 1 : 0)
    }
  })
})
