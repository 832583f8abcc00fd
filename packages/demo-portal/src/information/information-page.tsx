import type { HelpDesk } from '@consegna/koa-plugin/pages'
import type { InformationTexts } from '../texts/texts'

export function InformationPage(props: {
  readonly texts: InformationTexts
  readonly isDemonstration: boolean
  /** Shown when the page says to write to it. @default none */
  readonly helpDesk?: HelpDesk
}) {
  const { texts, isDemonstration, helpDesk } = props
  const first = isDemonstration ? texts.inDemonstration : texts.inService
  const paragraphs = [...(first === null ? [] : [first]), ...texts.paragraphs]
  return (
    <>
      <h1>{texts.title}</h1>
      {paragraphs.map((paragraph) => (
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
