import type { HelpDesk } from '@consegna/koa-plugin/pages'
import type { PortalTexts } from '../texts/texts'
import type { MenuEntry } from './menu-entries'

export function MenuPage(props: {
  readonly texts: PortalTexts
  readonly entries: readonly MenuEntry[]
}) {
  const { texts, entries } = props
  return (
    <>
      <h1>{texts.menu.familySupport}</h1>
      <p class='lead'>{texts.menu.familySupportHint}</p>
      {entries.length === 0 ? <p>{texts.menu.noCampaigns}</p> : null}
      <ul class='list-unstyled'>
        {entries.map(({ label, href }) => (
          <li class='mb-3' key={href}>
            <a class='btn btn-outline-primary' href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What a citizen finds: nothing yet, and how to be enabled. */
export function EmptyMenuPage(props: { readonly texts: PortalTexts; readonly helpDesk: HelpDesk }) {
  const { texts, helpDesk } = props
  const subject = new URLSearchParams({ subject: texts.menu.enablement })
  return (
    <>
      <h1>{texts.menu.nothing}</h1>
      <p>{texts.menu.nothingHint}</p>
      <p>
        <a href={`mailto:${helpDesk.email}?${subject.toString().replaceAll('+', '%20')}`}>
          {texts.menu.enablement}
        </a>
      </p>
    </>
  )
}
