import type { ComponentChildren } from 'preact'
import type { View } from '../view'

/** What a definition or a campaign says in Italian whatever the page's language: read out as Italian. */
export function Italian({
  view,
  children,
}: {
  readonly view: View
  readonly children: ComponentChildren
}) {
  return view.locale === 'it' ? children : <span lang='it'>{children}</span>
}
