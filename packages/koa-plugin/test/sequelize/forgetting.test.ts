import { existsSync, readFileSync } from 'node:fs'
import {
  borseDiStudio,
  createIntake,
  type Identity,
  type Intake,
  type Stores,
  verifyLedger,
} from '@consegna/core'
import { fixedClock, memoryMunicipalities, memorySigner } from '@consegna/core/memory'
import { migrate, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import { QueryTypes, type Sequelize } from 'sequelize'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import {
  ancona,
  andreaVerdi,
  campaignInput,
  listOf,
  lucaMarche,
  manyStudents,
  marioRossi,
  officer,
  operator,
  type Student,
} from '../../../core/test/support/lists'
import { type Kind, onEach, opener } from './databases'
import { type Program, program } from './other-process'

const mario = 'RSSMRA01E17A271V'
const day = 86_400_000
const place = { identity: operator, campaign: campaignInput.id, municipality: ancona }

/** Statements that name every column of every table. */
const columns: Readonly<Record<string, string>> = {
  sqlite: `SELECT m.name AS t, p.name AS c FROM sqlite_master m JOIN pragma_table_info(m.name) p
    WHERE m.type = 'table'`,
  postgres: `SELECT table_name AS t, column_name AS c FROM information_schema.columns
    WHERE table_schema = 'public'`,
  mariadb: `SELECT table_name AS t, column_name AS c FROM information_schema.columns
    WHERE table_schema = DATABASE()`,
}

interface Column {
  readonly t: string
  readonly c: string
}

/** Where in the database, as text and as bytes, something stands that matches. */
async function standsIn(database: Sequelize, words: RegExp): Promise<readonly string[]> {
  const question = columns[database.getDialect()] ?? ''
  const all = await database.query<Column>(question, { type: QueryTypes.SELECT })
  expect(all.length).toBeGreaterThan(80)
  const found: string[] = []
  for (const { t, c } of all) {
    const rows = await database.query<object>(`SELECT ${c} AS held FROM ${t}`, {
      type: QueryTypes.SELECT,
    })
    const texts = rows.map((row) => {
      const held: unknown = Reflect.get(row, 'held')
      return held instanceof Uint8Array ? Buffer.from(held).toString('latin1') : String(held)
    })
    if (texts.some((text) => words.test(text))) found.push(`${t}.${c}`)
  }
  return found
}

const { open, closeAll } = opener()
let purging: Program

beforeAll(async () => {
  purging = await program('purging-process')
})
afterEach(closeAll)
afterAll(() => purging?.remove())

interface Desk {
  readonly address: string
  readonly database: Sequelize
  readonly stores: Stores
  readonly intake: Intake
  readonly send: (identity: Identity, ...students: readonly Student[]) => Promise<string>
  readonly check: (...students: readonly Student[]) => Promise<string>
  readonly findings: () => Promise<readonly unknown[]>
}

async function openDesk({ create }: Kind): Promise<Desk> {
  const address = await create()
  const database = open(address)
  await migrate(database)
  const stores = sequelizeStores(database)
  const intake = createIntake({
    presets: [borseDiStudio],
    signer: memorySigner(),
    stores,
    clock: fixedClock('2018-04-03T08:15:00.000Z'),
    registries: {
      municipalities: memoryMunicipalities([
        {
          ...{ istat: ancona, belfiore: 'A271', name: 'Ancona', province: 'AN', region: '11' },
          ...{ from: '1946-01-01', to: null },
        },
      ]),
    },
  })
  await intake.saveCampaign(campaignInput)
  const check = async (...students: readonly Student[]) => {
    const checked = await intake.checkUpload({ ...place, file: await listOf(...students) })
    if (checked.kind === 'refused') throw new Error(checked.refusal.code)
    return checked.check.id
  }
  return {
    ...{ address, database, stores, intake, check },
    send: async (identity, ...students) => {
      const id = await check(...students)
      const view = await intake.viewCheck({ identity, check: id })
      if (view.kind === 'refused') throw new Error(view.refusal.code)
      const typedLoss = String(view.plan?.removed.length ?? 0)
      const seen = view.newest?.number ?? null
      const sent = await intake.confirmCheck({ identity, check: id, seen, typedLoss })
      if (sent.kind !== 'accepted') throw new Error(sent.kind)
      return sent.submission.number
    },
    findings: async () => {
      const found: unknown[] = []
      const keys = await intake.publicKeys()
      for await (const one of verifyLedger({ stores, keys })) found.push(one)
      return found
    },
  }
}

const daysAfterClosing = (days: number): string =>
  new Date(Date.parse(campaignInput.window.closesAt) + days * day).toISOString()

/** What stands in an SQLite file and its journal, read as bytes while the portal is running. */
function bytesOf(address: string): string {
  const file = address.slice('sqlite:'.length)
  return [file, `${file}-wal`]
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path).toString('latin1'))
    .join('')
}

