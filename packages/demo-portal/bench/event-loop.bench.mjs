// How long the portal keeps others waiting while two lists of 100,000 rows are checked at once: from the upload to the
// page that tells the outcome, then once more against the list that was confirmed, then with lists wrong in every row.
import { mkdtempSync, openAsBlob, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv } from 'node:process'
import { rounded, table, tell } from '../../core/bench/measure.mjs'
import { listFile } from '../../core/bench/reading/files.mjs'
import { listParts } from '../../core/bench/reading/list-parts.mjs'
import { listRows, sheetName } from '../../core/bench/reading/list-rows.mjs'
import { writeArchive } from '../../core/bench/reading/workbook-writer.mjs'
import { startPortal } from './event-loop/portal.mjs'
import { Visitor } from './event-loop/visitor.mjs'

const rows = argv.includes('--quick') ? 10_000 : 100_000
// A few entries stand twice in it.
const wrong = await openAsBlob(listFile({ rows, strings: 'shared' }))
const folder = mkdtempSync(join(tmpdir(), 'consegna-bench-'))
const right = await rightList(join(folder, 'list.xlsx'))

/** A list without any entry that stands twice. @param {string} path */
async function rightList(path) {
  const list = function* () {
    const seen = new Set()
    for (const row of listRows(rows)()) {
      const [, , fiscalCode] = row
      if (!seen.has(fiscalCode)) yield row
      seen.add(fiscalCode)
    }
  }
  await writeArchive(path, listParts({ strings: 'shared', sheetName, rows: list }))
  return openAsBlob(path)
}

const comuni = /** @type {const} */ ([
  ['operatrice-ancona', '042002'],
  ['operatrice-tre-comuni', '042021'],
])

/** Opens the home page again and again; how long each took, in milliseconds. @param {string} origin */
function keepOpening(origin) {
  const visitor = new Visitor(origin)
  /** @type {number[]} */
  const took = []
  let stopped = false
  const opening = (async () => {
    while (!stopped) {
      const started = performance.now()
      await visitor.open('/')
      took.push(performance.now() - started)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })()
  return async () => {
    stopped = true
    await opening
    took.sort((a, b) => a - b)
    return { p99: took[Math.floor(took.length * 0.99)] ?? 0, max: took.at(-1) ?? 0 }
  }
}

/** @type {(string | number)[][]} */
const results = []

/**
 * @template Result
 * @param {string} what
 * @param {Awaited<ReturnType<typeof startPortal>>} portal
 * @param {() => Promise<Result>} work
 */
async function measure(what, portal, work) {
  const stopOpening = keepOpening(portal.origin)
  await portal.begin()
  const started = performance.now()
  let result
  let seconds
  let page
  try {
    result = await work()
  } finally {
    seconds = (performance.now() - started) / 1000
    page = await stopOpening()
  }
  const { delay, ownDelay } = await portal.end()
  const milliseconds = [delay.p50, delay.p99, delay.max, ownDelay.p99, ownDelay.max, page.p99]
  results.push([what, seconds.toFixed(1), ...milliseconds.map(rounded)])
  return { delay, ownDelay, result }
}

/** @param {string} origin */
const signedIn = (origin) =>
  Promise.all(
    comuni.map(async ([user]) => {
      const visitor = new Visitor(origin)
      await visitor.signIn(user)
      return visitor
    }),
  )

/**
 * Both at once, to the page of the check.
 *
 * @param {readonly Visitor[]} visitors
 * @param {Blob} file
 * @param {string} expected words of the page
 */
async function checkBoth(visitors, file, expected) {
  const pages = await Promise.all(
    visitors.map((visitor, at) => visitor.check(comuni[at]?.[1] ?? '', file)),
  )
  for (const { html } of pages)
    if (!html.includes(expected)) throw new Error(`another page came: ${html}`)
  return pages
}

const waiting = 'NON ANCORA INVIATO'
const rejected = 'non è stato accettato'

{
  const portal = await startPortal({})
  try {
    const visitors = await signedIn(portal.origin)
    await measure('nothing', portal, () => new Promise((resolve) => setTimeout(resolve, 3000)))
    const first = await measure('two lists, in workers', portal, () =>
      checkBoth(visitors, right, waiting),
    )
    tell('portal-delay', first.delay.p99)
    const [page] = first.result
    await visitors[0]?.confirm(page?.html ?? '')
    await measure('two lists, one against its valid list', portal, () =>
      checkBoth(visitors, right, waiting),
    )
    await measure('two lists with errors', portal, () => checkBoth(visitors, wrong, rejected))
  } finally {
    await portal.stop()
  }
}
{
  const portal = await startPortal({ CHECK_WORKERS: '0' })
  try {
    const visitors = await signedIn(portal.origin)
    await measure('two lists, in the portal’s own thread', portal, () =>
      checkBoth(visitors, right, waiting),
    )
  } finally {
    await portal.stop()
  }
}

rmSync(folder, { recursive: true })

console.log(`### Others meanwhile

What others wait for while two lists of ${rows.toLocaleString('en-GB')} rows (${rounded(right.size / 1e6)} MB each) are uploaded, checked and shown, in a portal with SQLite, in milliseconds: how late the timers of its process come (\`monitorEventLoopDelay\`, looked at every 10 ms, which are counted), the same without the time in which the machine gave its processors to other threads and programs (Linux tells it), and how long the home page takes.
`)
console.log(
  table(
    [
      'while it does',
      'seconds',
      'median',
      '99 %',
      'longest',
      'own, 99 %',
      'own, longest',
      'home page, 99 %',
    ],
    results,
  ),
)
