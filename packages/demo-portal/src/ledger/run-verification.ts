import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { type LedgerFinding, messages, verifyLedger, type Witness } from '@consegna/core'
import { assertMigrated, openDatabase, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import { type Config, describeProblems, readConfig } from '../config/config'
import { wrongConfiguration } from '../lifecycle/cannot-start'
import { explainError } from '../lifecycle/explain-failed-start'
import { closeDatabase } from '../storage/close-database'
import { fileOptions } from '../storage/file-options'
import { sqliteFileOf } from '../storage/sqlite-file'
import { CannotVerify } from './cannot-verify'
import { keysFor } from './published-keys'
import { readSmallFile } from './small-file'
import { readRequest, usage, type VerificationRequest } from './verification-request'

/** What the command ends with; the same as `consegna` has. */
const exitStatus = { nothingFound: 0, found: 1, wrongUse: 64, failed: 70 } as const

export interface VerificationRun {
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

/** What is read of the portal's variables; others say nothing about where its data are. */
function settings({ DATA_DIR, DATABASE_URL, FILES_DIR, SIGNING_KEYS }: NodeJS.ProcessEnv) {
  return readConfig({
    ...(DATA_DIR ? { DATA_DIR } : {}),
    ...(DATABASE_URL ? { DATABASE_URL } : {}),
    ...(FILES_DIR ? { FILES_DIR } : {}),
    ...(SIGNING_KEYS ? { SIGNING_KEYS } : {}),
  })
}

/** Opening an SQLite file that is not there would make one, in which nothing is wrong. */
async function requireDatabase(databaseUrl: string): Promise<void> {
  const file = sqliteFileOf(databaseUrl)
  if (file === null) return
  await access(file).catch((cause: unknown) => {
    throw new CannotVerify(
      `Il database ${file} non esiste: controllare DATA_DIR e DATABASE_URL.`,
      `The database ${file} does not exist: check DATA_DIR and DATABASE_URL.`,
      { cause },
    )
  })
}

const readWitness = async (path: string): Promise<Witness> => ({
  name: basename(path),
  bytes: await readSmallFile(path),
})

function tell(finding: LedgerFinding, { locale, json }: VerificationRequest): string {
  const { message, remedy } = messages(locale, {}, 'command-line').of(finding)
  return json
    ? JSON.stringify({ ...finding, message, remedy })
    : `${finding.code}\n  ${message}\n  ${remedy}`
}

const summaries = {
  it: {
    none: 'Nulla è stato cambiato: ogni invio, con file, nominativi e ricevuta, è quello accettato.',
    some: (count: number) => `Trovati: ${count}.`,
  },
  en: {
    none: 'Nothing was changed: each submission, with file, entries and receipt, is what was accepted.',
    some: (count: number) => `Found: ${count}.`,
  },
}

async function verify(
  request: VerificationRequest,
  config: Pick<Config, 'databaseUrl' | 'signingKeys' | 'filesDir' | 'newFilesIn'>,
  out: (line: string) => void,
): Promise<number> {
  const { databaseUrl, signingKeys } = config
  const keys = await keysFor(request.jwks, signingKeys)
  const witnesses = await Promise.all(request.witnesses.map(readWitness))
  await requireDatabase(databaseUrl)
  const database = openDatabase(databaseUrl)
  try {
    await assertMigrated(database)
    let count = 0
    for await (const finding of verifyLedger({
      stores: sequelizeStores(database, fileOptions(config)),
      keys,
      witnesses,
    })) {
      count += 1
      out(tell(finding, request))
    }
    const { none, some } = summaries[request.locale]
    if (!request.json) out(count === 0 ? none : some(count))
    return count
  } finally {
    await closeDatabase(database).catch(() => undefined)
  }
}

/** Verifies the portal's ledger and tells what was found. @returns the exit status */
export async function runVerification({ args, env, out, err }: VerificationRun): Promise<number> {
  const request = readRequest(args)
  if (request === null) {
    err(usage)
    return exitStatus.wrongUse
  }
  const read = settings(env)
  if (!read.ok) {
    err(describeProblems(read.problems))
    return wrongConfiguration
  }
  try {
    const count = await verify(request, read.config, out)
    return count === 0 ? exitStatus.nothingFound : exitStatus.found
  } catch (error) {
    if (error instanceof CannotVerify) {
      err(error.message)
      return exitStatus.wrongUse
    }
    err(['Non riuscito / failed:', explainError(error)].join(' '))
    return exitStatus.failed
  }
}
