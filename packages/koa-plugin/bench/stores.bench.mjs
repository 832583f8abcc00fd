// A million entries across comuni, on each kind of database: how long they take to be recorded, confirmed and read
// again. PostgreSQL and MariaDB are those of TEST_POSTGRES_URL and TEST_MARIADB_URL; without an address one is left
// out. Each makes a database of its own and drops it.
import { argv } from 'node:process'
import { migrate, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import { peakMegabytes, rounded, table } from '../../core/bench/measure.mjs'
import { databases } from './stores/databases.mjs'
import { acceptNext, campaign, checkOf, contentOf } from './stores/lists.mjs'

const quick = argv.includes('--quick')
const comuni = quick ? 20 : 200
const entriesEach = quick ? 500 : 5_000
const clients = 4

const municipalities = Array.from({ length: comuni }, (_, at) =>
  String(40_000 + at).padStart(6, '0'),
)

/**
 * Some at a time, as several people do it.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => Promise<unknown>} work
 * @returns {Promise<{ seconds: number, each: number[] }>} `each` in milliseconds, the shortest first
 */
async function together(items, work) {
  const waiting = [...items]
  /** @type {number[]} */
  const each = []
  const started = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
        const from = performance.now()
        await work(item)
        each.push(performance.now() - from)
      }
    }),
  )
  return { seconds: (performance.now() - started) / 1000, each: each.sort((a, b) => a - b) }
}

/** @param {readonly number[]} sorted @param {number} part */
const at = (sorted, part) => rounded(sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN)

/** @type {(string | number)[][]} */
const results = []
/** @type {string[]} */
const leftOut = []

for (const { kind, open } of databases) {
  const opened = await open()
  if (opened === null) {
    leftOut.push(kind)
    continue
  }
  const { database, bytes, remove } = opened
  try {
    await migrate(database)
    const stores = sequelizeStores(database, { lockWaitMs: 120_000 })
    const record = (/** @type {string} */ municipality, /** @type {number} */ turn) =>
      stores.checks.record(checkOf(municipality, turn, entriesEach), contentOf(entriesEach))
    const confirm = async (/** @type {string} */ municipality, /** @type {number} */ turn) => {
      const { kind } = await stores.submissions.confirm(
        checkOf(municipality, turn, 0).id,
        acceptNext,
      )
      if (kind !== 'accepted') throw new Error(`not accepted but ${kind}`)
    }
    const recorded = await together(municipalities, (one) => record(one, 1))
    const confirmed = await together(municipalities, (one) => confirm(one, 1))
    let found = 0
    const read = await together(municipalities, async (one) => {
      const valid = await stores.submissions.newest(campaign, one)
      for await (const _ of stores.checks.entries(valid?.check ?? '')) found += 1
    })
    if (found !== comuni * entriesEach) throw new Error(`${found} entries were found`)
    const again = municipalities.slice(0, 20)
    await together(again, (one) => record(one, 2))
    const replaced = await together(again, (one) => confirm(one, 2))
    results.push([
      kind,
      rounded(found / recorded.seconds),
      rounded(found / read.seconds),
      ...[at(confirmed.each, 0.5), at(confirmed.each, 0.99), at(replaced.each, 0.5)],
      rounded((await bytes()) / 2 ** 20),
    ])
  } finally {
    await remove()
  }
}

console.log(`### A million entries

${(comuni * entriesEach).toLocaleString('en-GB')} entries in ${comuni} comuni, ${clients} at a time, through the stores on a server of the same machine: entries that are recorded and read again in a second; milliseconds of a confirmation, of a first list and of one that replaces another among all these; megabytes of the database. The process held ${peakMegabytes()} MB at the most.
`)
console.log(
  table(
    [
      'database',
      'recorded per second',
      'read per second',
      'confirming, median',
      'confirming, 99 %',
      'replacing, median',
      'MB',
    ],
    results,
  ),
)
if (leftOut.length > 0) console.log(`\nLeft out, without an address: ${leftOut.join(', ')}.`)
