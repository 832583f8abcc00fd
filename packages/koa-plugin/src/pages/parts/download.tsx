import type { ComponentChildren } from 'preact'
import type { View } from '../view'
import { Icon } from './icon'

/** A file to download, as an item of a list, with what it is for. */
export function Download(props: {
  readonly view: View
  readonly href: string
  /** Name of the icon without `it-`. */
  readonly icon: string
  readonly label: string
  /** Told after the label: `.xlsx`. */
  readonly format?: string
  readonly children?: ComponentChildren
}) {
  const { view, href, icon, label, format, children } = props
  return (
    <li>
      <a class='consegna-download' href={href}>
        <Icon sprites={view.assets.sprites} name={icon} size='icon-primary' />
        <span>
          {label} {format ? <span class='consegna-hint'>({format})</span> : null}
        </span>
      </a>
      {children}
    </li>
  )
}
