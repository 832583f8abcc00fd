import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '@consegna/core'
import { onTestFinished } from 'vitest'
import { type Config, describeProblems, readConfig } from '../../src/config/config'
import { listen } from '../../src/lifecycle/listen'
import type { LogEvent } from '../../src/logging/events'
import { openPortal } from '../../src/open-portal'
import { endWithin } from './end-within'
import { HttpClient } from './http-client'

export interface RunningPortal {
  readonly origin: string
  readonly dataDir: string
  /** Whether the demo's data was loaded at this start. */
  readonly isNew: boolean
  /** What went wrong inside, if anything did. */
  readonly failures: readonly LogEvent[]
  /** Somebody's browser: nobody has signed in yet. */
  readonly newClient: () => HttpClient
  stop(): Promise<void>
}

export interface PortalChoices extends Partial<Config> {
  /** @default the system's */
  readonly clock?: Clock
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'consegna-portal-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The whole demo portal on a database of its own and a free port; it stops with the test. */
export async function startPortal(choices: PortalChoices = {}): Promise<RunningPortal> {
  const { clock, ...configured } = choices
  const dataDir = configured.dataDir ?? (await temporaryFolder())
  // The workers' module is there once the portal is built; `startProcess` has a portal with workers.
  const read = readConfig({ PORT: '0', DATA_DIR: dataDir, CHECK_WORKERS: '0' })
  if (!read.ok) throw new Error(describeProblems(read.problems))
  const config: Config = { ...read.config, ...configured }
  const failures: LogEvent[] = []
  const portal = await openPortal({
    config,
    log: { tell: (event) => void (event.event === 'failure' && failures.push(event)) },
    ...(clock ? { clock } : {}),
  })
  const listening = await listen(portal.app.callback(), config)
  const isNew = await portal.prepare(new AbortController().signal)
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= endWithin(listening, 1000).then(() => portal.close())
    return stopped
  }
  onTestFinished(stop)
  return {
    origin: listening.address,
    dataDir,
    isNew,
    failures,
    newClient: () => new HttpClient(listening.address),
    stop,
  }
}
