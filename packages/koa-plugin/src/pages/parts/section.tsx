import type { ComponentChildren } from 'preact'

/** A part of a page under a heading of its own, which also names it for screen readers. */
export function Section(props: {
  /** Unique in the page; `consegna-` is put before it, apart from a host's own. */
  readonly id: string
  readonly title: string
  readonly children: ComponentChildren
}) {
  const { id, title, children } = props
  return (
    <section
      class='consegna-section'
      id={`consegna-${id}`}
      aria-labelledby={`consegna-${id}-title`}
    >
      <h2 id={`consegna-${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}
