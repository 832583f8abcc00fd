import { setTimeout as sleep } from 'node:timers/promises'
import { Random } from '../../../core/fuzz/random'
import type { DatabaseServer } from '../databases/database'
import { type Crew, hireCrew } from '../people/crew'
import type { Portal } from '../portal/portal-process'
import { getReceiptsAgain, lookAt, wrongValidLists } from './look-closely'
import type { Outcome, Run, RunOptions } from './run'
import { onOwnServer } from './with-portals'

/** Milliseconds that the server works at most before it is killed, and that it is away before it comes back. */
const longestLife = 1500
const longestAway = 1500

async function killServer(
  server: DatabaseServer,
  portal: Portal,
  crew: Crew,
  options: RunOptions,
): Promise<Outcome> {
  const random = new Random(options.seed)
  const found: string[] = []
  const { pid } = portal
  let kills = 0
  let uponConfirmation = 0
  let working = true
  const work = crew.work(() => working)
  while (kills < options.kills && found.length === 0) {
    await sleep(random.int(longestLife))
    await crew.gate.entered('confirm')
    await sleep(random.int(40))
    const underWay = crew.gate.underWay()
    await server.kill()
    kills += 1
    if (underWay.some(({ phase }) => phase === 'confirm')) uponConfirmation += 1
    // Everybody goes on trying, and is told to try again.
    await sleep(random.int(longestAway))
    await server.restart()
    crew.gate.shut()
    await crew.gate.idle()
    found.push(...(await lookAt(server, crew.journal)).violations)
    crew.gate.open()
    const told = crew.journal.receipts.size
    if (kills % 10 === 0 || options.kills < 10) {
      options.progress(`${server.name}: ${kills} kills, ${told} lists`)
    }
  }
  working = false
  await work
  await getReceiptsAgain(crew, crew.journal.receipts.keys())
  const { stored, violations } = await lookAt(server, crew.journal)
  found.push(...violations, ...(await wrongValidLists(crew, stored)))
  if (portal.pid !== pid || portal.child.exitCode !== null) found.push('the portal ended')
  return {
    cells: [
      ...[server.name, kills, uponConfirmation, crew.troubles.unavailable, crew.troubles.lost],
      ...[crew.journal.checks.size, crew.journal.accepted.length, crew.journal.conflicts.length],
      new Set(found).size,
    ],
    violations: [...new Set(found)],
  }
}

export const killServers: Run = {
  title: 'The database server is killed while people confirm',
  about:
    'A server of the run’s own, with its usual settings, gets `kill -9` with all of its processes while people confirm their lists, is away for a moment, and recovers by itself. The portal is not started again. Meanwhile everybody goes on trying, and must be told to try again (503 with `Retry-After` and a sentence that says so), nothing else. After each kill the database is held against what everybody was told.',
  databases: ['postgres', 'mariadb'],
  defaults: { kills: 50, clients: 8, lists: 0 },
  columns: [
    'database',
    'kills',
    'upon a confirmation',
    'answers “try again”',
    'requests without an answer',
    'checks told',
    'lists told as accepted',
    'conflicts told',
    'violations',
  ],
  run: (kind, options) =>
    onOwnServer(kind, { portals: 1 }, options, async ({ database, portal }) => {
      const { seed, clients: size } = options
      const crew = await hireCrew({ origins: [portal.origin], seed, size })
      return [await killServer(database, portal, crew, options)]
    }),
}
