import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AuditEvent } from '@consegna/core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import {
  citizen,
  listOf,
  marioRossi,
  openOffice,
  operator,
} from '../../packages/core/test/support/lists'

const root = join(import.meta.dirname, '../..')
const guide = await readFile(join(root, 'docs/guides/audit-events.md'), 'utf8')
const port = await readFile(join(root, 'packages/core/src/ports/audit.ts'), 'utf8')
const snippets = new Map(
  [...guide.matchAll(/```ts\n\/\/ (\S+)\n([\s\S]*?)```/g)].map(([, name = '', code = '']) => [
    name,
    code,
  ]),
)

/** A collector that keeps what it is sent. */
async function startCollector() {
  const received: AuditEvent[] = []
  const manners = { status: 204 }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    if (manners.status === 204) received.push(JSON.parse(body))
    response.writeHead(manners.status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address() as AddressInfo
  return { received, manners, url: new URL(`http://127.0.0.1:${address.port}/events`) }
}

describe('the guide to audit events', () => {
  let folder = ''
  beforeAll(async () => {
    await mkdir(join(root, 'test-output'), { recursive: true })
    folder = await mkdtemp(join(root, 'test-output/audit-'))
    for (const [name, code] of snippets) await writeFile(join(folder, name), code)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const load = (name: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href)

  it('has a log that hands events on, and throws when nobody takes them', async () => {
    const { collectingLog } = await load('collecting-log.ts')
    const collector = await startCollector()
    const { stores, intake } = await openOffice()
    const own = stores.audit
    const log = collectingLog(own, collector.url)
    const event = intake.audit.eventOf({ type: 'logout', details: {}, by: operator })
    await log.record(event)
    expect(collector.received).toEqual([event])
    const kept: AuditEvent[] = []
    for await (const one of own.read({})) kept.push(one)
    expect(kept).toEqual([event])
    collector.manners.status = 503
    const next = intake.audit.eventOf({ type: 'logout', details: {}, by: operator })
    await expect(log.record(next)).rejects.toThrow('answered 503')
  })

  it('has a portal write down who comes in, and who could not', async () => {
    const { noteLogin, noteFailedLogin } = await load('sign-in.ts')
    const { stores, intake, check } = await openOffice()
    const from = { ip: '192.0.2.7', correlationId: null }
    await noteLogin(intake, citizen.subject, from)
    await noteFailedLogin(intake, from)
    await check(await listOf(marioRossi))
    const events: AuditEvent[] = []
    for await (const event of stores.audit.read({})) events.push(event)
    expect(events.map(({ type, result, by }) => [type, result, by?.subject])).toEqual([
      ['login', 'done', citizen.subject],
      ['login', 'refused', undefined],
      ['check', 'done', operator.subject],
    ])
  })

  it('names every type of event', () => {
    const details = /export interface AuditDetails \{([\s\S]*?)\n\}/.exec(port)?.[1] ?? ''
    const types = [...details.matchAll(/^ {2}readonly '?([a-z-]+)'?:/gm)].map(([, type]) => type)
    expect(types.length).toBeGreaterThan(15)
    expect(types.filter((type) => !guide.includes(`\`${type}\``))).toEqual([])
  })
})
