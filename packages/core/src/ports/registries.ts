import type { Day, IstatCode } from './records'

/** A comune during one period of validity. */
export interface Municipality {
  readonly istat: IstatCode
  /** Cadastral code, as in fiscal codes: `A271`. */
  readonly belfiore: string
  /** As people write it: `Ancona`. */
  readonly name: string
  /** Sigla of the province: `AN`. */
  readonly province: string
  /** ISTAT code of the region: `11` is the Marche. */
  readonly region: string
  /** First day on which it existed so. */
  readonly from: Day
  /** Last day on which it existed so; null while it exists. */
  readonly to: Day | null
}

export interface MunicipalityRegistry {
  /** The comune with this code on that day. */
  find(istat: IstatCode, asOf: Day): Municipality | null
  /** By name, in Italian order. */
  list(filter: { readonly asOf: Day; readonly region?: string }): readonly Municipality[]
}

export interface Registries {
  readonly municipalities: MunicipalityRegistry
}
