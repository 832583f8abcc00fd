import type { Frame, FrameAction, HelpDesk } from '@consegna/koa-plugin/pages'
import type { Context } from 'koa'
import { visitorOf } from '../access/visitor'
import { addresses } from '../addresses'
import { formToken, tokenField } from '../forms/form-token'
import { addressIn, textsOf } from '../texts/locale'
import type { PortalTexts } from '../texts/texts'

function actionsFor(ctx: Context, texts: PortalTexts): readonly FrameAction[] {
  const { user } = visitorOf(ctx)
  const { locale, label } = texts.otherLanguage
  const language: FrameAction = { label, href: addressIn(ctx, locale) }
  if (user === null) return [language, { label: texts.signIn, href: addresses.login }]
  const role: FrameAction = { label: texts.changeRole, href: addresses.roles }
  return [
    language,
    ...(user.roles.length > 1 ? [role] : []),
    {
      label: texts.signOut,
      href: addresses.logout,
      method: 'post',
      fields: { [tokenField]: formToken(ctx) },
    },
  ]
}

/** What stands around every page, the plugin's included. */
export function portalFrame(ctx: Context, helpDesk: HelpDesk, isDemonstration: boolean): Frame {
  const texts = textsOf(ctx)
  const { user, role } = visitorOf(ctx)
  const inMenu = ctx.path === addresses.menu || ctx.path.startsWith(addresses.familySupport)
  return {
    bodyName: isDemonstration ? texts.demonstration : texts.portal,
    serviceName: texts.portal,
    tagline: texts.tagline,
    homeHref: addresses.home,
    personName: user?.name ?? null,
    activeRole: role === null ? null : texts.roles[role],
    actions: actionsFor(ctx, texts),
    menu: [
      { label: texts.home.crumb, href: addresses.home, active: ctx.path === addresses.home },
      ...(role === null
        ? []
        : [{ label: texts.menu.familySupport, href: addresses.menu, active: inMenu }]),
    ],
    links: {
      accessibility: addresses.accessibility,
      feedback: addresses.feedback,
      privacy: addresses.privacy,
    },
    helpDesk,
  }
}
