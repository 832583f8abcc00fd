import type { ComponentChildren } from 'preact'

/** A message in a box. Its words say what it is about: the colour only repeats it. */
export function Alert(props: {
  readonly kind: 'success' | 'danger' | 'warning' | 'info'
  readonly title?: string
  /** Level of the title in the page's outline. @default 2 */
  readonly level?: 2 | 3
  /** Receives the focus when the page has loaded; for the outcome of what was just done. @default false */
  readonly focus?: boolean
  readonly id?: string
  readonly children?: ComponentChildren
}) {
  const { kind, title, level = 2, focus = false, id, children } = props
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div
      class={`alert alert-${kind} consegna-alert`}
      id={id}
      tabIndex={focus ? -1 : undefined}
      // biome-ignore lint/a11y/noAutofocus: the answer to what the user has just done is read first
      autoFocus={focus}
      data-focus={focus ? 'true' : undefined}
    >
      {title ? <Heading class='alert-heading'>{title}</Heading> : null}
      {children}
    </div>
  )
}
