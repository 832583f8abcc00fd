import { mkdir } from 'node:fs/promises'
import { borseDiStudio, type Clock, createIntake, type Intake } from '@consegna/core'
import { clamavScanner } from '@consegna/core/clamav'
import type { CheckerPool } from '@consegna/core/workers'
import { describeFailure } from '@consegna/koa-plugin/pages'
import { migrate, openDatabase, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import type Koa from 'koa'
import { openChecker } from './checking/open-checker'
import type { Config } from './config/config'
import { keptSessionKey } from './config/session-key'
import { createPortal } from './create-portal'
import { demoMenuLabels, demoMunicipalitiesAsOf } from './demo-data/campaign'
import { helpDesk } from './demo-data/help-desk'
import { loadDemoData } from './demo-data/load-demo-data'
import { demoRegistries } from './demo-data/registries'
import { demoUsers } from './demo-data/users'
import type { ReportFailure } from './failures/tell-failures'
import { keepHouse } from './lifecycle/housekeeping'
import { closeDatabase } from './storage/close-database'
import { migratePortal } from './storage/migrate-portal'
import { sequelizeSessions } from './storage/sequelize-sessions'

export interface OpenPortal {
  readonly app: Koa
  readonly intake: Intake
  /** Whether the demo's data was loaded just now. */
  readonly isNew: boolean
  /** Ends checks that are still under way and closes the database, after the last request. */
  close(): Promise<void>
}

export interface OpenPortalOptions {
  readonly config: Pick<
    Config,
    | 'dataDir'
    | 'databaseUrl'
    | 'sessionKey'
    | 'trustProxy'
    | 'publicOrigin'
    | 'checkWorkers'
    | 'checkMemoryMb'
    | 'checkSeconds'
    | 'scanner'
  >
  readonly report: ReportFailure
  /** For campaigns, checks and submissions; sessions follow the system's. @default the system's clock */
  readonly clock?: Clock
}

const systemClock: Clock = { now: () => new Date() }

/** Opens the database, brings it up to date and puts the portal together on it. */
export async function openPortal(options: OpenPortalOptions): Promise<OpenPortal> {
  const { config, report, clock = systemClock } = options
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  const registries = await demoRegistries()
  const sessionKey = config.sessionKey ?? (await keptSessionKey(config.dataDir))
  const database = openDatabase(config.databaseUrl)
  let checker: CheckerPool | null = null
  try {
    checker = await openChecker(config)
    await migrate(database)
    await migratePortal(database)
    const intake = createIntake({
      presets: [borseDiStudio],
      stores: sequelizeStores(database),
      registries,
      clock,
      ...(checker ? { checker } : {}),
      ...(config.scanner ? { scanner: clamavScanner({ address: config.scanner }) } : {}),
    })
    const isNew = await loadDemoData(intake, clock)
    const sessions = sequelizeSessions(database, systemClock)
    const app = createPortal({
      config,
      intake,
      sessions,
      sessionKey,
      users: demoUsers,
      helpDesk,
      menuLabels: demoMenuLabels,
      municipalityName: (istat) =>
        registries.municipalities.find(istat, demoMunicipalitiesAsOf)?.name ?? istat,
      report,
    })
    const stopHousekeeping = keepHouse({
      intake,
      sessions,
      onFailure: (error) => report(error, describeFailure(error, '-', 'housekeeping')),
    })
    const close = async () => {
      await checker?.close()
      await stopHousekeeping()
      await closeDatabase(database)
    }
    return { app, intake, isNew, close }
  } catch (error) {
    await checker?.close()
    await database.close()
    throw error
  }
}
