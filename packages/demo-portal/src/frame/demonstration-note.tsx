import { Alert } from '@consegna/koa-plugin/pages'
import type { PortalTexts } from '../texts/texts'

/** Says that nothing here is real. */
export function DemonstrationNote({ texts }: { readonly texts: PortalTexts }) {
  return (
    <Alert kind='warning'>
      <strong>{texts.demonstration}.</strong> {texts.demonstrationHint}
    </Alert>
  )
}
