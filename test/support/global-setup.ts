import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { findChromium } from './chromium'
import { startPostgres } from './postgres-server'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests of this run ask for what they share. */
    sharedServices: string
  }
}

/**
 * One PostgreSQL and one unpacked Chromium for the whole run, made when the first test asks:
 * a run that needs neither waits for neither.
 */
export default async function setup(project: TestProject) {
  const stops: (() => Promise<void>)[] = []

  const services: Record<string, () => Promise<unknown>> = {
    '/postgres': once(async () => {
      const { access, stop } = await startPostgres()
      stops.push(stop)
      return access
    }),
    '/chromium': once(findChromium),
  }

  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown) =>
      response
        .writeHead(status, { 'content-type': 'application/json', connection: 'close' })
        .end(JSON.stringify(body))
    const service = services[request.url ?? '']
    if (!service) {
      answer(404, `no such service: ${request.url}`)
      return
    }
    service().then(
      (value) => answer(200, value),
      (error: unknown) => answer(500, error instanceof Error ? error.message : String(error)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  project.provide('sharedServices', `http://127.0.0.1:${port}`)

  return async () => {
    server.close()
    await Promise.all(stops.map((stop) => stop()))
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
