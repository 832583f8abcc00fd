import { createHash } from 'node:crypto'
import { Random } from '../../../core/fuzz/random'
import type { Database } from '../databases/database'
import { readFolder, readStored } from '../model/read-stored'
import { places } from '../people/comuni'
import { type Crew, hireCrew } from '../people/crew'
import { newList } from '../people/new-list'
import type { Confirmed, Sender, Waiting } from '../people/sender'
import { arm, disarm } from '../portal/armed'
import { type Moment, moments, type Statement } from '../portal/kill-point'
import type { Portal } from '../portal/portal-process'
import { lookAt, wrongValidLists } from './look-closely'
import type { Outcome, Run, RunOptions } from './run'
import { type Opened, onOwnDatabase } from './with-portals'

interface Desk {
  readonly database: Database
  readonly portal: Portal
  readonly crew: Crew
  readonly sender: Sender
  readonly random: Random
}

/** What was found of the work after a kill. */
type Left = 'nothing' | 'all'

/** A piece of work that is done again and again, each time with a kill one statement later. */
interface Work<Prepared> {
  readonly name: string
  prepare(desk: Desk): Promise<Prepared>
  /** As the sender does it, who repeats it until there is an answer. */
  carryOut(desk: Desk, prepared: Prepared): Promise<unknown>
  /** Whether it is in the database. */
  left(desk: Desk, prepared: Prepared): Promise<Left>
}

const check: Work<Awaited<ReturnType<typeof newList>>> = {
  name: 'check',
  prepare: ({ random, sender }) => newList(random, sender.place),
  carryOut: ({ sender }, list) => sender.check(list),
  left: async ({ database, crew }, list) => {
    const { stored } = await lookAt(database, crew.journal)
    return stored.checks.some(({ fileSha256 }) => fileSha256 === list.sha256) ? 'all' : 'nothing'
  },
}

const confirm: Work<Waiting> = {
  name: 'confirm',
  prepare: async ({ random, sender }) => {
    const waiting = await sender.check(await newList(random, sender.place))
    if (waiting === null) throw new Error('a list could not be checked')
    return waiting
  },
  carryOut: async ({ sender }, waiting) => {
    const confirmed: Confirmed = await sender.confirm(waiting)
    if (confirmed.kind === 'accepted') await sender.getReceipt(confirmed.number)
    return confirmed
  },
  left: async ({ database, crew }, { check: id }) => {
    const { stored } = await lookAt(database, crew.journal)
    return stored.submissions.some((one) => one.check === id) ? 'all' : 'nothing'
  },
}

const discard: Work<Waiting> = {
  name: 'discard',
  prepare: confirm.prepare,
  carryOut: ({ sender }, waiting) => sender.discard(waiting),
  left: async ({ database, crew }, { check: id }) => {
    const { stored } = await lookAt(database, crew.journal)
    const found = stored.checks.find((one) => one.id === id)
    return found?.status === 'discarded' ? 'all' : 'nothing'
  },
}

interface Found {
  readonly statements: readonly Statement[]
  readonly left: ReadonlyMap<string, Left>
  readonly violations: readonly string[]
}

/** Before, during and after it the database is the same. */
const onlyReads = (statement: Statement = ''): boolean =>
  statement.startsWith('SELECT') && !statement.endsWith('FOR UPDATE')

/**
 * Kills the portal at every statement of the work; ends once the work is done without having been killed.
 * @param atMost statements, those that commit before others; 0: all
 */
async function killEverywhere<Prepared>(
  desk: Desk,
  work: Work<Prepared>,
  atMost: number,
): Promise<Found> {
  const { portal, crew, database } = desk
  const left = new Map<string, Left>()
  const violations: string[] = []
  const survive = async (): Promise<readonly Statement[]> => {
    const prepared = await work.prepare(desk)
    await arm(portal, { statement: Number.POSITIVE_INFINITY, moment: 'before' })
    await work.carryOut(desk, prepared)
    return disarm(portal)
  }
  // What comes of a first list is not the same as of a second one.
  await survive()
  const statements = await survive()

  /** @returns false when the work was over before that statement */
  const killAt = async (statement: number, moment: Moment): Promise<boolean> => {
    const prepared = await work.prepare(desk)
    await arm(portal, { statement, moment })
    const gone = portal.gone().then(() => true)
    const done = work.carryOut(desk, prepared)
    const killed = await Promise.race([gone, done.then(() => false)])
    if (!killed) return false
    crew.gate.shut()
    await crew.gate.idle()
    await database.settle()
    left.set(`${statement} ${moment}`, await work.left(desk, prepared))
    violations.push(...(await lookAt(database, crew.journal)).violations)
    await portal.restart()
    crew.gate.open()
    await done
    const { stored, violations: afterwards } = await lookAt(database, crew.journal)
    violations.push(...afterwards, ...(await wrongValidLists(crew, stored)))
    if ((await work.left(desk, prepared)) !== 'all')
      violations.push(`the ${work.name} was not done`)
    return true
  }
  const isCommit = (at: number) => (statements[at - 1]?.startsWith('COMMIT') ? 0 : 1)
  const numbers = statements.map((_, at) => at + 1)
  const chosen = numbers.sort((a, b) => isCommit(a) - isCommit(b) || a - b).slice(0, atMost)
  if (atMost === 0) {
    for (let at = 1; violations.length === 0 && (await killAt(at, 'before')); at += 1) {
      if (onlyReads(statements[at - 1])) continue
      for (const moment of ['sent', 'after'] as const) await killAt(at, moment)
    }
  } else {
    for (const at of chosen) for (const moment of moments) await killAt(at, moment)
  }
  await disarm(portal)
  return { statements, left, violations }
}

