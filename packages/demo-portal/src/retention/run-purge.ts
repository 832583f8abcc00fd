import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type PurgeReport, purgeStores } from '@consegna/core'
import {
  assertMigrated,
  openDatabase,
  sequelizeStores,
  sweepFiles,
} from '@consegna/koa-plugin/sequelize'
import { type Config, describeProblems, readConfig } from '../config/config'
import { wrongConfiguration } from '../lifecycle/cannot-start'
import { explainError } from '../lifecycle/explain-failed-start'
import { closeDatabase } from '../storage/close-database'
import { fileOptions } from '../storage/file-options'
import { sqliteFileOf } from '../storage/sqlite-file'

// From sysexits.h: wrong use of a command.
const wrongUse = 64

const usage = `Uso: npm run purge [-- --dry-run]    (con --dry-run conta soltanto; il portale può restare in funzione)
Usage: npm run purge [-- --dry-run]  (with --dry-run it only counts; the portal may be running)`

export interface PurgeRun {
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

function wantsDryRun(args: readonly string[]): boolean | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { 'dry-run': { type: 'boolean' } },
      strict: true,
    })
    return values['dry-run'] ?? false
  } catch {
    return null
  }
}

/** What is read of the portal's variables; others say nothing about where its data are. */
const settings = ({ DATA_DIR, DATABASE_URL, FILES_DIR, NEW_FILES_IN }: NodeJS.ProcessEnv) =>
  readConfig({
    ...(DATA_DIR ? { DATA_DIR } : {}),
    ...(DATABASE_URL ? { DATABASE_URL } : {}),
    ...(FILES_DIR ? { FILES_DIR } : {}),
    ...(NEW_FILES_IN ? { NEW_FILES_IN } : {}),
  })

/** Counts, in both languages. */
function describe(report: PurgeReport): string {
  const { dryRun, files, entries, checks, attempts, events, finished, held, settled } = report
  const lines = [
    dryRun ? 'Sarebbero cancellati / would be deleted:' : 'Cancellati / deleted:',
    `  ${files} file di elenchi / files of lists`,
    `  ${entries} elenchi di nominativi / lists of entries`,
    `  ${checks} contenuti di controlli scaduti / contents of expired checks`,
    `  ${attempts} tentativi / attempts`,
    `  ${events} eventi / audit events`,
  ]
  if (finished > 0) lines.push(`  ${finished} cancellazioni riprese / erasures gone on with`)
  if (held > 0) lines.push(`Bandi sospesi / campaigns on hold: ${held}`)
  if (!settled) {
    lines.push(
      'Il giornale della banca dati è in uso: ripetere il comando più tardi.',
      'The database’s journal is in use: run the command again later.',
    )
  }
  return lines.join('\n')
}

async function purgeDatabase(config: Config, dryRun: boolean): Promise<PurgeReport> {
  const database = openDatabase(config.databaseUrl)
  try {
    await assertMigrated(database)
    const filesOf = fileOptions(config)
    const report = await purgeStores({ stores: sequelizeStores(database, filesOf) }, { dryRun })
    if (!dryRun && filesOf.files) await sweepFiles(database, { files: filesOf.files })
    return report
  } finally {
    await closeDatabase(database).catch(() => undefined)
  }
}

/** Deletes what has had its time, or counts it. @returns the exit status */
export async function runPurge({ args, env, out, err }: PurgeRun): Promise<number> {
  const dryRun = wantsDryRun(args)
  if (dryRun === null) {
    err(usage)
    return wrongUse
  }
  const read = settings(env)
  if (!read.ok) {
    err(describeProblems(read.problems))
    return wrongConfiguration
  }
  // Opening an SQLite file that is not there would make one.
  const file = sqliteFileOf(read.config.databaseUrl)
  if (file !== null && !existsSync(file)) {
    err(`Non riuscito / failed: ${file} non esiste / does not exist`)
    return 1
  }
  try {
    out(describe(await purgeDatabase(read.config, dryRun)))
    return 0
  } catch (error) {
    err(['Non riuscito / failed:', explainError(error)].join(' '))
    return 1
  }
}
