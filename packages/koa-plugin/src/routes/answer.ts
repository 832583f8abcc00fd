import type { Document, DocumentStream, OpenedFile, Refused } from '@consegna/core'
import type { VNode } from 'preact'
import type { Crumb } from '../pages/page'

/** A page before it is rendered. */
export interface PageView {
  readonly kind: 'page'
  readonly status: number
  readonly title: string
  readonly breadcrumb: readonly Crumb[]
  /** The campaign's id; null for a page that belongs to none. */
  readonly campaign: string | null
  readonly body: VNode
}

export interface Redirect {
  readonly kind: 'redirect'
  /** A path of this site. */
  readonly to: string
}

/** For everybody, and the same for everybody: proxies and browsers may keep it, other sites may read it. */
export interface Published {
  readonly kind: 'published'
  readonly mediaType: string
  readonly text: string
  readonly lastsSeconds: number
}

/** What a handler answers; how it becomes HTTP is not its business. */
export type Answer =
  | PageView
  | Redirect
  | Document
  | DocumentStream
  | OpenedFile
  | Published
  | Refused

export const redirect = (to: string): Redirect => ({ kind: 'redirect', to })
