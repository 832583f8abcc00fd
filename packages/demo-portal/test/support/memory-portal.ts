import { borseDiStudio, createIntake, type Intake } from '@consegna/core'
import { memoryMunicipalities, memoryStores } from '@consegna/core/memory'
import type { FailureInfo } from '@consegna/koa-plugin'
import { onTestFinished } from 'vitest'
import type { SessionData, SessionStore } from '../../src/access/session-store'
import { createPortal } from '../../src/create-portal'
import { demoCampaign, demoMenuLabels } from '../../src/demo-data/campaign'
import { helpDesk } from '../../src/demo-data/help-desk'
import { demoUsers } from '../../src/demo-data/users'
import { listen } from '../../src/lifecycle/listen'
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

/** The portal over stores in memory, with some of the use cases replaced, for what is hard to bring about. */
export async function memoryPortal(replaced: Partial<Intake> = {}) {
  const intake = createIntake({
    presets: [borseDiStudio],
    stores: memoryStores(),
    registries: { municipalities: memoryMunicipalities([]) },
  })
  await intake.saveCampaign(demoCampaign(new Date()))
  const failures: { error: unknown; info: FailureInfo }[] = []
  const app = createPortal({
    config: { trustProxy: false, publicOrigin: null },
    intake: { ...intake, ...replaced },
    sessions: memorySessions(),
    sessionKey: 'a key for tests, longer than thirty-two characters',
    users: demoUsers,
    helpDesk,
    menuLabels: demoMenuLabels,
    municipalityName: (istat) => istat,
    report: (error, info) => failures.push({ error, info }),
  })
  const listening = await listen(app, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => listening.close(0))
  return { client: new HttpClient(listening.address), failures }
}
