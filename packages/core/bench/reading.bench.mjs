// Reading workbooks, against other readers and against inflating alone. Each reading is a process of its
// own; rounds go through all readers in turn, so that a busy minute falls on all of them; the quickest
// round counts.
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { rounded, table, tell } from './measure.mjs'
import { listFile } from './reading/files.mjs'
import { runScript } from './reading/run-script.mjs'

/**
 * @typedef {object} Measured
 * @property {number} seconds
 * @property {number} cpuSeconds
 * @property {number} megabytes at the most
 * @property {number} before megabytes that loading the reader has taken
 * @property {import('./reading/readers.mjs').Seen} seen
 */
/** @typedef {'shared' | 'inline'} Strings */

const quick = argv.includes('--quick')
const script = fileURLToPath(new URL('./reading/measure-reader.mjs', import.meta.url))

/**
 * @param {readonly string[]} names
 * @param {string} path
 * @param {{ readonly rounds: number, readonly times?: number }} effort
 */
function measureReaders(names, path, { rounds, times = 1 }) {
  /** @type {Map<string, Measured>} */
  const best = new Map()
  for (let round = 0; round < (quick ? 1 : rounds); round += 1) {
    for (const name of names) {
      /** @type {Measured} */
      const measured = runScript(script, [name, path, String(times)])
      const before = best.get(name)
      best.set(name, {
        ...measured,
        seconds: Math.min(measured.seconds, before?.seconds ?? Number.POSITIVE_INFINITY),
        cpuSeconds: Math.min(measured.cpuSeconds, before?.cpuSeconds ?? Number.POSITIVE_INFINITY),
        megabytes: Math.max(measured.megabytes, before?.megabytes ?? 0),
      })
    }
  }
  return best
}

/**
 * Who does not see what the others see has less to do, or does it wrong: it is told with the figures.
 *
 * @param {ReadonlyMap<string, Measured>} measured
 */
function differences(measured) {
  const ours = measured.get('consegna')?.seen
  return [...measured].flatMap(([name, { seen }]) => {
    if (ours === undefined || seen.characters === 0) return []
    if (JSON.stringify(seen) === JSON.stringify(ours)) return []
    const { cells, characters, sum } = seen
    return `${said.get(name) ?? name} sees ${cells} cells with ${characters} characters and numbers that sum up to ${sum}, where we see ${ours.cells}, ${ours.characters} and ${ours.sum}.`
  })
}

const everyone = ['consegna', 'hucre', 'exceljs', 'SheetJS', 'inflating']
const many = ['consegna', 'consegna, checked', 'hucre', 'exceljs', 'SheetJS', 'inflating']
const most = [
  'consegna',
  'consegna, checked',
  'inflating',
  'hucre',
  ...(argv.includes('--exceljs-million') ? ['exceljs'] : []),
]

/** @type {readonly { readonly rows: number, readonly names: readonly string[], readonly rounds: number, readonly times?: number }[]} */
const plan = [
  { rows: 1000, names: everyone, rounds: 2, times: 20 },
  { rows: 100_000, names: many, rounds: 3 },
  ...(quick ? [] : [{ rows: 1_000_000, names: most, rounds: 1 }]),
]

const said = new Map([
  ['consegna', 'Consegna, read only'],
  ['consegna, checked', 'Consegna, read and checked'],
  ['hucre', 'hucre, streaming'],
  ['exceljs', 'exceljs, streaming'],
  ['SheetJS', 'SheetJS'],
  ['inflating', 'inflating only'],
])

/** @param {number} seconds */
const time = (seconds) => (seconds < 0.1 ? seconds.toFixed(4) : seconds.toFixed(2))

/** @param {number} rows @param {ReadonlyMap<string, Measured>} measured */
function lines(rows, measured) {
  const ours = measured.get('consegna')
  return [...measured].map(([name, { seconds, cpuSeconds, megabytes, before }]) => [
    said.get(name) ?? name,
    time(seconds),
    time(cpuSeconds),
    rounded(rows / seconds),
    `${(seconds / (ours?.seconds ?? Number.NaN)).toFixed(2)} ×`,
    `${megabytes}, ${before} of them before`,
  ])
}

