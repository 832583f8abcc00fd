import { setTimeout as sleep } from 'node:timers/promises'
import { Random } from '../../../core/fuzz/random'
import type { Database } from '../databases/database'
import { type Crew, hireCrew } from '../people/crew'
import type { Portal } from '../portal/portal-process'
import { getReceiptsAgain, lookAt, wrongValidLists } from './look-closely'
import type { Outcome, Run, RunOptions } from './run'
import { onOwnDatabase } from './with-portals'

/** Milliseconds after the beginning of a check or a confirmation, at most: about as long as they take. */
const latest = { check: 80, confirm: 60 } as const

/** Milliseconds that a portal works at most before the moment is chosen. */
const longestLife = 800

interface Struck {
  /** Kills that came upon a check, or a confirmation, under way. */
  checks: number
  confirmations: number
  /** Of the confirmations under way, those that were in the database afterwards, and those that were not. */
  committed: number
  undone: number
}

const dead = async (portal: Portal, crew: Crew, random: Random): Promise<readonly string[]> => {
  const phase = random.pick(['check', 'confirm', 'confirm'] as const)
  await sleep(random.int(longestLife))
  await crew.gate.entered(phase)
  await sleep(random.int(latest[phase]))
  const underWay = crew.gate.underWay()
  crew.gate.shut()
  await portal.kill()
  await crew.gate.idle()
  return underWay.flatMap(({ phase, check }) =>
    phase === 'read' ? [] : [phase === 'check' ? 'check' : (check ?? '')],
  )
}

async function killAgainAndAgain(
  database: Database,
  portal: Portal,
  crew: Crew,
  options: RunOptions,
): Promise<Outcome> {
  const random = new Random(options.seed)
  const struck: Struck = { checks: 0, confirmations: 0, committed: 0, undone: 0 }
  const found: string[] = []
  let kills = 0
  let working = true
  const work = crew.work(() => working)
  while (kills < options.kills && found.length === 0) {
    const told = crew.journal.receipts.size
    const underWay = await dead(portal, crew, random)
    kills += 1
    await database.settle()
    const { stored, violations } = await lookAt(database, crew.journal)
    found.push(...violations)

    const confirmed = new Set(stored.submissions.map(({ check }) => check))
    const confirmations = underWay.filter((one) => one !== 'check')
    const committed = confirmations.filter((check) => confirmed.has(check)).length
    if (underWay.includes('check')) struck.checks += 1
    if (confirmations.length > 0) struck.confirmations += 1
    struck.committed += committed
    struck.undone += confirmations.length - committed

    await portal.restart()
    crew.gate.open()
    // Others go on meanwhile, so receipts are compared here, and valid lists once nobody works.
    const older = [...crew.journal.receipts.keys()]
    const again = [...older.slice(told), ...(older.length > 0 ? [random.pick(older)] : [])]
    await getReceiptsAgain(crew, again)
    if (kills % 20 === 0 || options.kills < 20)
      options.progress(`${database.name}: ${kills} kills, ${told} lists`)
  }
  working = false
  await work
  await getReceiptsAgain(crew, crew.journal.receipts.keys())
  const last = await lookAt(database, crew.journal)
  found.push(...last.violations, ...(await wrongValidLists(crew, last.stored)))
  const { checks, confirmations, committed, undone } = struck
  return {
    cells: [
      database.name,
      kills,
      checks,
      confirmations,
      `${committed} / ${undone}`,
      crew.troubles.lost,
      crew.journal.checks.size,
      crew.journal.accepted.length,
      crew.journal.conflicts.length,
      new Set(found).size,
    ],
    violations: [...new Set(found)],
  }
}

export const killPortal: Run = {
  title: 'The portal is killed at random moments of checks and confirmations',
  about:
    'People send lists for five comuni and confirm them, several of them at once for the same comune. At a random moment after one of them has begun a check or a confirmation the portal gets `kill -9`. While it is dead the database is held against what everybody was told; then the portal starts again, everybody repeats what got no answer, and receipts are fetched once more.',
  databases: ['sqlite', 'postgres', 'mariadb'],
  defaults: { kills: 200, clients: 8, lists: 0 },
  columns: [
    'database',
    'kills',
    'upon a check',
    'upon a confirmation',
    'confirmations struck: committed / undone',
    'requests without an answer',
    'checks told',
    'lists told as accepted',
    'conflicts told',
    'violations',
  ],
  run: (kind, options) =>
    onOwnDatabase(kind, { portals: 1 }, options, async ({ database, portal }) => {
      const { seed, clients: size } = options
      const crew = await hireCrew({ origins: [portal.origin], seed, size })
      return [await killAgainAndAgain(database, portal, crew, options)]
    }),
}
