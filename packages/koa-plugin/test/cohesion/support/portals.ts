import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type CohesionEntry,
  type CohesionLogin,
  type CohesionOptions,
  type CohesionProfile,
  type CohesionRefusal,
  type CohesionStrategy,
  cohesionLogLine,
  cohesionStrategy,
  describeCohesionRefusal,
  memoryAnswerTickets,
} from '@consegna/koa-plugin/cohesion'
import express from 'express'
import expressSession from 'express-session'
import Koa, { type Context } from 'koa'
import { koaBody } from 'koa-body'
import koaPassport from 'koa-passport'
import koaSession from 'koa-session'
import passportPackage from 'passport'
import { onTestFinished } from 'vitest'

export interface PortalUser {
  readonly profile: CohesionProfile
  readonly login: CohesionLogin
}

type Host = 'Koa' | 'Express'

/** The same portal in both frameworks. */
export const hosts: readonly Host[] = ['Koa', 'Express']

export interface Portal {
  /** `http://127.0.0.1:40001` */
  readonly origin: string
  readonly strategy: CohesionStrategy
  /** What was logged. */
  readonly log: readonly string[]
  /** Whoever came in, the last one at the end. */
  readonly entered: readonly PortalUser[]
  /** What went wrong without being a refusal. */
  readonly failures: readonly unknown[]
}

export const startPath = '/accedi/cohesion'
export const returnPath = '/accedi/cohesion/ritorno'

const home = (user: PortalUser | undefined): string => {
  const { name, familyName, fiscalCode } = user?.profile ?? {}
  const greeting = user ? `Entrato: ${name} ${familyName}, ${fiscalCode}` : 'Nessuno è entrato'
  return `<!doctype html><title>Portale</title><h1>${greeting}</h1>
    <a href="${startPath}?ritorno=/pagina?a=1">Entra con Cohesion</a>`
}

const refusalPage = (refusal: CohesionRefusal): string => {
  const { title, sentence, remedy } = describeCohesionRefusal(refusal, 'it')
  return `<!doctype html><title>${title}</title><h1>${title}</h1><p>${sentence}</p><p>${remedy}</p>`
}

interface Hosting {
  readonly strategy: CohesionStrategy
  readonly failed: (error: unknown) => void
  /** Whether the host parses every form before the strategy sees it. */
  readonly parsing: boolean
}

function koaPortal({ strategy, failed, parsing }: Hosting): RequestListener {
  const app = new Koa({ keys: ['test'] })
  app.silent = true
  const sessions = new Map<string, string>()
  const passport = new koaPassport.KoaPassport()
  passport.use(strategy)
  passport.serializeUser<string>((user, done) => done(null, JSON.stringify(user)))
  passport.deserializeUser<string>((user, done) => done(null, JSON.parse(user)))
  app.use(async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      failed(error)
      ctx.status = 500
    }
  })
  app.use(
    koaSession(
      {
        key: 'portale',
        sameSite: 'lax',
        httpOnly: true,
        store: {
          get: async (id) => JSON.parse(sessions.get(id) ?? 'null'),
          set: async (id, data) => {
            sessions.set(id, JSON.stringify(data))
          },
          destroy: async (id) => {
            sessions.delete(id)
          },
        },
      },
      app,
    ),
  )
  if (parsing) app.use(koaBody())
  app.use(passport.initialize())
  app.use(passport.session())
  const enter = (ctx: Context, next: () => Promise<unknown>) =>
    // Made anew for each request: koa-passport keeps in the callback whom to tell of the end.
    passport.authenticate('cohesion', async (error, user, info, status) => {
      if (error) throw error
      if (user) {
        await ctx.login(user)
        const { returnTo } = info as CohesionEntry
        ctx.status = 303
        ctx.redirect(returnTo ?? '/')
      } else {
        ctx.status = Number(status)
        ctx.type = 'html'
        ctx.body = refusalPage(info as CohesionRefusal)
      }
    })(ctx, next)
  app.use((ctx, next) => {
    if (ctx.path === startPath || ctx.path === returnPath) return enter(ctx, next)
    ctx.type = 'html'
    ctx.body = home(ctx.state.user)
  })
  return app.callback()
}

function expressPortal({ strategy, failed, parsing }: Hosting): RequestListener {
  const app = express()
  const passport = new passportPackage.Passport()
  passport.use(strategy)
  passport.serializeUser<string>((user, done) => done(null, JSON.stringify(user)))
  passport.deserializeUser<string>((user, done) => done(null, JSON.parse(user)))
  app.use(
    expressSession({
      name: 'portale',
      secret: 'test',
      resave: false,
      saveUninitialized: false,
      cookie: { sameSite: 'lax', httpOnly: true },
    }),
  )
  if (parsing) app.use(express.urlencoded())
  app.use(passport.session())
  const enter: express.RequestHandler = (request, response, next) =>
    passport.authenticate(
      'cohesion',
      (
        error: unknown,
        user: Express.User | false,
        info: CohesionEntry | CohesionRefusal,
        status: number,
      ) => {
        if (error) return next(error)
        if (!user) return response.status(status).send(refusalPage(info as CohesionRefusal))
        const { returnTo } = info as CohesionEntry
        return request.logIn(user, (failure) =>
          failure ? next(failure) : response.redirect(303, returnTo ?? '/'),
        )
      },
    )(request, response, next)
  app.all([startPath, returnPath], enter)
  app.use((request, response) => {
    const user: unknown = request.user
    response.send(home(user as PortalUser | undefined))
  })
  app.use(((error, _request, response, _next) => {
    failed(error)
    response.status(500).end()
  }) satisfies express.ErrorRequestHandler)
  return app
}

/** A portal that knows nobody but through Cohesion, until the test ends. */
export async function openPortal(
  host: Host,
  service: string,
  options: Partial<CohesionOptions<PortalUser>> = {},
  parsing = false,
): Promise<Portal> {
  const log: string[] = []
  const entered: PortalUser[] = []
  const failures: unknown[] = []
  let listener: RequestListener = () => {}
  const server = createServer((request, response) => listener(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const strategy = cohesionStrategy<PortalUser>({
    service,
    siteId: 'CONSEGNA',
    callbackUrl: origin + returnPath,
    tickets: memoryAnswerTickets(),
    toUser: (profile, login) => {
      const user = { profile, login }
      entered.push(user)
      return user
    },
    onRefusal: (refusal) => log.push(cohesionLogLine(refusal)),
    ...options,
  })
  const open = { Koa: koaPortal, Express: expressPortal }[host]
  listener = open({ strategy, failed: (error) => failures.push(error), parsing })
  return { origin, strategy, log, entered, failures }
}
