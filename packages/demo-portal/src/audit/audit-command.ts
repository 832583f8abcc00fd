import { existsSync } from 'node:fs'
import { assertMigrated, openDatabase, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import { describeProblems, readConfig } from '../config/config'
import { wrongConfiguration } from '../lifecycle/cannot-start'
import { explainError } from '../lifecycle/explain-failed-start'
import { sqliteFileOf } from '../storage/sqlite-file'
import { readQuery } from './audit-query'
import { printEvents } from './print-events'

// From sysexits.h: wrong use of a command.
const wrongUse = 64

const usage = `Uso: npm run --silent audit -- [--since QUANDO] [--until QUANDO] [--municipality ISTAT]
  Stampa gli eventi registrati, uno per riga, in JSON, dal più vecchio. QUANDO è un giorno (2018-04-03, da
  mezzanotte in Italia) o un istante (2018-04-03T10:15:00+02:00); --until è escluso. Il portale può essere in funzione.
Usage: npm run --silent audit -- [--since WHEN] [--until WHEN] [--municipality ISTAT]
  Prints the recorded events, one a line, as JSON, the oldest first. WHEN is a day (2018-04-03, from midnight in
  Italy) or an instant (2018-04-03T10:15:00+02:00); --until is not included. The portal may be running.`

/** Where the portal's database is: of all variables these two say it. */
function databaseUrl(): string | null {
  const { DATA_DIR, DATABASE_URL } = process.env
  const read = readConfig({
    ...(DATA_DIR ? { DATA_DIR } : {}),
    ...(DATABASE_URL ? { DATABASE_URL } : {}),
  })
  if (read.ok) return read.config.databaseUrl
  console.error(describeProblems(read.problems))
  return null
}

async function run(): Promise<number> {
  const query = readQuery(process.argv.slice(2))
  if (query === null) {
    console.error(usage)
    return wrongUse
  }
  const url = databaseUrl()
  if (url === null) return wrongConfiguration
  const file = sqliteFileOf(url)
  if (file !== null && !existsSync(file)) {
    console.error(`Non riuscito / failed: ${file} non esiste / does not exist`)
    return 1
  }
  const database = openDatabase(url)
  try {
    await assertMigrated(database)
    await printEvents(sequelizeStores(database).audit.read(query), process.stdout)
    return 0
  } catch (error) {
    console.error(['Non riuscito / failed:', explainError(error)].join(' '))
    return 1
  } finally {
    await database.close()
  }
}

process.exitCode = await run()
