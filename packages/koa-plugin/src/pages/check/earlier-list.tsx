import { type CheckView, formatInstant } from '@consegna/core'
import { Alert } from '../parts/alert'
import type { View } from '../view'

/** Which earlier list the check would make valid again, and why; nothing for a check of an upload. */
export function EarlierList({ view, check }: { readonly view: View; readonly check: CheckView }) {
  const { restores } = check
  const words = view.texts.restore
  if (restores === null) return null
  const { at, by, number, template } = restores.submission
  return (
    <Alert kind='info' title={words.restores(number)}>
      <p>{words.waits(number, formatInstant(at, view.locale), by.name)}</p>
      <p>
        <strong>{words.why}</strong> {restores.reason}
      </p>
      <p>{words.notExaminedAnew}</p>
      {restores.templateRefused && template ? (
        <p>
          <strong>{words.templateRefused(template.version)}</strong>
        </p>
      ) : null}
    </Alert>
  )
}
