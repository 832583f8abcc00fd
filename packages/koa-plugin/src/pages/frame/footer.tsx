import type { FrameTexts } from '../texts/texts'
import type { Frame, HelpDesk } from './frame'

/** Numbers are dialled without the blanks they are written with. */
const dial = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`

export function HelpDeskLines({ helpDesk }: { readonly helpDesk: HelpDesk }) {
  return (
    <ul class='consegna-help-desk'>
      <li>
        <a href={dial(helpDesk.phone)}>{helpDesk.phone}</a>
      </li>
      <li>
        <a href={`mailto:${helpDesk.email}`}>{helpDesk.email}</a>
      </li>
      <li>{helpDesk.hours}</li>
    </ul>
  )
}

export function Footer({ frame, texts }: { readonly frame: Frame; readonly texts: FrameTexts }) {
  const { accessibility, feedback, privacy } = frame.links ?? {}
  return (
    <footer class='consegna-footer' id='consegna-footer' data-element='footer'>
      <div class='container'>
        <div class='row'>
          <div class='col-12 col-md-6'>
            <p class='consegna-footer-name'>{frame.bodyName}</p>
            {frame.serviceName ? <p>{frame.serviceName}</p> : null}
          </div>
          {frame.helpDesk ? (
            <div class='col-12 col-md-6'>
              <h2>{texts.helpDesk}</h2>
              <HelpDeskLines helpDesk={frame.helpDesk} />
            </div>
          ) : null}
        </div>
        {accessibility || feedback || privacy ? (
          <nav aria-label={texts.usefulLinks}>
            <ul class='consegna-footer-links'>
              {privacy ? (
                <li>
                  <a href={privacy} data-element='privacy-policy-link'>
                    {texts.privacy}
                  </a>
                </li>
              ) : null}
              {accessibility ? (
                <li>
                  <a href={accessibility} data-element='accessibility-link'>
                    {texts.accessibility}
                  </a>
                </li>
              ) : null}
              {feedback ? (
                <li>
                  <a href={feedback} data-element='feedback'>
                    {texts.feedback}
                  </a>
                </li>
              ) : null}
            </ul>
          </nav>
        ) : null}
      </div>
    </footer>
  )
}
