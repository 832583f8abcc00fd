import { parseArgs } from 'node:util'
import type { Kind } from './databases/open'
import { killPoints, killPointsWithFiles } from './runs/kill-points'
import { killPortal } from './runs/kill-portal'
import { killServers } from './runs/kill-server'
import { manyChecks } from './runs/many-checks'
import { noRoom } from './runs/no-room'
import type { Outcome, Run } from './runs/run'
import { twice } from './runs/twice'
import { twoPortals } from './runs/two-portals'

/** By the name that is given to `npm run reliability`. */
const runs: Readonly<Record<string, Run>> = {
  'kill-portal': killPortal,
  'kill-points': killPoints,
  'kill-points-files': killPointsWithFiles,
  'kill-server': killServers,
  'two-portals': twoPortals,
  twice,
  'no-room': noRoom,
  'many-checks': manyChecks,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    portal: { type: 'string' },
    'kill-points': { type: 'string' },
    seed: { type: 'string' },
    kills: { type: 'string' },
    clients: { type: 'string' },
    lists: { type: 'string' },
    workers: { type: 'string' },
    database: { type: 'string', multiple: true },
  },
})

// Whatever was started goes with this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const [name = ''] = positionals
const run = runs[name]
if (run === undefined)
  throw new Error(`There is no run called ${name}: ${Object.keys(runs).join(', ')}`)

const wanted = (kind: Kind) => values.database === undefined || values.database.includes(kind)
const number = (text: string | undefined, otherwise: number) =>
  text === undefined ? otherwise : Number(text)

const seed = number(values.seed, Date.now() % 1_000_000)
const outcomes: Outcome[] = []
const missing: string[] = []
for (const kind of run.databases.filter(wanted)) {
  const found = await run.run(kind, {
    seed,
    kills: number(values.kills, run.defaults.kills),
    clients: number(values.clients, run.defaults.clients),
    lists: number(values.lists, run.defaults.lists),
    workers: number(values.workers, 1),
    portalFile: values.portal ?? '',
    killPointsFile: values['kill-points'] ?? '',
    progress: (line) => console.error(line),
  })
  if (found === null) missing.push(kind)
  else outcomes.push(...found)
}

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
const numbersRight = run.columns.map((_, at) => {
  const cells = outcomes.map(({ cells }) => cells[at])
  return cells.every((cell) => typeof cell === 'number') ? '---:' : '---'
})
const found = outcomes.flatMap(({ violations }) => violations)
const lines = [
  `### ${run.title}`,
  '',
  `${run.about} Seed ${seed}.`,
  '',
  row(run.columns),
  row(numbersRight),
  ...outcomes.map(({ cells }) => row(cells)),
  ...outcomes.flatMap(({ details }) => (details === undefined ? [] : ['', ...details])),
  ...(missing.length > 0
    ? ['', `Not run, since this machine has none: ${missing.join(', ')}.`]
    : []),
  ...(found.length > 0 ? ['', ...found.slice(0, 30).map((one) => `- ${one}`)] : []),
]
console.log(lines.join('\n'))
process.exit(found.length === 0 ? 0 : 1)
