import { type LedgerFinding, messages, verifyLedger } from '@consegna/core'
import { migrate, openDatabase, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import type { Sequelize } from 'sequelize'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anyChange } from './changes'
import { onEach } from './databases'
import { fillLedger, type LedgerOffice } from './ledger-office'
import { chance, type Intruder, intrude } from './tampering'

/** `npm run tampering` makes a thousand. */
const changes = Number(process.env.CONSEGNA_TAMPERINGS ?? 60)
const seed = Number(process.env.CONSEGNA_TAMPERING_SEED ?? 20_180_403)

onEach('what was changed in the database alone', ({ kind, create }) => {
  const opened: Sequelize[] = []
  let office: LedgerOffice
  let intruder: Intruder
  let witnesses: { readonly receipt: Buffer[]; readonly checkpoint: Buffer[] }

  const open = (address: string, connections = 10) => {
    const database = openDatabase(address, { maxConnections: connections })
    opened.push(database)
    return database
  }

  const found = async (kept: readonly Buffer[] = []): Promise<readonly LedgerFinding[]> => {
    const { stores, keys } = office
    const named = kept.map((bytes, at) => ({ name: `testimone-${at}`, bytes }))
    const findings: LedgerFinding[] = []
    for await (const one of verifyLedger({ stores, keys, witnesses: named })) findings.push(one)
    return findings
  }

  beforeAll(async () => {
    const address = await create()
    const database = open(address)
    await migrate(database)
    office = await fillLedger(sequelizeStores(database))
    const { submissions, ledger } = office.stores
    const receipts = await Promise.all(office.numbers.map((one) => submissions.receipt(one)))
    const latest = await ledger.latestCheckpoint('borse-di-studio-2017')
    witnesses = {
      receipt: receipts.map((pdf) => Buffer.from(pdf ?? [])),
      checkpoint: [Buffer.from(latest?.jws ?? '')],
    }
    intruder = await intrude(open(address, 1))
  }, 60_000)

  afterAll(async () => {
    for (const database of opened) await database.close()
  })

  it('is nothing where nothing was changed, also to those who kept receipts and checkpoints', async () => {
    expect(await found()).toEqual([])
    expect(await found([...witnesses.receipt, ...witnesses.checkpoint])).toEqual([])
  })

  it(`is found and named, ${changes} times`, async () => {
    const dice = chance(seed)
    const missed: string[] = []
    let made = 0
    while (made < changes) {
      const change = await anyChange(intruder, dice)
      // What the database itself refuses is no change.
      const done = await change.run().then(
        () => true,
        () => false,
      )
      if (done) {
        made += 1
        const findings = await found(change.witness ? witnesses[change.witness] : [])
        if (!findings.some(change.isNamedBy)) {
          missed.push(`${change.what}: ${JSON.stringify(findings)}`)
        }
      }
      await intruder.undo()
    }
    expect(missed, `on ${kind} with seed ${seed}`).toEqual([])
    expect(await found()).toEqual([])
  }, 600_000)

  it('has a sentence in both languages', async () => {
    const dice = chance(seed + 1)
    for (let turn = 0; turn < 20; turn += 1) {
      const change = await anyChange(intruder, dice)
      await change.run().catch(() => undefined)
      for (const finding of await found(change.witness ? witnesses[change.witness] : [])) {
        for (const locale of ['it', 'en'] as const) {
          const { message, remedy } = messages(locale).of(finding)
          expect(message, finding.code).not.toMatch(/undefined|^ledger\.|^$/)
          expect(remedy, finding.code).not.toBe('')
        }
      }
      await intruder.undo()
    }
  }, 120_000)
})
