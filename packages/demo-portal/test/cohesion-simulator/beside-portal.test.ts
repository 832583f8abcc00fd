import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { HttpClient } from '../support/http-client'
import { startProcess } from '../support/portal-process'
import { temporaryFolder } from '../support/running-portal'
import { signInWithPin } from './support/site'

it('the demo runs it, says where it is and where its test cards are, and ends with it', async () => {
  const dataDir = await temporaryFolder()
  const portal = await startProcess({ PORT: '0', DATA_DIR: dataDir, COHESION_SIMULATOR: '' })
  await portal.serves()
  const address = /Simulatore di Cohesion: (http:\/\/localhost:\d+) /.exec(portal.output())?.[1]
  expect(portal.output()).toMatch(/Smart card: https:\/\/localhost:\d+/)
  const readMe = join(dataDir, 'simulatore-cohesion', 'LEGGIMI.txt')
  expect(portal.output()).toContain(readMe)
  expect(existsSync(readMe)).toBe(true)
  for (const siteId of ['CONSEGNA', 'TEST']) {
    const wanted = { siteId, validateUrl: 'http://127.0.0.1:9/callback' }
    const answer = await signInWithPin(new HttpClient(address ?? ''), wanted)
    expect(answer.field('esito_auth_sso')).toBe('OK')
  }
  portal.child.kill('SIGTERM')
  expect(await portal.ended).toBe(0)
})

it('the demo does not run it when it is switched off', async () => {
  const dataDir = await temporaryFolder()
  const portal = await startProcess({ PORT: '0', DATA_DIR: dataDir, COHESION_SIMULATOR: 'false' })
  await portal.serves()
  expect(portal.output()).not.toContain('Simulatore')
  expect(existsSync(join(dataDir, 'simulatore-cohesion'))).toBe(false)
})

it('on a port that is taken the demo says which variable chooses another', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  const address = other.address()
  const taken = typeof address === 'object' && address ? address.port : 0
  const portal = await startProcess({
    PORT: '0',
    DATA_DIR: await temporaryFolder(),
    COHESION_SIMULATOR: 'true',
    SMART_CARD_PORT: String(taken),
  })
  expect(await portal.ended).toBe(1)
  expect(portal.output()).toContain(`non può usare la porta ${taken} di 127.0.0.1`)
  expect(portal.output()).toContain('SMART_CARD_PORT=0 npm start')
  expect(portal.output()).toContain('COHESION_SIMULATOR=false npm start')
  expect(portal.output()).not.toContain('    at ')
})
