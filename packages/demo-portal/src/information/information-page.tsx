import type { HelpDesk } from '@consegna/koa-plugin/pages'
import type { InformationTexts } from '../texts/texts'

export function InformationPage(props: {
  readonly texts: InformationTexts
  /** Shown when the page says to write to it. @default none */
  readonly helpDesk?: HelpDesk
}) {
  const { texts, helpDesk } = props
  return (
    <>
      <h1>{texts.title}</h1>
      {texts.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {helpDesk ? (
        <p>
          <a href={`mailto:${helpDesk.email}`}>{helpDesk.email}</a>
        </p>
      ) : null}
    </>
  )
}
