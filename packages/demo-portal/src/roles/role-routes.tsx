import { sameSitePath } from '@consegna/koa-plugin'
import type { Router } from '@koa/router'
import type { Context } from 'koa'
import { originOf } from '../access/request-origin'
import { sessionOf } from '../access/session'
import { visitorOf } from '../access/visitor'
import { addresses, returnParameter, withReturn } from '../addresses'
import { Refused } from '../failures/refused'
import { formToken, renewFormToken } from '../forms/form-token'
import { fieldOf } from '../forms/own-form'
import type { PortalParts } from '../portal-parts'
import { textsOf } from '../texts/locale'
import { roleField } from './role-field'
import { RolePage } from './role-page'

export function roleRoutes(router: Router, parts: PortalParts): void {
  const { intake, showPage, ownForm, municipalityName } = parts

  router.get(addresses.roles, (ctx) => {
    const { user, role } = visitorOf(ctx)
    const back = sameSitePath(ctx.query[returnParameter])
    if (user === null) return ctx.redirect(withReturn(addresses.login, back))
    const texts = textsOf(ctx)
    showPage(ctx, {
      title: texts.roleChoice.title,
      breadcrumb: [
        { label: texts.home.crumb, href: addresses.home },
        { label: texts.roleChoice.title, href: null },
      ],
      view: (
        <RolePage
          texts={texts}
          roles={user.roles}
          active={role}
          token={formToken(ctx)}
          back={back}
          municipalityName={municipalityName}
        />
      ),
    })
  })

  router.post(addresses.roles, ownForm, async (ctx: Context) => {
    const { user } = visitorOf(ctx)
    const back = sameSitePath(fieldOf(ctx, returnParameter))
    const chosen = user?.roles.find(({ role }) => role === fieldOf(ctx, roleField))
    const subject = user?.subject
    const act = { type: 'role-choice', details: {}, from: originOf(ctx) } as const
    if (chosen === undefined) {
      const by = subject === undefined ? null : { subject, role: null }
      await intake.audit.tell({ ...act, by, code: 'access.denied' })
      throw new Refused(403, 'access.denied')
    }
    await intake.audit.require({ ...act, by: subject ? { subject, role: chosen.role } : null })
    // Pages opened in the role before, in other tabs, can send nothing any more.
    await sessionOf(ctx).regenerate()
    renewFormToken(ctx)
    sessionOf(ctx).role = chosen.role
    ctx.redirect(back ?? addresses.menu)
    ctx.status = 303
  })
}
