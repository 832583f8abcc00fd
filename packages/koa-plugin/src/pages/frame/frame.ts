/** Something to do from the header: a link, or a form when it changes something ("Esci"). */
export interface FrameAction {
  readonly label: string
  readonly href: string
  /** @default 'get' */
  readonly method?: 'get' | 'post'
  /** Hidden fields of a `post`, such as the host's own CSRF token. @default {} */
  readonly fields?: Readonly<Record<string, string>>
}

/** An item of the main menu. */
export interface FrameMenuItem {
  readonly label: string
  readonly href: string
  /** Whether the page shown belongs to it. @default false */
  readonly active?: boolean
}

/** The links that the footer of a public body's site must have. */
export interface FrameLinks {
  /** The accessibility declaration (AGID). */
  readonly accessibility: string
  /** Where to tell that something is not accessible; an address of a page or `mailto:`. */
  readonly feedback: string
  /** The privacy notice. */
  readonly privacy: string
}

/** Whom to ask. */
export interface HelpDesk {
  readonly phone: string
  readonly email: string
  /** "dal lunedì al venerdì, 9:00–13:00 e 14:00–17:30" */
  readonly hours: string
}

/** What the plugin's own frame says around a page. */
export interface Frame {
  /** The public body whose portal it is: `Regione Marche`. */
  readonly bodyName: string
  /** The body's own site; null for no link. @default null */
  readonly bodyHref?: string | null
  /** Name of the portal or service. @default bodyName */
  readonly serviceName?: string
  /** A line below the name. @default none */
  readonly tagline?: string
  /** Where the name in the header leads. @default '/' */
  readonly homeHref?: string
  /** Who is signed in; null for nobody. @default null */
  readonly personName?: string | null
  /** The role that is active in this session, as people read it ("Operatore comunale"). @default null */
  readonly activeRole?: string | null
  /** To the right of the person's name: change role, sign out, or sign in. @default [] */
  readonly actions?: readonly FrameAction[]
  /** The main menu. @default [] */
  readonly menu?: readonly FrameMenuItem[]
  /** A link that is not given is not shown; a public body must give all three. @default {} */
  readonly links?: Partial<FrameLinks>
  /** @default null: not shown */
  readonly helpDesk?: HelpDesk | null
}
