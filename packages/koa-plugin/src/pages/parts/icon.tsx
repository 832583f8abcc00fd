/** One of bootstrap-italia's icons. The words beside it carry the meaning; without any, give a title. */
export function Icon(props: {
  readonly sprites: string
  /** Name without `it-`: `check-circle`. */
  readonly name: string
  /** Classes of bootstrap-italia: `icon-sm icon-white`. @default '' */
  readonly size?: string
  /** Read out by screen readers. @default the icon is decoration */
  readonly title?: string
}) {
  const { sprites, name, size = '', title } = props
  const classes = `icon ${size}`.trim()
  return title === undefined ? (
    <svg class={classes} aria-hidden='true' focusable='false'>
      <use href={`${sprites}#it-${name}`} />
    </svg>
  ) : (
    <svg class={classes} role='img' focusable='false' aria-label={title}>
      <use href={`${sprites}#it-${name}`} />
    </svg>
  )
}
