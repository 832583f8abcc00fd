import type { Params } from '@consegna/core'
import type { CohesionRefusalCode } from './refusal'

export interface RefusalText {
  /** For the title of the page and its first heading. */
  readonly title: string
  /** What happened. */
  readonly sentence: string
  /** What the person can do. */
  readonly remedy: string
}

/** Sentences by code; those that name a level get it as a parameter. */
export type RefusalTexts = Readonly<
  Record<CohesionRefusalCode, RefusalText | ((params: Params) => RefusalText)>
>
