import type { Params } from '@consegna/core'

/** Why somebody was not signed in; no other code exists. The guide to Cohesion explains each. */
export const cohesionRefusalCodes = [
  'cohesion.start-not-asked',
  'cohesion.answer-missing',
  'cohesion.answer-too-large',
  'cohesion.answer-not-base64',
  'cohesion.answer-not-xml',
  'cohesion.answer-doctype',
  'cohesion.answer-incomplete',
  'cohesion.answer-other-site',
  'cohesion.answer-replayed',
  'cohesion.answer-expired',
  'cohesion.cancelled',
  'cohesion.state-missing',
  'cohesion.state-unknown',
  'cohesion.state-foreign',
  'cohesion.state-expired',
  'cohesion.session-expired',
  'cohesion.service-unreachable',
  'cohesion.service-slow',
  'cohesion.service-failed',
  'cohesion.service-not-understood',
  'cohesion.profile-without-login',
  'cohesion.profile-without-fiscal-code',
  'cohesion.profile-contradictory',
  'cohesion.profile-unsigned',
  'cohesion.profile-signature-wrong',
  'cohesion.profile-outdated',
  'cohesion.level-too-low',
  'cohesion.level-unproven',
  'cohesion.user-refused',
] as const

export type CohesionRefusalCode = (typeof cohesionRefusalCodes)[number]

/** An expected outcome, not an error. */
export interface CohesionRefusal {
  readonly kind: 'refused'
  readonly code: CohesionRefusalCode
  /**
   * Nothing personal and nothing that the browser sent: it may be logged. `required` and `found` are levels;
   * `reason` says what the service did, as `status 500` or `ECONNREFUSED`.
   */
  readonly params: Params
}

export const refuse = (code: CohesionRefusalCode, params: Params = {}): CohesionRefusal => ({
  kind: 'refused',
  code,
  params,
})

/** The code in the words of a stranger, as it stands in an address; null when there is no such code. */
export const knownCode = (word: string): CohesionRefusalCode | null =>
  cohesionRefusalCodes.find((code) => code === `cohesion.${word}`) ?? null

/** The code without what all codes begin with, for an address. */
export const shortCode = (code: CohesionRefusalCode): string => code.slice('cohesion.'.length)

/** For a log: `cohesion.level-too-low (required: 2, found: 1)`. Nothing personal is in it. */
export function cohesionLogLine({ code, params }: CohesionRefusal): string {
  const details = Object.entries(params).map(([name, value]) => `${name}: ${value}`)
  return details.length === 0 ? code : `${code} (${details.join(', ')})`
}
