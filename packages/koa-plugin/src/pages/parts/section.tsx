import type { ComponentChildren } from 'preact'

/** A part of a page under a heading of its own, which also names it for screen readers. */
export function Section(props: {
  readonly id: string
  readonly title: string
  readonly children: ComponentChildren
}) {
  const { id, title, children } = props
  return (
    <section class='consegna-section' id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}
