// Holds the reader against files that chance has made: `npm run fuzz -- --count N --seconds S --seed X`.
// `--case I` runs one case again and `--output DIR` keeps the files of what is found. The cases are run by processes of
// their own, which are watched: one that dies or does not come on is a finding.
import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { root, stateFolder } from './places.mjs'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '900' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    case: { type: 'string' },
    output: { type: 'string' },
    processes: { type: 'string', default: String(availableParallelism()) },
  },
})
const [count, seconds, seed, processes] = [
  values.count,
  values.seconds,
  values.seed,
  values.processes,
].map(Number)
const only = values.case === undefined ? null : Number(values.case)

/** A case takes milliseconds; seconds of no progress are a machine that is busy, or a hang. */
const stuckAfter = 60_000

const folder = mkdtempSync(join(tmpdir(), 'consegna-fuzz-'))
const worker = `${stateFolder}/fuzz/run-worker.mjs`
await build({
  entryPoints: [`${root}packages/core/fuzz/run-worker.ts`],
  outfile: worker,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'error',
})

const findings = []
const totals = { cases: 0, read: 0, refused: 0, bases: 0 }
const started = Date.now()
const until = started + seconds * 1000

/** @param {{ kind: string, reason: string, index: number, base: string, steps: readonly string[] }} finding @param {string} [file] in base 64 */
function tellFinding(finding, file) {
  findings.push(finding)
  console.log(`\n${finding.kind}: case ${finding.index}, made of ${finding.base}`)
  for (const step of finding.steps) console.log(`  - ${step}`)
  console.log(`  ${finding.reason}`)
  if (values.output && file) {
    mkdirSync(values.output, { recursive: true })
    const name = `${seed}-${finding.index}-${finding.kind.replaceAll(' ', '-')}.xlsx`
    writeFileSync(join(values.output, name), Buffer.from(file, 'base64'))
  }
}

/**
 * Runs every `step`-th case from `first`. A process that breaks is followed by another, after the case
 * at which it broke.
 */
function runShare(first, step, end) {
  return new Promise((resolve) => {
    const progress = join(folder, `at-${first % step}`)
    writeFileSync(progress, '')
    const share = {
      corpus: `${root}packages/core/test/workbook/corpus`,
      seed,
      first,
      step,
      end,
      until,
      progress,
    }
    const child = fork(worker, [JSON.stringify(share)], {
      cwd: root,
      execArgv: ['--max-old-space-size=600', '--max-semi-space-size=32'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    let done = false
    let last = ''
    let since = Date.now()
    const watch = setInterval(() => {
      const at = readFileSync(progress, 'utf8')
      if (at !== last) [last, since] = [at, Date.now()]
      else if (Date.now() - since > stuckAfter) child.kill('SIGKILL')
    }, 500)
    child.on('message', (told) => {
      if (told.kind === 'finding') tellFinding(told.finding, told.file)
      else {
        done = true
        totals.cases += told.cases
        totals.read += told.read
        totals.refused += told.refused
        totals.bases = told.bases
      }
    })
    child.on('close', (code, signal) => {
      clearInterval(watch)
      if (done) return resolve()
      const at = Number(readFileSync(progress, 'utf8') || first)
      const reason = signal === 'SIGKILL' ? 'did not come on' : `died (${signal ?? code})`
      tellFinding({
        kind: 'crash or hang',
        reason: `the process ${reason}`,
        index: at,
        base: 'unknown',
        steps: [],
      })
      totals.cases += Math.floor((at - first) / step) + 1
      resolve(at + step < end && Date.now() < until ? runShare(at + step, step, end) : undefined)
    })
  })
}

await (only === null
  ? Promise.all(Array.from({ length: processes }, (_, at) => runShare(at, processes, count)))
  : runShare(only, 1, only + 1))
rmSync(folder, { recursive: true, force: true })

const took = (Date.now() - started) / 1000
console.log(
  `\n${totals.cases.toLocaleString('en-GB')} cases of ${totals.bases} files with seed ${seed} in ${took.toFixed(0)} s ` +
    `(${(totals.cases / took).toFixed(0)} per second): ${totals.read.toLocaleString('en-GB')} read, ` +
    `${totals.refused.toLocaleString('en-GB')} refused, ${findings.length} findings.`,
)
if (totals.cases < (only === null ? count : 1))
  console.log('The time was over before all cases were run.')
process.exitCode = findings.length === 0 ? 0 : 1
