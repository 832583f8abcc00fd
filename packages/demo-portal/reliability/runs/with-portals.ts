import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../databases/database'
import { type Kind, openOwn, openServer } from '../databases/open'
import { Portal } from '../portal/portal-process'
import { inFolder, type RunOptions } from './run'

/** The same for all: a session that one portal began goes on with another. */
const sessionKey = 'sessions of a run for reliability, shared by its portals'

export interface Opened<Kept extends Database> {
  readonly database: Kept
  readonly portals: readonly Portal[]
  /** The first of them. */
  readonly portal: Portal
}

export interface Opening {
  readonly portals: number
  /** A module loaded into each process. */
  readonly preload?: string
  readonly env?: NodeJS.ProcessEnv
  /** Whether uploaded files are kept in a folder. @default false: they are in the database */
  readonly filesInFolder?: boolean
}

/** Portals on a database; whatever happens, nothing of them is left. */
async function withPortals<Kept extends Database, Result>(
  database: Kept,
  folder: string,
  { portals: count, filesInFolder = false, ...extra }: Opening,
  { portalFile: file, workers }: RunOptions,
  work: (opened: Opened<Kept>) => Promise<Result>,
): Promise<Result> {
  const portals: Portal[] = []
  const files = join(folder, 'files')
  try {
    for (let at = 0; at < count; at += 1) {
      const dataDir = join(folder, `portal-${at + 1}`)
      await mkdir(dataDir)
      const settings = { file, workers, dataDir, databaseUrl: database.url, ...extra }
      const env = {
        ...{ SESSION_KEY: sessionKey, LOG_LEVEL: 'silent' },
        ...(filesInFolder ? { FILES_DIR: files } : {}),
        ...extra.env,
      }
      portals.push(await Portal.start({ ...settings, env }))
    }
    const [portal] = portals
    if (portal === undefined) throw new Error('there is no portal')
    return await work({
      database: filesInFolder ? { ...database, files } : database,
      portals,
      portal,
    })
  } finally {
    for (const portal of portals) if (portal.pid !== null) await portal.kill()
    await database.remove()
  }
}

/** @returns null where this machine has no such database */
export function onOwnDatabase<Result>(
  kind: Kind,
  opening: Opening,
  options: RunOptions,
  work: (opened: Opened<Database>) => Promise<Result>,
): Promise<Result | null> {
  return inFolder(async (folder) => {
    const database = await openOwn(kind, folder)
    return database && withPortals(database, folder, opening, options, work)
  })
}

/** @returns null where this machine has no such server */
export function onOwnServer<Result>(
  kind: Kind,
  opening: Opening,
  options: RunOptions,
  work: (opened: Opened<NonNullable<Awaited<ReturnType<typeof openServer>>>>) => Promise<Result>,
): Promise<Result | null> {
  return inFolder(async (folder) => {
    const database = await openServer(kind)
    return database && withPortals(database, folder, opening, options, work)
  })
}
