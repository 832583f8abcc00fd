import { withoutOmocodia } from '@consegna/core'

/** Somebody who can sign in here, with everything that it takes. All of them are invented. */
export interface Person {
  /** In addresses and file names. */
  readonly id: string
  readonly name: string
  readonly surname: string
  readonly sex: 'M' | 'F'
  /** `YYYY-MM-DD` */
  readonly birthDate: string
  /** Null for who was not born in Italy. */
  readonly birthPlace: {
    readonly name: string
    readonly code: string
    readonly province: string
  } | null
  readonly email: string
  /** Null for citizens of other states, who come in through eIDAS alone. */
  readonly fiscalCode: string | null
  /** Under which they are known to Cohesion: the fiscal code, or `DE/IT/…`. */
  readonly login: string
  readonly password: string
  readonly pin: string
}

export type People = readonly Person[]

/** A fiscal code names the same person with and without omocodia. */
export function personOf(people: People, fiscalCode: string): Person | null {
  const wanted = withoutOmocodia(fiscalCode.trim().toUpperCase())
  return (
    people.find((one) => one.fiscalCode !== null && withoutOmocodia(one.fiscalCode) === wanted) ??
    null
  )
}

export const withFiscalCode = (people: People): People =>
  people.filter(({ fiscalCode }) => fiscalCode !== null)

/** Citizens of other states. */
export const withoutFiscalCode = (people: People): People =>
  people.filter(({ fiscalCode }) => fiscalCode === null)
