import type { RunningSimulator } from '../cohesion-simulator/run-simulator'
import type { Config } from '../config/config'
import { demoUsers } from '../demo-data/users'
import { describeError } from '../logging/describe-error'
import { openLog, type PortalLog } from '../logging/log'
import { type OpenPortal, openPortal } from '../open-portal'
import { CannotStart } from './cannot-start'
import { explainFailedStart } from './explain-failed-start'
import { type Listening, listen } from './listen'
import { onStopSignal } from './on-stop-signal'
import { writePidFile } from './pid-file'
import { stopGracefully } from './stop-gracefully'
import { welcome } from './welcome'

/** Node would print the error as it is, with what it says about people. */
function tellCrashes(log: PortalLog): void {
  process.on('uncaughtException', (error) => {
    log.tell({ event: 'crashed', ...describeError(error) })
    process.exit(1)
  })
}

const failedStart = (error: unknown, log: PortalLog): number => {
  const described = describeError(error)
  const known = error instanceof CannotStart
  log.tell({
    event: 'cannot-start',
    ...described,
    ...(known ? { code: error.reason, stack: [] } : {}),
  })
  console.error(explainFailedStart(error))
  return known ? error.exitCode : 1
}

const databaseKind = (url: string): string => url.slice(0, url.indexOf(':'))

interface Started {
  readonly address: string
  readonly milliseconds: number
  readonly simulator: RunningSimulator | null
}

/**
 * Says that the portal serves. In the demo's terminal that is its welcome, last of all: whoever waits for
 * these lines may stop the portal at once.
 */
function announce(config: Config, started: Started, log: PortalLog): void {
  const { address, milliseconds, simulator } = started
  const users = config.demoUsers ? demoUsers : []
  if (users.length === 0) {
    const remedy = 'nobody can sign in: this version has no login for a portal in service yet'
    log.tell({ event: 'no-login', remedy })
  }
  log.tell({ event: 'started', address, milliseconds })
  if (config.mode !== 'demo') return
  console.log(welcome({ address, users, dataDir: config.dataDir, simulator }))
}

/** Loaded only where it runs: a portal in service has none of it in memory. */
async function startSimulator(config: Config, log: PortalLog): Promise<RunningSimulator | null> {
  const settings = config.cohesionSimulator
  if (settings === null) return null
  const { startBesidePortal } = await import('../cohesion-simulator/start-beside-portal')
  return startBesidePortal(config, settings, log)
}

/** Runs the portal until SIGTERM or SIGINT; when it cannot start, says why and ends with an exit code. */
export async function runPortal(config: Config): Promise<void> {
  const began = performance.now()
  const log = openLog(config.logLevel)
  tellCrashes(log)
  const { mode, stopSeconds } = config
  const database = databaseKind(config.databaseUrl)
  log.tell({ event: 'starting', mode, database, node: process.version })
  let portal: OpenPortal | null = null
  let listening: Listening | null = null
  try {
    portal = await openPortal({ config, log })
    listening = await listen(portal.app.callback(), config)
    process.once('exit', writePidFile(config.dataDir))
    const stopWaiting = new AbortController()
    const preparing = portal.prepare(stopWaiting.signal)
    const startingSimulator = startSimulator(config, log)
    // Told below, when the database is there: until then nobody waits for it.
    startingSimulator.catch(() => {})
    const stopping = { portal, listening, stopSeconds, log }
    onStopSignal({
      stop: async (signal) => {
        const asked = performance.now()
        log.tell({ event: 'stopping', signal, patienceSeconds: stopSeconds })
        stopping.portal.beginStop()
        stopWaiting.abort()
        await preparing.catch(() => {})
        await stopGracefully(stopping)
        await (await startingSimulator.catch(() => null))?.close()
        const milliseconds = Math.round(performance.now() - asked)
        log.tell({ event: 'stopped', milliseconds })
        process.exit()
      },
      atOnce: (signal) => log.tell({ event: 'stopped-at-once', signal }),
    })
    await preparing.catch((error) => {
      if (!stopWaiting.signal.aborted) throw error
    })
    if (stopWaiting.signal.aborted) return
    const simulator = await startingSimulator
    const milliseconds = Math.round(performance.now() - began)
    announce(config, { address: listening.address, milliseconds, simulator }, log)
  } catch (error) {
    process.exitCode = failedStart(error, log)
    listening?.cut()
    await listening?.finish()
    await portal?.close()
    process.exit()
  }
}
