import type { Refusal } from './refusals'

export interface RefusedOptions {
  /** A page to go on from, a path of this site or an address of the simulator. */
  readonly next?: { readonly label: string; readonly href: string }
}

/** Thrown by whatever does not do what was asked; the person reads the refusal's sentences. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number
  readonly refusal: Refusal
  readonly next: RefusedOptions['next']

  constructor(status: number, refusal: Refusal, { next }: RefusedOptions = {}) {
    super(refusal)
    this.status = status
    this.refusal = refusal
    this.next = next
  }
}
