import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kind } from '../databases/open'

/** What a run is told to do. */
export interface RunOptions {
  readonly seed: number
  /** What a run does with it is its own; 0: as many as there are places for. */
  readonly kills: number
  readonly clients: number
  readonly lists: number
  /** The portal's program. */
  readonly portalFile: string
  /** What is loaded into a portal that is to end itself where it is told to. */
  readonly killPointsFile: string
  /** Lists checked at a time by each portal; 0: in the portal's own thread. */
  readonly workers: number
  /** Told how far it is. */
  readonly progress: (line: string) => void
}

/** One line of a run's table. */
export interface Outcome {
  /** Beginning with the database. */
  readonly cells: readonly (string | number)[]
  /** Everything that should not have been; empty when all is well. */
  readonly violations: readonly string[]
  /** Markdown that comes after the table. */
  readonly details?: readonly string[]
}

export interface Run {
  readonly title: string
  /** What is done, in a few sentences. */
  readonly about: string
  readonly databases: readonly Kind[]
  readonly defaults: Pick<RunOptions, 'kills' | 'clients' | 'lists'>
  readonly columns: readonly string[]
  /** Null where the database is not to be had on this machine. */
  run(kind: Kind, options: RunOptions): Promise<readonly Outcome[] | null>
}

/** A folder that is gone afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'consegna-reliability-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
