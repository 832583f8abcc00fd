import { setTimeout as sleep } from 'node:timers/promises'
import { ConnectionError } from 'sequelize'
import { CannotStart, wrongConfiguration } from '../lifecycle/cannot-start'
import type { PortalLog } from '../logging/log'
import { driverCode } from './driver-code'

export interface DatabaseWait {
  /** Never printed whole: it may hold a password. */
  readonly databaseUrl: string
  /** 0: not at all. */
  readonly patienceSeconds: number
  readonly log: PortalLog
  /** Ends the waiting. */
  readonly signal: AbortSignal
}

/** Of PostgreSQL, then of MariaDB. */
const refusesUser = new Set([
  ...['28P01', '28000'],
  ...['ER_ACCESS_DENIED_ERROR', 'ER_ACCESS_DENIED_NO_PASSWORD_ERROR'],
])
const knowsNoDatabase = new Set(['3D000', 'ER_BAD_DB_ERROR', 'ER_DBACCESS_DENIED_ERROR'])

/** A connection that was there and broke: reset, shut down by an administrator, starting up, lost (08…). */
const connectionLost =
  /^(E(?:CONN|HOST|NET|PIPE|TIMEDOUT|NOTFOUND)\w*|57P0[123]|CONNECTION_TERMINATED|53300|08\w{3}|ER_(?:SERVER_SHUTDOWN|CON_COUNT_ERROR|SOCKET_\w+|CONNECTION_\w+|CMD_CONNECTION_CLOSED))$/

const mayComeBack = (error: unknown): boolean =>
  error instanceof ConnectionError || connectionLost.test(driverCode(error))

const databaseIn = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1))

/** What only a person can mend. */
function mistake(error: unknown, databaseUrl: string): CannotStart | null {
  const code = driverCode(error)
  const options = { exitCode: wrongConfiguration, cause: error }
  if (refusesUser.has(code)) {
    return new CannotStart(
      'Il portale non parte: il server del database rifiuta l’utente o la password di DATABASE_URL. Correggerla (nella password i caratteri speciali si scrivono codificati: @ come %40, / come %2F), oppure abilitare l’utente sul server.',
      'The portal does not start: the database server refuses the user or the password of DATABASE_URL. Correct it (special characters of the password are written encoded: @ as %40, / as %2F), or admit the user on the server.',
      { ...options, reason: 'database-refuses-user' },
    )
  }
  if (!knowsNoDatabase.has(code)) return null
  const name = databaseIn(databaseUrl)
  return new CannotStart(
    `Il portale non parte: sul server il database «${name}» non esiste, o l’utente non può usarlo. Crearlo (CREATE DATABASE) e darne i diritti all’utente, oppure correggere il nome in DATABASE_URL.`,
    `The portal does not start: on the server there is no database “${name}”, or the user may not use it. Create it (CREATE DATABASE) and grant it to the user, or correct the name in DATABASE_URL.`,
    { ...options, reason: 'database-unknown' },
  )
}

const gaveUp = (seconds: number, error: unknown) =>
  new CannotStart(
    `Il portale non parte: il database di DATABASE_URL non risponde (${driverCode(error)})${seconds > 0 ? `, dopo ${seconds} secondi di attesa` : ''}. Avviare il server del database, controllare host e porta; per aspettare più a lungo: DATABASE_WAIT_SECONDS.`,
    `The portal does not start: the database of DATABASE_URL does not answer (${driverCode(error)})${seconds > 0 ? `, after ${seconds} seconds` : ''}. Start the database server, check host and port; to wait longer: DATABASE_WAIT_SECONDS.`,
    { reason: 'database-unreachable', cause: error },
  )

/**
 * Does what needs the database at the start, again from the beginning while the server does not answer.
 * @param work can be repeated
 * @throws CannotStart when the server is not there in time, or refuses what it is told
 */
export async function whenDatabaseAnswers<Result>(
  work: () => Promise<Result>,
  { databaseUrl, patienceSeconds, log, signal }: DatabaseWait,
): Promise<Result> {
  const deadline = performance.now() + patienceSeconds * 1000
  let told = ''
  for (let pause = 250; ; pause = Math.min(pause * 2, 4_000)) {
    signal.throwIfAborted()
    try {
      return await work()
    } catch (error) {
      const mistaken = mistake(error, databaseUrl)
      if (mistaken) throw mistaken
      if (!mayComeBack(error)) throw error
      if (performance.now() >= deadline) throw gaveUp(patienceSeconds, error)
      const reason = driverCode(error)
      if (reason !== told) log.tell({ event: 'waiting-for-database', reason, patienceSeconds })
      told = reason
    }
    await sleep(Math.min(pause, Math.max(0, deadline - performance.now())), undefined, { signal })
  }
}
