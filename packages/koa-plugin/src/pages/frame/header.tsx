import { Icon } from '../parts/icon'
import type { FrameTexts } from '../texts/texts'
import type { Frame, FrameAction } from './frame'

function Action({ action }: { readonly action: FrameAction }) {
  const classes = 'btn btn-sm btn-outline-white consegna-action'
  if (action.method !== 'post') {
    return (
      <a class={classes} href={action.href}>
        {action.label}
      </a>
    )
  }
  return (
    <form method='post' action={action.href}>
      {Object.entries(action.fields ?? {}).map(([name, value]) => (
        <input type='hidden' name={name} value={value} key={name} />
      ))}
      <button class={classes} type='submit'>
        {action.label}
      </button>
    </form>
  )
}

function Body({ frame }: { readonly frame: Frame }) {
  return frame.bodyHref ? (
    <a class='consegna-body-name' href={frame.bodyHref}>
      {frame.bodyName}
    </a>
  ) : (
    <span class='consegna-body-name'>{frame.bodyName}</span>
  )
}

function Person({ frame, texts }: { readonly frame: Frame; readonly texts: FrameTexts }) {
  const { personName, activeRole } = frame
  if (!personName && !activeRole) return null
  return (
    <div class='consegna-person'>
      {personName ? (
        <span>
          <span class='visually-hidden'>{texts.signedInAs}: </span>
          {personName}
        </span>
      ) : null}
      {activeRole ? (
        <span class='consegna-role' data-element='active-role'>
          {texts.activeRole}: <strong>{activeRole}</strong>
        </span>
      ) : null}
    </div>
  )
}

function Menu({ frame, texts }: { readonly frame: Frame; readonly texts: FrameTexts }) {
  const menu = frame.menu ?? []
  if (menu.length === 0) return null
  return (
    <nav class='consegna-menu' aria-label={texts.mainMenu}>
      <div class='container'>
        <ul>
          {menu.map((item) => (
            <li key={item.href}>
              <a href={item.href} aria-current={item.active ? 'true' : undefined}>
                {item.label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}

/** Who runs the portal, who is signed in, in which role, and where one can go. */
export function Header(props: {
  readonly frame: Frame
  readonly texts: FrameTexts
  readonly sprites: string
}) {
  const { frame, texts, sprites } = props
  return (
    <header class='consegna-header' data-element='header'>
      <div class='consegna-slim'>
        <div class='container'>
          <Body frame={frame} />
          <div class='consegna-session'>
            <Person frame={frame} texts={texts} />
            {(frame.actions ?? []).map((action) => (
              <Action action={action} key={action.href} />
            ))}
          </div>
        </div>
      </div>
      <div class='consegna-brand'>
        <div class='container'>
          <a href={frame.homeHref ?? '/'}>
            <Icon sprites={sprites} name='pa' size='icon-white icon-lg' />
            <span>
              <span class='consegna-service'>{frame.serviceName ?? frame.bodyName}</span>
              {frame.tagline ? <span class='consegna-tagline'>{frame.tagline}</span> : null}
            </span>
          </a>
        </div>
      </div>
      <Menu frame={frame} texts={texts} />
    </header>
  )
}
