import type { Locale } from '@consegna/core'

/** One step of the path that leads to a page. */
export interface Crumb {
  readonly label: string
  /** Null for the page itself. */
  readonly href: string | null
}

/** A page without its frame: what a portal's own layout puts between its header and its footer. */
export interface Page {
  /** For `<title>`, without the portal's name. Begins with what matters: `Errore: …`, `NON ANCORA INVIATO …`. */
  readonly title: string
  readonly locale: Locale
  /** HTML, escaped already, to stand inside `<main>`. Holds the page's one `h1`. */
  readonly body: string
  /** From the outermost page to this one; empty for pages that stand alone, such as errors. */
  readonly breadcrumb: readonly Crumb[]
  /** Addresses for `<link rel="stylesheet">`, in this order. */
  readonly stylesheets: readonly string[]
  /** Addresses for `<script defer>`, in this order. The page works without them. */
  readonly scripts: readonly string[]
  /** Address of the sheet of icons, for a frame that shows icons too. */
  readonly sprites: string
  /** Address of the icon of the browser's tab. */
  readonly favicon: string
  /** Id of the campaign that the page belongs to, for the active item of a menu; null for none. */
  readonly campaign: string | null
  /** The HTTP status that goes with it. */
  readonly status: number
}
