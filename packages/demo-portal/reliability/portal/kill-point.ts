/** Where a portal ends itself. */
export interface KillPoint {
  /** Which of the statements from now on, from 1. */
  readonly statement: number
  /**
   * `before` it is given to the driver; once it was `sent`, whether or not the database has carried it out;
   * `after` it was answered.
   */
  readonly moment: Moment
}

export const moments = ['before', 'sent', 'after'] as const
export type Moment = (typeof moments)[number]

/** A statement by its verb and its table. */
export type Statement = string

export type ToPortal =
  | { readonly kind: 'arm'; readonly point: KillPoint }
  | { readonly kind: 'disarm' }

export interface FromPortal {
  readonly kind: ToPortal['kind']
  /** The statements since it was armed. */
  readonly passed: readonly Statement[]
}
