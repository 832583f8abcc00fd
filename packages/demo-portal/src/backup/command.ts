import { describeProblems, readConfig } from '../config/config'
import { wrongConfiguration } from '../lifecycle/cannot-start'
import { explainError } from '../lifecycle/explain-failed-start'
import { sqliteFileOf } from '../storage/sqlite-file'
import { CannotBackUp } from './cannot-back-up'

// From sysexits.h: wrong use of a command.
const wrongUse = 64

const onServer = `DATABASE_URL è un database su un server: copie e ripristino si fanno con i suoi strumenti, come dice docs/guides/backup-and-restore.md.
DATABASE_URL is a database on a server: copies are made and restored with its own tools, as docs/guides/backup-and-restore.md tells.`

export interface BackupCommand {
  /** How it is called, in both languages. */
  readonly usage: string
  /** @returns what is printed */
  readonly run: (path: string, databaseFile: string) => Promise<string>
}

/** Where the portal's database is: of all variables these two say it. */
function databaseFile(): string | null {
  const { DATA_DIR, DATABASE_URL } = process.env
  const read = readConfig({
    ...(DATA_DIR ? { DATA_DIR } : {}),
    ...(DATABASE_URL ? { DATABASE_URL } : {}),
  })
  if (!read.ok) {
    console.error(describeProblems(read.problems))
    process.exitCode = wrongConfiguration
    return null
  }
  const file = sqliteFileOf(read.config.databaseUrl)
  if (file === null) {
    console.error(onServer)
    process.exitCode = wrongUse
  }
  return file
}

/** Runs a command that takes the path of a copy; when it can't be done, says why and sets the exit code. */
export async function runBackupCommand({ usage, run }: BackupCommand): Promise<void> {
  const [path, ...others] = process.argv.slice(2)
  if (path === undefined || path.startsWith('-') || others.length > 0) {
    console.error(usage)
    process.exitCode = wrongUse
    return
  }
  const file = databaseFile()
  if (file === null) return
  try {
    console.log(await run(path, file))
  } catch (error) {
    process.exitCode = 1
    console.error(explainFailure(error))
  }
}

const explainFailure = (error: unknown): string =>
  error instanceof CannotBackUp
    ? error.message
    : ['Non riuscito / failed:', explainError(error)].join(' ')
