import { intakeRouter } from '@consegna/koa-plugin'
import Router from '@koa/router'
import Koa, { type Middleware } from 'koa'
import { describe, expect, it, onTestFinished } from 'vitest'
import { andreaVerdi, marioRossi, openOffice, operator } from '../../../core/test/support/lists'
import { campaign, check, send, sendingPage } from '../support/ancona'
import { openPortal, type PortalSettings, prefix } from '../support/portal'
import { sendsAList } from '../support/sends-a-list'
import { Visitor } from '../support/visitor'

/** An application with this middleware alone, until the test ends. */
async function serve(middleware: Middleware): Promise<Visitor> {
  const app = new Koa()
  app.use(middleware)
  const server = app.listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  return new Visitor(
    `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
  )
}

describe('the same job', () => {
  it('under a prefix', async () => {
    await sendsAList((await openPortal()).visitor(), prefix)
  })

  it('under a prefix of several steps', async () => {
    const portal = await openPortal({ prefix: '/servizi/famiglie' })
    await sendsAList(portal.visitor(), '/servizi/famiglie')
  })

  it('at the root', async () => {
    await sendsAList((await openPortal({ prefix: '' })).visitor(), '')
  })

  it('mounted at a path that the application takes away', async () => {
    const mount =
      (plugin: Middleware): Middleware =>
      async (ctx, next) => {
        const { path } = ctx
        if (!path.startsWith('/portale')) return next()
        ctx.path = path.slice('/portale'.length) || '/'
        ctx.mountPath = '/portale'
        await plugin(ctx, next)
        ctx.path = path
      }
    await sendsAList((await openPortal({ mount })).visitor(), `/portale${prefix}`)
  })

  it('as a router among others, also nested in one', async () => {
    const office = await openOffice()
    const plain = intakeRouter({ intake: office.intake, identify: () => operator, prefix })
    await sendsAList(await serve(plain.routes() as Middleware), prefix)

    const nested = intakeRouter({
      intake: (await openOffice()).intake,
      identify: () => operator,
      publicPath: '/servizi/famiglie',
    })
    const parent = new Router()
    parent.use('/servizi/famiglie', nested.routes())
    await sendsAList(await serve(parent.routes() as Middleware), '/servizi/famiglie')
  })

  it('behind a proxy that shows it under another path and host', async () => {
    const portal = await openPortal({
      publicPath: '/janet/famiglie',
      publicOrigin: 'https://servizi.example.it',
    })
    const visitor = await serve(async (ctx) => {
      const headers = Object.fromEntries(
        Object.entries(ctx.headers).filter(([name]) => !['host', 'connection'].includes(name)),
      ) as Record<string, string>
      const chunks: Buffer[] = []
      for await (const chunk of ctx.req) chunks.push(chunk)
      const path = ctx.url.replace('/janet/famiglie', prefix)
      const answer = await fetch(`${portal.origin}${path}`, {
        method: ctx.method,
        headers: { ...headers, 'sec-fetch-site': '', origin: 'https://servizi.example.it' },
        redirect: 'manual',
        ...(ctx.method === 'POST' ? { body: Buffer.concat(chunks) } : {}),
      })
      ctx.status = answer.status
      for (const [name, value] of answer.headers) {
        if (!['content-encoding', 'content-length', 'transfer-encoding'].includes(name)) {
          ctx.append(name, value)
        }
      }
      ctx.body = Buffer.from(await answer.arrayBuffer())
    })
    await sendsAList(visitor, '/janet/famiglie')
  })

  it('behind a proxy that changes the host, which the application trusts', async () => {
    const portal = await openPortal({ proxy: true })
    const visitor = portal.visitor()
    const address = await check(visitor, marioRossi)
    const headers = {
      'sec-fetch-site': '',
      origin: 'https://servizi.example.it',
    }
    const fields = { seen: '' }
    expect((await visitor.post(`${address}/conferma`, fields, headers)).status).toBe(403)
    const forwarded = { ...headers, 'x-forwarded-host': 'servizi.example.it' }
    expect((await visitor.post(`${address}/conferma`, fields, forwarded)).status).toBe(303)
  })
})

describe('a host with its own error handler', () => {
  const caught: unknown[] = []
  const handler: Middleware = async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      caught.push(error)
      ctx.status = 500
      ctx.body = 'gestore del portale'
    }
  }

  it('never sees the plugin’s errors, and always its own', async () => {
    caught.length = 0
    const office = await openOffice()
    const broken = {
      ...office.intake,
      listCampaigns: () => Promise.reject(new Error('database di Mario Rossi')),
    }
    const failing: Middleware = async (ctx, next) => {
      if (ctx.path === '/rotto') throw new Error('del portale')
      await next()
    }
    const reported: unknown[] = []
    const portal = await openPortal({
      office: { ...office, intake: broken },
      before: [handler],
      after: [failing],
      onError: (error) => reported.push(error),
    })
    const visitor = portal.visitor()
    const seen = await visitor.get(prefix)
    expect(seen.status).toBe(500)
    expect(seen.title).toMatch(/^Errore: Si è verificato un errore del portale/)
    expect(caught).toEqual([])
    expect(reported).toHaveLength(1)
    expect((await visitor.get('/rotto')).body).toBe('gestore del portale')
    expect(caught).toHaveLength(1)
  })
})

describe('what the plugin does not know', () => {
  const other: Middleware = (ctx) => {
    if (ctx.path.endsWith('/altra-pagina') || ctx.path === '/accedi' || ctx.path === '/') {
      ctx.body = `pagina del portale, ${Object.keys(ctx.state).join()}`
    }
  }

  it.each<[string, PortalSettings, string]>([
    ['below its prefix', {}, `${prefix}/altra-pagina`],
    ['beside its prefix', {}, '/accedi'],
    ['at the root, where a path may look like a campaign', { prefix: '' }, '/accedi'],
    ['at the root, as a path of several steps', { prefix: '' }, '/a/b/altra-pagina'],
  ])('is left to the host: %s', async (_where, settings, path) => {
    const portal = await openPortal({ ...settings, after: [other], loginUrl: '/accedi' })
    portal.signIn(null)
    const seen = await portal.visitor().get(path)
    expect(seen.status).toBe(200)
    expect(seen.body).toContain('pagina del portale')
  })

  it('and the host neither, gets a page below a prefix and the host’s own answer elsewhere', async () => {
    const portal = await openPortal({ after: [other] })
    const below = await portal.visitor().get(`${prefix}/bando-che-non-c-e/invio`)
    expect(below.status).toBe(404)
    expect(below.text).toContain('La pagina non esiste')
    expect((await portal.visitor().get('/altrove')).body).toBe('Not Found')
    const similar = await portal.visitor().get(`${prefix}-e-altro`)
    expect(similar.body, 'a path that only begins alike').toBe('Not Found')
  })

  it('leaves one key in the state of a request that it answers', async () => {
    let keys: string[] = []
    const look: Middleware = async (ctx, next) => {
      await next()
      keys = Object.keys(ctx.state)
    }
    const portal = await openPortal({ before: [look] })
    await send(portal.visitor(), marioRossi, andreaVerdi)
    expect(keys).toEqual(['consegna'])
  })
})

describe('a host with a frame of its own', () => {
  it('is given the page in parts and puts them where it wants', async () => {
    const portal = await openPortal({
      layout: (_ctx, page) =>
        `<!doctype html><title>${page.title} | Portale</title><p>${page.campaign} ${page.status} ${page.locale} ${page.breadcrumb.map(({ label }) => label).join('>')}</p>${page.body}`,
    })
    const seen = await portal.visitor().get(sendingPage())
    expect(seen.title).toBe(
      'Invio dell’elenco dei beneficiari: Borse di Studio A.S. 2017/2018 | Portale',
    )
    expect(seen.text).toContain(
      'borse-di-studio-2017 200 it Bandi>Borse di Studio A.S. 2017/2018>Invio dell’elenco dei beneficiari',
    )
  })

  it('which fails: the page is told in the plugin’s own frame', async () => {
    const portal = await openPortal({
      layout: () => {
        throw new Error('modello del portale rotto')
      },
      onError: () => {},
    })
    const seen = await portal.visitor().get(campaign)
    expect(seen.status).toBe(500)
    expect(seen.text).toContain('Codice di assistenza')
    expect(seen.text).not.toContain('modello del portale')
  })

  it('may send its own policy, or leave ours', async () => {
    const own = await openPortal({
      contentSecurityPolicy: null,
      before: [
        async (ctx, next) => {
          ctx.set('Content-Security-Policy', "default-src 'self'")
          await next()
        },
      ],
    })
    const seen = await own.visitor().get(campaign)
    expect(seen.headers.get('content-security-policy')).toBe("default-src 'self'")
  })
})
