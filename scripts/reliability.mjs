// Kills, cuts off and overloads portals and databases, and holds what is left against what people were told:
// `npm run reliability -- kill-portal twice --seed 7 --kills 20`. Without a name, all runs, one after the other.
// Each prints Markdown, which becomes its section of docs/reliability.md; with `--no-write` nothing is written.
// `--database sqlite` (postgres, mariadb) chooses among the databases, and then nothing is written either.
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { bundlePrograms } from '../packages/demo-portal/reliability/bundle.mjs'
import { withSection } from './bench/document.mjs'
import { machine } from './bench/machine.mjs'
import { root } from './places.mjs'

const page = `${root}docs/reliability.md`

const all = [
  'kill-points',
  'kill-points-files',
  'kill-portal',
  'kill-server',
  'two-portals',
  'twice',
  'no-room',
  'many-checks',
]
const valued = ['--seed', '--kills', '--clients', '--lists', '--workers', '--database']

/** @type {string[]} */
const names = []
/** @type {string[]} */
const options = []
const given = argv.slice(2).filter((arg) => arg !== '--no-write')
for (let at = 0; at < given.length; at += 1) {
  const arg = given[at] ?? ''
  if (valued.includes(arg)) options.push(arg, given[++at] ?? '')
  else (arg.startsWith('--') ? options : names).push(arg)
}
const wanted = names.length === 0 ? all : names
const unknown = wanted.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(`There is no run called ${unknown.join(', ')}, but ${all.join(', ')}.`)
  process.exit(1)
}
const writes =
  !argv.includes('--no-write') && !options.some((option) => option.startsWith('--database'))

const programs = await bundlePrograms(
  {
    'reliability-run': 'reliability/run.ts',
    'reliability-kill-points': 'reliability/portal/kill-points.ts',
  },
  { siblings: 'built' },
)

/** Runs one and shows what it prints. @param {string} name @returns {Promise<{ status: number | null, printed: string }>} */
function run(name) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        ...[programs['reliability-run'] ?? '', name, ...options],
        ...['--portal', `${root}packages/demo-portal/dist/start.js`],
        ...['--kill-points', programs['reliability-kill-points'] ?? ''],
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    )
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.once(signal, () => child.kill(signal))
    }
    let printed = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text
      process.stdout.write(text)
    })
    child.on('error', reject).on('close', (status) => resolve({ status, printed }))
  })
}

const date = new Date().toISOString().slice(0, 10)
for (const name of wanted) {
  console.log('')
  const stamp = `_${date} · ${machine()}_`
  const { status, printed } = await run(name)
  if (status !== 0) {
    console.error(`${name} found something, or did not come to its end.`)
    process.exitCode = 1
  } else if (writes) {
    const [title = '', ...rest] = printed.trim().split('\n')
    const section = [title, '', stamp, ...rest].join('\n')
    // Read anew each time: runs take long, and people write meanwhile.
    writeFileSync(page, withSection(readFileSync(page, 'utf8'), name, section, 'reliability'))
  }
}
