import { ConsegnaError } from '@consegna/core'
import type { Config } from '../config/config'
import { demoUsers } from '../demo-data/users'
import { logFailure } from '../failures/log-failure'
import { type OpenPortal, openPortal } from '../open-portal'
import { CannotStart, type Listening, listen } from './listen'
import { writePidFile } from './pid-file'
import { welcome } from './welcome'

/** Milliseconds that requests under way have when the portal is told to stop. */
const patience = 10_000

function explain(error: unknown): string {
  if (error instanceof CannotStart) return error.message
  if (error instanceof ConsegnaError) {
    return `Il portale non parte / the portal does not start: ${error.message}`
  }
  return `Il portale non parte / the portal does not start:\n${error instanceof Error ? error.stack : error}`
}

async function start(config: Config): Promise<{ portal: OpenPortal; listening: Listening }> {
  const portal = await openPortal({ config, report: logFailure })
  try {
    return { portal, listening: await listen(portal.app, config) }
  } catch (error) {
    await portal.close()
    throw error
  }
}

/** Runs the portal until SIGTERM or SIGINT; when it cannot start, says why and sets the exit code 1. */
export async function runPortal(config: Config): Promise<void> {
  const { portal, listening } = await start(config).catch((error: unknown) => {
    console.error(explain(error))
    process.exitCode = 1
    return { portal: null, listening: null }
  })
  if (portal === null || listening === null) return
  let stopping = false
  const stop = async () => {
    // npm passes on the signal that the terminal has sent already: the second is the same.
    if (stopping) return
    stopping = true
    await listening.close(patience)
    await portal.close()
    process.exit()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.once('exit', writePidFile(config.dataDir))
  // Last: whoever waits for these lines may stop the portal at once.
  console.log(welcome(listening.address, demoUsers, config.dataDir))
}
