import { type AuditLog, borseDiStudio, createIntake, type Intake } from '@consegna/core'
import { memoryMunicipalities, memorySigner, memoryStores } from '@consegna/core/memory'
import { onTestFinished } from 'vitest'
import type { PortalUser } from '../../src/access/portal-user'
import type { SessionData, SessionStore } from '../../src/access/session-store'
import type { Mode } from '../../src/config/config'
import { createPortal } from '../../src/create-portal'
import { demoCampaign, demoMenuLabels } from '../../src/demo-data/campaign'
import { helpDesk } from '../../src/demo-data/help-desk'
import { demoUsers } from '../../src/demo-data/users'
import { listen } from '../../src/lifecycle/listen'
import type { Phase, Standing } from '../../src/lifecycle/standing'
import type { EventName, LogEvent } from '../../src/logging/events'
import { endWithin } from './end-within'
import { HttpClient } from './http-client'

function memorySessions(): SessionStore {
  const sessions = new Map<string, SessionData>()
  return {
    get: async (id) => sessions.get(id) ?? null,
    set: async (id, data) => {
      sessions.set(id, data)
    },
    destroy: async (id) => {
      sessions.delete(id)
    },
    purge: async () => 0,
  }
}

export interface MemoryPortalChoices {
  /** Use cases that are replaced, for what is hard to bring about. */
  readonly replaced?: Partial<Intake>
  /** @default that of the stores */
  readonly audit?: AuditLog
  /** @default 'demo' */
  readonly mode?: Mode
  /** @default as in the demo */
  readonly users?: readonly PortalUser[]
  /** @default 'serving' */
  readonly phase?: Phase
  /** @default false */
  readonly trustProxy?: boolean
  /** @default false */
  readonly logIp?: boolean
  /** @default the demo's */
  readonly withCampaign?: boolean
}

/** The portal over stores in memory. */
export async function memoryPortal(choices: MemoryPortalChoices = {}) {
  const { replaced = {}, mode = 'demo', users = demoUsers, phase = 'serving' } = choices
  const { trustProxy = false, logIp = false, withCampaign = true } = choices
  const intake = createIntake({
    presets: [borseDiStudio],
    signer: memorySigner(),
    stores: memoryStores(),
    ...(choices.audit ? { audit: choices.audit } : {}),
    registries: { municipalities: memoryMunicipalities([]) },
  })
  if (withCampaign) await intake.saveCampaign(demoCampaign(new Date()))
  const events: LogEvent[] = []
  const standing: Standing = { phase }
  const app = createPortal({
    config: { mode, trustProxy, publicOrigin: null, logIp },
    intake: { ...intake, ...replaced },
    sessions: memorySessions(),
    sessionKey: 'a key for tests, longer than thirty-two characters',
    users,
    helpDesk,
    menuLabels: demoMenuLabels,
    municipalityName: (istat) => istat,
    standing,
    isReady: async () => standing.phase === 'serving',
    log: { tell: (event) => void events.push(event) },
  })
  const listening = await listen(app.callback(), { host: '127.0.0.1', port: 0 })
  onTestFinished(() => endWithin(listening, 0))
  const told = <Name extends EventName>(name: Name) =>
    events.filter((event): event is Extract<LogEvent, { event: Name }> => event.event === name)
  return {
    client: new HttpClient(listening.address),
    events,
    /** What the log was told of one kind. */
    told,
    failures: () => told('failure'),
    standing,
  }
}
