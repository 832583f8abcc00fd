import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { withPage } from '#test-support/browser'
import { startCohesion } from './support/cohesion-server'
import { answerXml } from './support/messages'
import { hosts, openPortal, returnPath, startPath } from './support/portals'

/** A page on a third site. @returns its address */
async function elsewhere(html: string): Promise<string> {
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end(html),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  return `http://localhost:${port}/`
}

describe.each(hosts)(
  'in a browser, with Cohesion on another site than the portal of %s',
  (host) => {
    it('a click leads to Cohesion and back, signed in, at the page that was asked for', async () => {
      const cohesion = await startCohesion()
      const portal = await openPortal(host, cohesion.origin)
      await withPage({}, async (page) => {
        const seen: { readonly method: string; readonly cookie: boolean }[] = []
        page.on('request', async (request) => {
          if (new URL(request.url()).pathname !== returnPath) return
          const place = seen.push({ method: request.method(), cookie: false }) - 1
          const { cookie } = await request.allHeaders()
          seen[place] = { method: request.method(), cookie: cookie !== undefined }
        })
        await page.goto(portal.origin)
        await page.getByRole('link', { name: 'Entra con Cohesion' }).click()
        await page.getByRole('heading', { name: 'Entrato: MARIO ROSSI' }).waitFor()
        expect(page.url()).toBe(`${portal.origin}/pagina?a=1`)
        await expect
          .poll(() => seen)
          .toEqual([
            { method: 'POST', cookie: false },
            { method: 'GET', cookie: true },
          ])
      })
      expect(portal.log).toEqual([])
    }, 60_000)

    it('going back to Cohesion’s form and sending it again is refused, and one stays signed in', async () => {
      const cohesion = await startCohesion()
      const portal = await openPortal(host, cohesion.origin)
      await withPage({}, async (page) => {
        await page.goto(portal.origin)
        const form = page.waitForRequest(
          (request) => request.method() === 'POST' && request.url().includes(returnPath),
        )
        await page.getByRole('link', { name: 'Entra con Cohesion' }).click()
        await page.getByRole('heading', { name: 'Entrato: MARIO ROSSI' }).waitFor()
        const sent = await form
        await page.goto(
          await elsewhere(
            `<form method="post" action="${sent.url()}"><input name="auth" value="${new URLSearchParams(sent.postData() ?? '').get('auth')}"><button>Di nuovo</button></form>`,
          ),
        )
        await page.getByRole('button', { name: 'Di nuovo' }).click()
        await page.getByRole('heading', { name: 'Risposta di Cohesion già usata' }).waitFor()
        await page.goto(portal.origin)
        await page.getByRole('heading', { name: 'Entrato: MARIO ROSSI' }).waitFor()
      })
    }, 60_000)

    it('somebody who gives up at Cohesion reads so, and has lost nothing', async () => {
      const cohesion = await startCohesion()
      const portal = await openPortal(host, cohesion.origin)
      await withPage({}, async (page) => {
        await page.goto(portal.origin)
        await page.getByRole('link', { name: 'Entra con Cohesion' }).click()
        await page.getByRole('heading', { name: 'Entrato: MARIO ROSSI' }).waitFor()
        cohesion.person = { answer: (fields) => answerXml({ ...fields, outcome: 'KO' }) }
        await page.getByRole('link', { name: 'Entra con Cohesion' }).click()
        await page.getByRole('heading', { name: 'Accesso annullato' }).waitFor()
        await page.goto(portal.origin)
        await page.getByRole('heading', { name: 'Entrato: MARIO ROSSI' }).waitFor()
      })
      expect(portal.log).toEqual(['cohesion.cancelled'])
    }, 60_000)

    it('another site’s link, picture or frame signs nobody in', async () => {
      const cohesion = await startCohesion()
      const portal = await openPortal(host, cohesion.origin)
      const start = portal.origin + startPath
      const trap = await elsewhere(
        `<img src="${start}"><iframe src="${start}"></iframe><a href="${start}">Vinci un premio</a>`,
      )
      await withPage({}, async (page) => {
        await page.goto(trap)
        await page.getByRole('link', { name: 'Vinci un premio' }).click()
        await page.getByRole('heading', { name: 'Accesso non avviato' }).waitFor()
        await page.goto(portal.origin)
        await page.getByRole('heading', { name: 'Nessuno è entrato' }).waitFor()
      })
      expect(cohesion.requests).toEqual([])
      expect(new Set(portal.log)).toEqual(new Set(['cohesion.start-not-asked']))
    }, 60_000)
  },
)
