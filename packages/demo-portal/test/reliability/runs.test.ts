import { beforeAll, expect, it, type TestContext } from 'vitest'
import { skipAloud } from '#test-support/require'
import { bundlePrograms } from '../../reliability/bundle.mjs'
import { hasMariadb } from '../../reliability/databases/mariadb-server'
import type { Kind } from '../../reliability/databases/open'
import { killPoints, killPointsWithFiles } from '../../reliability/runs/kill-points'
import { killPortal } from '../../reliability/runs/kill-portal'
import { killServers } from '../../reliability/runs/kill-server'
import { manyChecks } from '../../reliability/runs/many-checks'
import { noRoom } from '../../reliability/runs/no-room'
import type { Run, RunOptions } from '../../reliability/runs/run'
import { twice } from '../../reliability/runs/twice'
import { twoPortals } from '../../reliability/runs/two-portals'

// Short versions of `npm run reliability`; docs/reliability.md has what the long ones found.
const timeout = 240_000

let programs: Record<string, string> = {}
beforeAll(async () => {
  programs = await bundlePrograms(
    {
      'reliability-portal': 'src/start.ts',
      'check-worker': 'src/checking/check-worker.ts',
      'reliability-kill-points': 'reliability/portal/kill-points.ts',
    },
    { siblings: 'sources' },
  )
}, timeout)

/** What the run found on this database, a line each; nothing where the machine has none. */
async function find(
  run: Run,
  kind: Kind,
  choices: Partial<Pick<RunOptions, 'kills' | 'clients' | 'lists'>>,
  context: TestContext,
) {
  if (kind === 'mariadb' && !hasMariadb()) {
    skipAloud(context, 'mariadb', 'mariadbd is not installed')
  }
  const outcomes = await run.run(kind, {
    ...run.defaults,
    ...choices,
    seed: 20_171_124,
    workers: 1,
    portalFile: programs['reliability-portal'] ?? '',
    killPointsFile: programs['reliability-kill-points'] ?? '',
    progress: () => {},
  })
  return outcomes ?? []
}

/** By the titles of the columns. */
const read = (run: Run, cells: readonly (string | number)[] = []) =>
  Object.fromEntries(run.columns.map((title, at) => [title, cells[at]]))

it.for(['sqlite', 'postgres', 'mariadb'] as const)(
  'a portal on %s that is killed while people confirm loses nothing that it told, and leaves nothing half done',
  { timeout },
  async (kind, context) => {
    const [outcome] = await find(killPortal, kind, { kills: 2, clients: 6 }, context)
    expect(outcome?.violations).toEqual([])
    expect(read(killPortal, outcome?.cells)).toMatchObject({ kills: 2 })
    expect(read(killPortal, outcome?.cells)['lists told as accepted']).toBeGreaterThan(0)
  },
)

it('a check and a confirmation are there whole or not at all, also when the portal dies at their COMMIT', {
  timeout,
}, async (context) => {
  const outcomes = await find(killPoints, 'sqlite', { kills: 1 }, context)
  expect(outcomes.flatMap(({ violations }) => violations)).toEqual([])
  const told = outcomes.map(({ cells }) => read(killPoints, cells))
  // Before it, once it was sent, and after its answer: SQLite carries it out as it is sent.
  const left = { kills: 3, 'nothing was left': 1, 'all was left': 2 }
  expect(told).toMatchObject([
    { work: 'check', ...left },
    { work: 'confirm', ...left },
  ])
})

it('so they are with uploaded files in a folder; what a death leaves there without a list is whole all the same', {
  timeout,
}, async (context) => {
  const outcomes = await find(killPointsWithFiles, 'sqlite', { kills: 1 }, context)
  expect(outcomes.flatMap(({ violations }) => violations)).toEqual([])
  expect(outcomes.map(({ cells }) => cells[1])).toEqual(['check', 'confirm', 'discard'])
  // Killed after the check was discarded, and before its file was deleted.
  const left = read(killPointsWithFiles, outcomes.at(-1)?.cells)['files left without a list']
  expect(left).toBeGreaterThan(0)
})

it.for(['postgres', 'mariadb'] as const)(
  'a %s that is killed while people confirm is waited for by the same portal',
  { timeout },
  async (kind, context) => {
    const [outcome] = await find(killServers, kind, { kills: 1, clients: 6 }, context)
    expect(outcome?.violations).toEqual([])
    const told = read(killServers, outcome?.cells)
    expect(told['answers “try again”']).toBeGreaterThan(0)
    expect(told['lists told as accepted']).toBeGreaterThan(0)
  },
)

it.for(['postgres', 'mariadb'] as const)(
  'two portals on one %s: each accepted list struck off what its sender had seen',
  { timeout },
  async (kind, context) => {
    const [outcome] = await find(twoPortals, kind, { lists: 30, clients: 10 }, context)
    expect(outcome?.violations).toEqual([])
    const told = read(twoPortals, outcome?.cells)
    expect(told).toMatchObject({ 'lists checked': 30, histories: 5 })
    expect(told['told to be too late']).toBeGreaterThanOrEqual(5)
  },
)

it.for(['sqlite', 'postgres', 'mariadb'] as const)(
  'on %s the same confirmation twice is one submission with one receipt',
  { timeout },
  async (kind, context) => {
    const [outcome] = await find(twice, kind, { lists: 1 }, context)
    expect(outcome?.violations).toEqual([])
    expect(read(twice, outcome?.cells)).toMatchObject({ submissions: 3 })
  },
)

it.for(['sqlite', 'postgres'] as const)(
  'without room on %s people are told to try again, and nothing is half done',
  { timeout },
  async (kind, context) => {
    const outcomes = await find(noRoom, kind, { kills: 1 }, context)
    expect(outcomes.flatMap(({ violations }) => violations)).toEqual([])
    if (outcomes.length < (kind === 'sqlite' ? 3 : 1)) {
      // Only root may mount a small file system.
      console.warn(`SKIPPED a part of "${context.task.name}": it cannot be done on this machine`)
    }
  },
)

it('of many uploads at once each is checked, or told to be tried again', {
  timeout,
}, async (context) => {
  const [outcome] = await find(manyChecks, 'sqlite', { lists: 60 }, context)
  expect(outcome?.violations).toEqual([])
  const told = read(manyChecks, outcome?.cells)
  expect(told.uploads).toBe(60)
  expect(told.checked).toBeGreaterThan(0)
  expect(told['told to try again']).toBeGreaterThan(0)
  expect(told['checked in the end']).toBe(60)
})