const titles: Readonly<Record<string, string>> = {
  check: 'a check, from the upload to its answer',
  confirm: 'a confirmation, from the button to the receipt',
  discard: 'a check that is put aside',
}

const details = ({ name }: Database, work: string, { statements, left }: Found): string[] => {
  const reached = [...left.keys()].map((key) => Number(key.split(' ')[0]))
  const rows = [...new Set(reached)]
    .sort((a, b) => a - b)
    .map((at) => {
      const found = moments.map((moment) => left.get(`${at} ${moment}`) ?? '')
      return `| ${at} | \`${statements[at - 1] ?? 'another'}\` | ${found.join(' | ')} |`
    })
  return [
    `<details><summary>${name}: ${titles[work]}</summary>`,
    '',
    `What was found of it when the portal died`,
    '',
    '| | step | before it | once it was sent | after its answer |',
    '| ---: | --- | --- | --- | --- |',
    ...rows,
    '',
    '</details>',
    '',
  ]
}

const columns = [
  ...['database', 'work', 'steps', 'kills', 'nothing was left', 'all was left', 'violations'],
]

export const killPoints: Run = {
  title: 'The portal is killed at every statement of a check and of a confirmation',
  about:
    'The portal is told at which of its statements to the database it gets `kill -9`: before the statement is given to the driver, and, unless it only reads, once it was sent, and after its answer. This begins with the first statement and ends when the work is done without a kill. After each the database is held against what the sender was told; then the portal starts again and the sender repeats what got no answer.',
  databases: ['sqlite', 'postgres', 'mariadb'],
  defaults: { kills: 0, clients: 1, lists: 0 },
  columns,
  run: (kind, options) =>
    onOwnDatabase(kind, { portals: 1, preload: options.killPointsFile }, options, (opened) =>
      killPointsOn(opened, [check, confirm], options),
    ),
}

export const killPointsWithFiles: Run = {
  title: 'The same, with uploaded files in a folder',
  about:
    'The portal keeps uploaded files in a folder (`FILES_DIR`), so that the disk is written to beside the database: every step there (a file opened, written, synced, closed, given its name, deleted; the folder synced) is a place to die, too. Every list that waits or is valid must have its file, whole; what stands under a name must have that hash. Files that a kill left without a list are counted: they harm nobody, and the hourly sweep deletes them.',
  databases: ['sqlite', 'postgres'],
  defaults: { kills: 0, clients: 1, lists: 0 },
  columns: [...columns, 'files left without a list'],
  run: async (kind, options) => {
    const opening = { portals: 1, preload: options.killPointsFile, filesInFolder: true }
    return onOwnDatabase(kind, opening, options, async (opened) => {
      const outcomes = await killPointsOn(opened, [check, confirm, discard], options)
      const { unused, altered } = await filesIn(opened.database)
      return outcomes.map(({ cells, ...outcome }, at) => {
        const isLast = at === outcomes.length - 1
        return {
          ...outcome,
          cells: [...cells, isLast ? unused : ''],
          violations: isLast ? [...outcome.violations, ...altered] : outcome.violations,
        }
      })
    })
  },
}

/** Files to which no list refers, and those that are not what their names say. */
async function filesIn(database: Database) {
  const files = await readFolder(database.files ?? '')
  const { checks } = await readStored(database)
  const used = new Set(
    checks
      .filter(({ status }) => status === 'waiting' || status === 'confirmed')
      .map(({ fileSha256 }) => fileSha256),
  )
  const altered = [...files].filter(
    ([name, bytes]) => createHash('sha256').update(bytes).digest('hex') !== name,
  )
  return {
    unused: [...files.keys()].filter((name) => !used.has(name)).length,
    altered: altered.map(([name]) => `the file ${name} has other bytes`),
  }
}

async function killPointsOn(
  { database, portal }: Opened<Database>,
  works: readonly Work<unknown>[],
  { seed, kills, progress }: RunOptions,
): Promise<readonly Outcome[]> {
  const crew = await hireCrew({
    ...{ origins: [portal.origin], seed, size: 1 },
    places: places.slice(0, 1),
  })
  const [sender] = crew.senders
  if (sender === undefined) throw new Error('nobody works here')
  const desk = { database, portal, crew, sender, random: new Random(seed) }
  const outcomes: Outcome[] = []
  for (const work of works) {
    const found = await killEverywhere(desk, work, kills)
    progress(`${database.name}: ${work.name}, ${found.left.size} kills`)
    const count = (what: Left) => [...found.left.values()].filter((left) => left === what).length
    outcomes.push({
      cells: [
        ...[database.name, work.name, found.statements.length, found.left.size],
        ...[count('nothing'), count('all'), found.violations.length],
      ],
      violations: found.violations,
      details: details(database, work.name, found),
    })
  }
  return outcomes
}
