import type { Crumb } from '../page'

export function Breadcrumb(props: { readonly crumbs: readonly Crumb[]; readonly label: string }) {
  const { crumbs, label } = props
  if (crumbs.length === 0) return null
  return (
    <nav class='breadcrumb-container' aria-label={label}>
      <ol class='breadcrumb' data-element='breadcrumb'>
        {crumbs.map((crumb, position) => {
          const last = position === crumbs.length - 1
          return (
            <li
              class={last ? 'breadcrumb-item active' : 'breadcrumb-item'}
              aria-current={last ? 'page' : undefined}
              key={crumb.label}
            >
              {crumb.href === null ? crumb.label : <a href={crumb.href}>{crumb.label}</a>}
              {last ? null : (
                <span class='separator' aria-hidden='true'>
                  /
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
