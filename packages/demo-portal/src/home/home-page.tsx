import type { HelpDesk } from '@consegna/koa-plugin/pages'
import { addresses } from '../addresses'
import { DemonstrationNote } from '../frame/demonstration-note'
import type { PortalTexts } from '../texts/texts'

/** Where the way in leads: to the login, or on to the menu for whoever is in already. */
export interface WayIn {
  readonly label: string
  readonly href: string
}

export function HomePage(props: {
  readonly texts: PortalTexts
  readonly helpDesk: HelpDesk
  readonly wayIn: WayIn
  readonly isDemonstration: boolean
}) {
  const { texts, helpDesk, wayIn, isDemonstration } = props
  return (
    <>
      <p>
        <a class='btn btn-primary' href={wayIn.href}>
          {wayIn.label}
        </a>
      </p>
      <h1>{texts.home.title}</h1>
      <div class='row'>
        <div class='col-12 col-lg-8'>
          {texts.home.introduction.map((paragraph) => (
            <p class='lead' key={paragraph}>
              {paragraph}
            </p>
          ))}
          <p>
            <a href={addresses.verification}>{texts.home.verifyReceipt}</a>
          </p>
          {isDemonstration ? <DemonstrationNote texts={texts} /> : null}
        </div>
        <section class='col-12 col-lg-4' aria-labelledby='help-desk'>
          <h2 class='h4' id='help-desk'>
            {texts.home.helpDesk}
          </h2>
          <p>
            <a href={`tel:${helpDesk.phone.replaceAll(' ', '')}`}>{helpDesk.phone}</a>
            <br />
            <a href={`mailto:${helpDesk.email}`}>{helpDesk.email}</a>
            <br />
            {helpDesk.hours}
          </p>
        </section>
      </div>
    </>
  )
}
