import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '@consegna/core'
import { onTestFinished } from 'vitest'
import { type Config, describeProblems, readConfig } from '../../src/config/config'
import { listen } from '../../src/lifecycle/listen'
import { openPortal } from '../../src/open-portal'
import { HttpClient } from './http-client'

export interface RunningPortal {
  readonly origin: string
  readonly dataDir: string
  /** Whether the demo's data was loaded at this start. */
  readonly isNew: boolean
  /** What went wrong inside, if anything did. */
  readonly failures: readonly unknown[]
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
  const failures: unknown[] = []
  const portal = await openPortal({
    config,
    report: (error) => failures.push(error),
    ...(clock ? { clock } : {}),
  })
  const listening = await listen(portal.app, config)
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= listening.close(1000).then(() => portal.close())
    return stopped
  }
  onTestFinished(stop)
  return {
    origin: listening.address,
    dataDir,
    isNew: portal.isNew,
    failures,
    newClient: () => new HttpClient(listening.address),
    stop,
  }
}
