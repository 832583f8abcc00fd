import type { Stores } from '../ports/stores'

/** Stores on a database of their own, empty. */
export interface OpenStores {
  readonly stores: Stores
  /**
   * A second Stores object on the same database, over another connection: what a second process of the
   * portal would see. The stories write through one and read through the other.
   */
  readonly reopen?: () => Promise<Stores>
  /** Called after each story, also when it failed. */
  readonly close: () => Promise<void>
}

/** What a story works with. */
export interface Bench {
  readonly stores: Stores
  /** Another look at the same database; the same object where there is no other. */
  readonly other: Stores
}

/** One promise of the ports, told as something that happens. It rejects when the promise is broken. */
export type Story = (bench: Bench) => Promise<void>

/** Stories about one operation, by what they show. */
export interface Suite {
  readonly title: string
  readonly stories: Readonly<Record<string, Story>>
}
