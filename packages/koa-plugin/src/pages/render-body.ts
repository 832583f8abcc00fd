import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** The HTML of a view, for `Page.body`: escaping is the default. */
export function renderBody(view: VNode): string {
  return renderToString(view)
}
