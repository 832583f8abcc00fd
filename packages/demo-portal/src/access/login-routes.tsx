import type { Intake } from '@consegna/core'
import { sameSitePath } from '@consegna/koa-plugin'
import type { Router } from '@koa/router'
import type { Context } from 'koa'
import { addresses, returnParameter, withReturn } from '../addresses'
import { formToken, renewFormToken } from '../forms/form-token'
import { fieldOf } from '../forms/own-form'
import type { PortalParts } from '../portal-parts'
import { localeOf, textsOf } from '../texts/locale'
import { LoginPage, NoLoginPage } from './login-page'
import { demoStrategy } from './passport'
import type { PortalUser } from './portal-user'
import { originOf } from './request-origin'
import { endSession, sessionOf } from './session'
import { visitorOf } from './visitor'

/**
 * Where somebody goes who has just come in: on, if one role leaves nothing to choose.
 * @param back the page that they came for
 */
function wayFrom(user: PortalUser, hasRole: boolean, back: string | null): string {
  if (!hasRole && user.roles.length > 1) return withReturn(addresses.roles, back)
  return back ?? addresses.menu
}

/** A new session: nothing of the one before, which somebody else may know or have used, goes on. */
async function signIn(ctx: Context, user: PortalUser, { audit }: Intake): Promise<void> {
  const [first, ...others] = user.roles
  const role = first && others.length === 0 ? first.role : null
  const by = { subject: user.subject, role }
  // Nobody comes in of whom it could not be said afterwards that they were there.
  await audit.require({ type: 'login', details: {}, by, from: originOf(ctx) })
  await ctx.login(user)
  const session = sessionOf(ctx)
  if (role) session.role = role
  else delete session.role
  renewFormToken(ctx)
}

export function loginRoutes(router: Router, parts: PortalParts): void {
  const { intake, passport, users, showPage, ownForm, helpDesk } = parts

  /** 503: it is the portal that is not ready, not the person. */
  const showNoLogin = (ctx: Context): void => {
    const texts = textsOf(ctx)
    const { title } = texts.login.unavailable
    showPage(ctx, {
      title,
      status: 503,
      breadcrumb: [
        { label: texts.home.crumb, href: addresses.home },
        { label: texts.signIn, href: null },
      ],
      view: <NoLoginPage texts={texts} helpDesk={helpDesk} />,
    })
  }

  const showLogin = (ctx: Context, back: string | null, unknownUser: boolean): void => {
    const texts = textsOf(ctx)
    showPage(ctx, {
      title: texts.login.title,
      status: unknownUser ? 422 : 200,
      breadcrumb: [
        { label: texts.home.crumb, href: addresses.home },
        { label: texts.signIn, href: null },
      ],
      view: (
        <LoginPage
          texts={texts}
          locale={localeOf(ctx)}
          users={users}
          token={formToken(ctx)}
          back={back}
          unknownUser={unknownUser}
        />
      ),
    })
  }

  router.get(addresses.login, (ctx) => {
    const { user, role } = visitorOf(ctx)
    const back = sameSitePath(ctx.query[returnParameter])
    if (users.length === 0) showNoLogin(ctx)
    else if (user === null) showLogin(ctx, back, false)
    else ctx.redirect(wayFrom(user, role !== null, back))
  })

  router.post(addresses.login, ownForm, (ctx, next) => {
    if (users.length === 0) return showNoLogin(ctx)
    const back = sameSitePath(fieldOf(ctx, returnParameter))
    const authenticate = passport.authenticate(
      demoStrategy,
      async (error: unknown, user: PortalUser | false) => {
        if (error) throw error
        if (user === false) {
          // Whatever was asked for is not written down: somebody may have typed it.
          const code = 'access.login'
          await intake.audit.tell({ type: 'login', details: {}, from: originOf(ctx), code })
          return showLogin(ctx, back, true)
        }
        await signIn(ctx, user, intake)
        ctx.redirect(wayFrom(user, false, back))
        ctx.status = 303
      },
    )
    return authenticate(ctx, next)
  })

  router.post(addresses.logout, ownForm, async (ctx) => {
    const { user, role } = visitorOf(ctx)
    endSession(ctx)
    if (user) {
      const by = { subject: user.subject, role }
      await intake.audit.tell({ type: 'logout', details: {}, by, from: originOf(ctx) })
    }
    ctx.redirect(addresses.home)
    ctx.status = 303
  })
}