onEach('forgetting', (kind) => {
  it('a purge leaves no name in any column of any table, and a chain that verifies', async () => {
    const { address, database, stores, intake, send, check, findings } = await openDesk(kind)
    const seeded = /Rossi|Verdi|RSSMRA|VRDNDR|Bianchi|BNCNNA/i
    await send(operator, marioRossi, andreaVerdi)
    const number = await send(operator, marioRossi, ...manyStudents(1_200))
    await check({ ...marioRossi, isee: 'molto' })
    await check(andreaVerdi)
    await intake.issueReceipt({ identity: operator, number })
    expect((await standsIn(database, seeded)).length).toBeGreaterThan(2)

    if (kind.kind === 'SQLite') expect(bytesOf(address)).toMatch(seeded)
    const now = daysAfterClosing(4_000)
    expect(await intake.purge({ now })).toMatchObject({
      ...{ files: 2, entries: 2, checks: 2, attempts: 2, settled: true },
    })
    expect(await standsIn(database, seeded)).toEqual([])
    expect(await findings()).toEqual([])
    expect((await stores.submissions.list(campaignInput.id, ancona)).length).toBe(2)
    expect((await intake.issueReceipt({ identity: operator, number })).kind).toBe('document')
    expect(await intake.purge({ now })).toMatchObject({ files: 0, entries: 0, settled: true })
    // A server's files are its own: docs/privacy.md says what it keeps.
    if (kind.kind === 'SQLite') expect(bytesOf(address)).not.toMatch(seeded)
  })

  it('an erased person stands in no column of any table; the others stay', async () => {
    const { address, database, stores, intake, send, check, findings } = await openDesk(kind)
    const his = /Rossi|RSSMRA/i
    await send(operator, marioRossi, andreaVerdi)
    await send(operator, marioRossi, lucaMarche)
    await check(marioRossi, andreaVerdi)
    await check({ ...marioRossi, isee: 'molto' }, lucaMarche)
    await check(marioRossi, { ...lucaMarche, isee: 'molto' })
    const restriction = { campaign: campaignInput.id, reason: 'contesta la residenza' }
    const asked = { identity: officer, code: 'rssmra01e17a27mb' }
    expect(await intake.restrictPerson({ ...asked, code: mario, ...restriction })).toEqual({
      kind: 'restricted',
    })
    expect((await standsIn(database, his)).length).toBeGreaterThan(3)
    expect(await intake.erasePerson({ ...asked, code: mario, typed: mario })).toMatchObject({
      ...{ kind: 'erased', lists: 2, withdrawn: 1, attempts: 2, settled: true },
    })
    expect(await standsIn(database, his)).toEqual([])
    if (kind.kind === 'SQLite') expect(bytesOf(address)).not.toMatch(his)
    expect(await findings()).toEqual([])
    const newest = await stores.submissions.newest(campaignInput.id, ancona)
    const surnames: unknown[] = []
    for await (const { values } of stores.checks.entries(newest?.check ?? '')) {
      surnames.push(values.surname)
    }
    expect(surnames).toEqual(['Marche'])
    const again = await intake.erasePerson({ ...asked, code: mario, typed: mario })
    expect(again).toMatchObject({ refusal: { code: 'person.nothing-to-erase' } })
  })

  it('a purge that was killed is gone on with by the next one', async () => {
    const { address, database, stores, intake, send, findings } = await openDesk(kind)
    const seeded = /Bianchi|BNCNNA/i
    for (let turn = 0; turn < 3; turn += 1) await send(operator, ...manyStudents(1_500 + turn))
    const now = daysAfterClosing(4_000)
    let broken = 0
    for (let kills = 0; kills < 8; kills += 1) {
      const running = purging.start(address, now)
      while (running.lines().length <= kills % 3 && running.process.exitCode === null) {
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
      await new Promise((resolve) => setTimeout(resolve, kills * 4))
      running.process.kill('SIGKILL')
      if ((await running.ended).code === null) broken += 1
      // Whatever is half gone is told as gone, and the chain verifies at every moment.
      expect(await findings()).toEqual([])
    }
    expect(broken).toBeGreaterThan(0)
    const { settled } = await intake.purge({ now })
    expect(settled).toBe(true)
    expect(await stores.retention.finish()).toBe(0)
    expect(await standsIn(database, seeded)).toEqual([])
    if (kind.kind === 'SQLite') expect(bytesOf(address)).not.toMatch(seeded)
    expect(await findings()).toEqual([])
  })

  it('lists are confirmed while a large one is erased', async () => {
    const { stores, intake, send } = await openDesk(kind)
    await send(operator, ...manyStudents(2_000))
    await send(operator, marioRossi, andreaVerdi)
    let done = false
    const purge = intake.purge({ now: daysAfterClosing(4_000) }).then((report) => {
      done = true
      return report
    })
    let during = 0
    while (!done && during < 20) {
      await send(operator, marioRossi, lucaMarche)
      if (!done) during += 1
    }
    expect(await purge).toMatchObject({ settled: true })
    const all = await stores.submissions.list(campaignInput.id, ancona)
    expect(all.length).toBeGreaterThan(2)
  })
})
