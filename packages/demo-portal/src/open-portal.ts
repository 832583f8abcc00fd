import { mkdir } from 'node:fs/promises'
import { borseDiStudio, type Clock, createIntake, type Intake, type Scanner } from '@consegna/core'
import { clamavScanner } from '@consegna/core/clamav'
import { describeFailure } from '@consegna/koa-plugin/pages'
import {
  assertMigrated,
  openDatabase,
  sequelizeStores,
  sweepFiles,
} from '@consegna/koa-plugin/sequelize'
import type Koa from 'koa'
import type { Sequelize } from 'sequelize'
import { addresses } from './addresses'
import { openChecker } from './checking/open-checker'
import { scannerAnswers } from './checking/scanner-answers'
import type { Config } from './config/config'
import { keptSessionKey } from './config/session-key'
import { createPortal } from './create-portal'
import { demoMenuLabels } from './demo-data/campaign'
import { helpDesk } from './demo-data/help-desk'
import { loadDemoData } from './demo-data/load-demo-data'
import { demoRegistries } from './demo-data/registries'
import { demoUsers } from './demo-data/users'
import { reportTo } from './failures/report-failure'
import { keepHouse } from './lifecycle/housekeeping'
import { type Dependency, readiness } from './lifecycle/readiness'
import type { Standing } from './lifecycle/standing'
import type { PortalLog } from './logging/log'
import { openSigner } from './signing/open-signer'
import { closeDatabase } from './storage/close-database'
import { fileOptions, prepareFolder } from './storage/file-options'
import { networkFileSystemOf } from './storage/network-file-system'
import { lockSqliteFile } from './storage/portal-lock'
import { prepareDatabase } from './storage/prepare-database'
import { sequelizeSessions } from './storage/sequelize-sessions'
import { sqliteFileOf } from './storage/sqlite-file'

/** A portal that is put together and can answer; until it is prepared, that it is starting. */
export interface OpenPortal {
  readonly app: Koa
  readonly intake: Intake
  /**
   * Waits for the database, brings it up to date, and begins to serve.
   * @param signal ends the waiting
   * @returns whether the demo's data was loaded just now
   * @throws CannotStart, ConsegnaError; then only `close` is left
   */
  prepare(signal: AbortSignal): Promise<boolean>
  /** Not ready from now on, for those who ask; requests are still answered. */
  beginStop(): void
  /** Ends checks that are under way or wait; their senders are told to try again. */
  breakOffChecks(): Promise<void>
  /** Ends checks that are still under way and closes the database, after the last request. */
  close(): Promise<void>
}

export interface OpenPortalOptions {
  readonly config: Config
  readonly log: PortalLog
  /** For campaigns, checks and submissions; sessions follow the system's. @default the system's clock */
  readonly clock?: Clock
}

const systemClock: Clock = { now: () => new Date() }

/**
 * The address that stands on receipts. In a demo without a public one it is this machine's; where any free port is
 * taken, nobody knows it yet, and it would be another one at the next start.
 */
function verificationPageOf({ publicOrigin, port }: Config): { verificationPage?: string } {
  const origin = publicOrigin ?? (port === 0 ? null : `http://localhost:${port}`)
  return origin === null ? {} : { verificationPage: `${origin}${addresses.verification}` }
}

/** Keeps other portals off an SQLite file. @returns lets them in */
async function reserve(databaseUrl: string, log: PortalLog): Promise<() => void> {
  const file = sqliteFileOf(databaseUrl)
  if (file === null) return () => {}
  const release = await lockSqliteFile(file)
  const fileSystem = await networkFileSystemOf(file)
  if (fileSystem !== null) log.tell({ event: 'network-file-system', fileSystem })
  return release
}

function dependenciesOn(database: Sequelize, scanner: Scanner | null): readonly Dependency[] {
  const tables = { name: 'database', essential: true, check: () => assertMigrated(database) }
  if (scanner === null) return [tables]
  return [tables, { name: 'scanner', essential: false, check: () => scannerAnswers(scanner) }]
}

/**
 * Puts the portal together; asks nothing of the database yet.
 * @throws CannotStart when another portal uses the same SQLite file
 */
export async function openPortal(options: OpenPortalOptions): Promise<OpenPortal> {
  const { config, log, clock = systemClock } = options
  const report = reportTo(log)
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  await prepareFolder(config)
  // Undone from the last to the first.
  const opened: (() => unknown)[] = []
  const close = async () => {
    for (const undo of opened.splice(0).reverse()) await undo()
  }
  try {
    opened.push(await reserve(config.databaseUrl, log))
    const registries = await demoRegistries()
    const sessionKey = config.sessionKey ?? (await keptSessionKey(config.dataDir))
    const signer = await openSigner(config)
    const database = openDatabase(config.databaseUrl)
    let prepared = false
    opened.push(() => (prepared ? closeDatabase(database) : database.close()))
    const checker = await openChecker(config, log)
    let broken: Promise<void> | undefined
    const breakOffChecks = async () => {
      broken ??= checker?.close()
      await broken
    }
    opened.push(breakOffChecks)
    const filesOf = fileOptions(config)
    const { files } = filesOf
    const scanner = config.scanner ? clamavScanner({ address: config.scanner }) : null
    const intake = createIntake({
      presets: [borseDiStudio],
      stores: sequelizeStores(database, filesOf),
      registries,
      signer,
      ...verificationPageOf(config),
      clock,
      onAuditFailure: (error, { type, id }) => {
        const reason = describeFailure(error, '-', 'audit').code
        log.tell({ event: 'audit-event-lost', type, id, reason })
      },
      ...(checker ? { checker } : {}),
      ...(scanner ? { scanner } : {}),
    })
    const sessions = sequelizeSessions(database, systemClock)
    const standing: Standing = { phase: 'starting' }
    const app = createPortal({
      config,
      intake,
      sessions,
      sessionKey,
      users: config.demoUsers ? demoUsers : [],
      helpDesk,
      menuLabels: config.demoData ? demoMenuLabels : {},
      municipalityName: (istat) => {
        const today = clock.now().toISOString().slice(0, 10)
        return registries.municipalities.find(istat, today)?.name ?? istat
      },
      standing,
      isReady: readiness({ standing, dependencies: dependenciesOn(database, scanner), log }),
      log,
    })
    const prepare = async (signal: AbortSignal) => {
      await prepareDatabase(database, { config, log, signal })
      prepared = true
      const isNew = config.demoData && (await loadDemoData(intake, clock))
      opened.push(
        keepHouse({
          intake,
          sessions,
          sweepFiles: async () => (files ? sweepFiles(database, { files }) : 0),
          log,
          onFailure: (error) => report(error, describeFailure(error, '-', 'housekeeping')),
        }),
      )
      if (standing.phase === 'starting') standing.phase = 'serving'
      return isNew
    }
    const beginStop = () => {
      standing.phase = 'stopping'
    }
    return { app, intake, prepare, beginStop, breakOffChecks, close }
  } catch (error) {
    await close()
    throw error
  }
}
