// What `consegna check` holds at the most over lists of a million rows: the command as people run it, with
// limits raised by its options, comuni and schools to compare with, and students who come twice.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { rounded, table, tell } from './measure.mjs'
import { benchFolder, listFile, registryFolder } from './reading/files.mjs'
import { repeated, settings } from './reading/list-rows.mjs'

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))
const rows = argv.includes('--quick') ? 100_000 : 1_000_000

const registries = await registryFolder()
const campaign = join(benchFolder(), 'campaign.json')
writeFileSync(
  campaign,
  JSON.stringify({ settings, limits: { maxEntries: 2_000_000, maxFileBytes: 400_000_000 } }),
)

/** Room for a million rows; what is not named stays as it is. */
const limits = {
  maxRows: 1_100_000,
  maxCells: 20_000_000,
  maxPartBytes: 2_000_000_000,
  maxTotalBytes: 2_500_000_000,
  maxSharedStrings: 10_000_000,
  maxSharedStringsLength: 200_000_000,
  maxDurationMs: 600_000,
}

/** @param {'shared' | 'inline'} strings */
function check(strings) {
  const peak = join(benchFolder(), `peak-${process.pid}`)
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', here('reading/report-peak.mjs'), here('../bin/consegna.js')],
      ...['check', listFile({ rows, strings }), '--lang', 'en', '--json'],
      ...['--registry', registries, '--campaign', campaign],
      ...Object.entries(limits).flatMap(([name, value]) => ['--limit', `${name}=${value}`]),
    ],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      env: { ...process.env, CONSEGNA_BENCH_PEAK: peak },
      timeout: 300_000,
    },
  )
  const seconds = (performance.now() - started) / 1000
  if (status !== 1)
    throw new Error(`consegna check ended with ${status}: ${stderr}${stdout.slice(0, 2000)}`)
  const found = stdout.split('"list.duplicate-key"').length - 1
  const megabytes = Number(readFileSync(peak, 'utf8'))
  rmSync(peak)
  return { seconds, megabytes, found }
}

/** @type {readonly ('shared' | 'inline')[]} */
const kinds = ['inline', 'shared']
// Made before anything is measured.
for (const strings of kinds) listFile({ rows, strings })
const checked = kinds.map((strings) => ({ strings, ...check(strings) }))

console.log(`### Memory of the command

\`consegna check\` as a process of its own over ${rows.toLocaleString('en-GB')} rows of 13 columns, read and checked with comuni, states and schools; ${repeated} students come twice. Memory is the most that the process held, Node included.
`)
console.log(
  table(
    ['strings', 'MB at the most', 'seconds', 'rows per second', 'students found to come twice'],
    checked.map(({ strings, seconds, megabytes, found }) => [
      strings,
      megabytes,
      seconds.toFixed(1),
      rounded(rows / seconds),
      found,
    ]),
  ),
)
tell('check-memory', Math.max(...checked.map(({ megabytes }) => megabytes)))
