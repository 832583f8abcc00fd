// Measures what the packages take, in numbers for people: nothing passes or fails by them.
// Each `packages/*/bench/*.bench.mjs` runs in a process of its own and prints Markdown, which becomes its
// section of docs/performance.md; figures that it tells are held against the bars and drawn.
// Arguments choose among the measurements: `npm run bench -- kinds`. With `--no-write` nothing is written;
// `--quick` writes nothing either and leaves out what takes long. Other options are those of the measurements.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv } from 'node:process'
import { barsTable } from './bench/bars.mjs'
import { barsChart, readersChart } from './bench/chart.mjs'
import { withSection } from './bench/document.mjs'
import { machine } from './bench/machine.mjs'
import { root } from './places.mjs'

const options = argv.slice(2).filter((arg) => arg.startsWith('--'))
const wanted = argv.slice(2).filter((arg) => !arg.startsWith('--'))
const writes = !options.includes('--no-write') && !options.includes('--quick')

const page = `${root}docs/performance.md`
const figuresFile = `${root}docs/performance.json`

const { workspaces } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
const scripts = workspaces
  .map((folder) => `${folder}/bench`)
  .filter((folder) => existsSync(`${root}${folder}`))
  .flatMap((folder) => readdirSync(`${root}${folder}`).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.bench.mjs'))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))

if (scripts.length === 0) {
  console.error(`No measurement is called so: ${wanted.join(', ')}`)
  process.exit(1)
}

const date = new Date().toISOString().slice(0, 10)
const folder = mkdtempSync(join(tmpdir(), 'consegna-bench-'))
const told = join(folder, 'figures.jsonl')

/** Runs one and shows what it prints. @param {string} script @returns {Promise<{ status: number | null, printed: string }>} */
function run(script) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--expose-gc', script, ...options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, CONSEGNA_BENCH_FIGURES: told },
    })
    let printed = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text
      process.stdout.write(text)
    })
    child.on('error', reject).on('close', (status) => resolve({ status, printed }))
  })
}

/** @returns {Record<string, import('./bench/bars.mjs').Figure>} what was told in this run */
function figuresTold() {
  const lines = existsSync(told) ? readFileSync(told, 'utf8').trim().split('\n') : []
  return Object.fromEntries(
    lines.map((line) => {
      const { name, value, byProcessor } = JSON.parse(line)
      const number = typeof value === 'number' ? rounded(value) : value
      return byProcessor === undefined
        ? [name, { value: number, date }]
        : [name, { value: number, byProcessor: rounded(byProcessor), date }]
    }),
  )
}

/** Three digits that mean something. @param {number} number */
const rounded = (number) => Number(number.toPrecision(3))

/** @type {Map<string, string>} */
const sections = new Map()
const about = machine()
console.log(about)
for (const script of scripts) {
  console.log('')
  const name = script.replace(/^.*\/(.+)\.bench\.mjs$/, '$1')
  const stamp = `_${date} · ${machine()}_`
  const { status, printed } = await run(script)
  if (status !== 0) {
    console.error(`${script} did not come to its end.`)
    process.exitCode = 1
  } else {
    const [title = '', ...rest] = printed.trim().split('\n')
    sections.set(name, [title, '', stamp, ...rest].join('\n'))
  }
}

const before = existsSync(figuresFile) ? JSON.parse(readFileSync(figuresFile, 'utf8')) : {}
const figures = { ...before, ...figuresTold() }
rmSync(folder, { recursive: true, force: true })

console.log(`\n### The bars\n\n${barsTable(figures)}`)

if (writes) {
  let text = readFileSync(page, 'utf8')
  for (const [name, content] of sections) text = withSection(text, name, content)
  text = withSection(
    text,
    'bars',
    [
      barsTable(figures),
      '![How far what was measured is from the bars](images/bench-bars.svg)',
      '![Time and memory of each reader](images/bench-readers.svg)',
    ].join('\n\n'),
  )
  writeFileSync(page, text)
  writeFileSync(figuresFile, `${JSON.stringify(figures, null, 2)}\n`)
  writeFileSync(`${root}docs/images/bench-bars.svg`, barsChart(figures))
  if (figures.readers) {
    writeFileSync(`${root}docs/images/bench-readers.svg`, readersChart(figures.readers.value))
  }
}
