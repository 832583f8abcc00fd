import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '@consegna/core'
import { afterAll, onTestFinished } from 'vitest'
import { demoPeople } from '../../../src/cohesion-simulator/people/demo-people'
import {
  type RunningSimulator,
  runSimulator,
  type SimulatorSettings,
} from '../../../src/cohesion-simulator/run-simulator'
import { type Sites, thisMachine } from '../../../src/cohesion-simulator/sites'
import { demoUsers } from '../../../src/demo-data/users'
import type { LogEvent } from '../../../src/logging/events'
import { HttpClient } from '../../support/http-client'

/** One folder of keys serves a test file. */
let folder: Promise<string> | undefined

afterAll(async () => {
  if (folder) await rm(await folder, { recursive: true, force: true })
  folder = undefined
})

/** A clock that goes on only when it is told to. */
export class HandClock implements Clock {
  #now = Date.now()

  now(): Date {
    return new Date(this.#now)
  }

  pass(seconds: number): void {
    this.#now += seconds * 1000
  }
}

const sites: Sites = [
  { id: 'PORTALE', origins: ['https://portale.example.it', thisMachine] },
  { id: 'ALTRO', origins: ['https://altro.example.it'] },
]

export interface TestSimulator extends RunningSimulator {
  readonly clock: HandClock
  /** What the log was told. */
  readonly events: readonly LogEvent[]
  /** Why somebody got no further, in this order. */
  readonly refusals: () => readonly string[]
  /** Somebody's browser, that has no session yet. */
  readonly newBrowser: () => HttpClient
}

/** The whole simulator on free ports; it stops with the test. */
export async function startSimulator(
  settings: Partial<SimulatorSettings> = {},
): Promise<TestSimulator> {
  folder ??= mkdtemp(join(tmpdir(), 'consegna-simulator-'))
  const clock = new HandClock()
  const events: LogEvent[] = []
  const running = await runSimulator({
    settings: {
      port: 0,
      origin: null,
      cardsPort: 0,
      cardsOrigin: null,
      cardsProxy: null,
      ...settings,
    },
    host: '127.0.0.1',
    dataDir: await folder,
    people: demoPeople(demoUsers),
    sites,
    clock,
    log: { tell: (event) => void events.push(event) },
    logIp: false,
  })
  onTestFinished(() => running.close())
  return {
    ...running,
    clock,
    events,
    refusals: () =>
      events.flatMap((event) => (event.event === 'cohesion-refused' ? [event.reason] : [])),
    newBrowser: () => new HttpClient(running.places.simulator),
  }
}