/** @type {Map<string, ReadonlyMap<string, Measured>>} */
const all = new Map()
/** @type {readonly Strings[]} */
const kinds = ['shared', 'inline']

console.log(`### Workbooks read

Lists of 13 columns with ${kinds.join(' and ')} strings, every cell looked at. Each reading is a process of its own, in turn with those of the others; the quickest of the rounds counts (three of 100,000 rows, one of 1,000,000; of 1,000 rows the quickest of forty readings). Checked means read, compared with comuni, states and 500 schools, and searched for students who come twice.`)

const headers = ['reader', 'seconds', 'of the processor', 'rows per second', 'time', 'MB of memory']
for (const { rows, names, ...effort } of plan) {
  for (const strings of kinds) {
    const path = listFile({ rows, strings })
    const measured = measureReaders(names, path, effort)
    all.set(`${rows} ${strings}`, measured)
    console.log(`\n${rows.toLocaleString('en-GB')} rows, ${strings} strings:\n`)
    console.log(table(headers, lines(rows, measured)))
    for (const difference of differences(measured)) console.log(`\n${difference}`)
  }
}

/** @typedef {'seconds' | 'cpuSeconds'} Clock */

/** What a reader took for a file. @param {string} file @param {string} name @param {Clock} clock */
const timeOf = (file, name, clock) => all.get(file)?.get(name)?.[clock] ?? Number.NaN

const large = kinds.flatMap((strings) => [`100000 ${strings}`, `1000000 ${strings}`])

/**
 * How many times as long one takes as the other, over the file that shows us worst.
 *
 * @param {'least' | 'most'} which
 * @param {string} one
 * @param {string} other
 * @param {Clock} clock
 */
function worst(which, one, other, clock) {
  const ratios = large
    .map((file) => timeOf(file, one, clock) / timeOf(file, other, clock))
    .filter((ratio) => !Number.isNaN(ratio))
  return which === 'least' ? Math.min(...ratios) : Math.max(...ratios)
}

/** @param {string} name @param {'least' | 'most'} which @param {string} one @param {string} other */
const tellRatio = (name, which, one, other) =>
  tell(name, worst(which, one, other, 'seconds'), worst(which, one, other, 'cpuSeconds'))

tellRatio('read-against-exceljs', 'least', 'exceljs', 'consegna')
tellRatio('read-against-hucre', 'least', 'hucre', 'consegna')
tellRatio('checked-against-exceljs', 'least', 'exceljs', 'consegna, checked')
tellRatio('read-against-inflating', 'most', 'consegna', 'inflating')

if (!quick) {
  /** @param {'shared' | 'inline'} strings @param {string} name @param {Clock} clock */
  const growth = (strings, name, clock) =>
    timeOf(`1000000 ${strings}`, name, clock) / timeOf(`100000 ${strings}`, name, clock)
  const scaling = kinds.flatMap((strings) =>
    ['consegna', 'consegna, checked'].map((name) => ({
      strings,
      name,
      byClock: growth(strings, name, 'seconds'),
      byProcessor: growth(strings, name, 'cpuSeconds'),
    })),
  )
  console.log('\nTen times as many rows take:\n')
  console.log(
    table(
      ['reader', 'strings', 'time', 'of the processor'],
      scaling.map(({ name, strings, byClock, byProcessor }) => [
        said.get(name) ?? name,
        strings,
        `${byClock.toFixed(2)} ×`,
        `${byProcessor.toFixed(2)} ×`,
      ]),
    ),
  )
  tell(
    'scaling',
    Math.max(...scaling.map(({ byClock }) => byClock)),
    Math.max(...scaling.map(({ byProcessor }) => byProcessor)),
  )
}

tell(
  'readers',
  [...(all.get('100000 shared') ?? [])].map(([name, { seconds, megabytes }]) => ({
    name: said.get(name) ?? name,
    seconds: Number(seconds.toFixed(3)),
    megabytes,
  })),
)
