import type { Day, IstatCode } from './records'

/** A comune during one period of validity. */
export interface Municipality {
  readonly istat: IstatCode
  /** Cadastral code, as in fiscal codes: `A271`; empty where none was ever given (before 1930). */
  readonly belfiore: string
  /** As people write it: `Ancona`, `Bolzano/Bozen`. */
  readonly name: string
  /** Names by which it is found too: `Aoste`. */
  readonly otherNames?: readonly string[]
  /** Sigla of the province: `AN`. */
  readonly province: string
  /** ISTAT code of the region: `11` is the Marche; `EX` for what is no longer Italy. */
  readonly region: string
  /** First day on which it existed so. */
  readonly from: Day
  /** Last day on which it existed so; null while it exists. */
  readonly to: Day | null
}

/** Comuni with their periods: an abolished one stays a valid birthplace. */
export interface MunicipalityRegistry {
  /**
   * Whether all comuni of Italy are there, of today and of the past. Only then a name that is not
   * found is a mistake.
   */
  readonly complete: boolean
  /** The comune with this code on that day. */
  find(istat: IstatCode, asOf: Day): Municipality | null
  /** By name, in Italian order. */
  list(filter: { readonly asOf: Day; readonly region?: string }): readonly Municipality[]
  /** Every period of the comune that has, or had, this cadastral code; the newest first. */
  withBelfiore(belfiore: string): readonly Municipality[]
  /** Every period of the comune that has, or had, this ISTAT code; the newest first. */
  withIstat(istat: IstatCode): readonly Municipality[]
  /**
   * Every period in which a comune has, or had, this name; the newest first. Case, accents,
   * apostrophes and abbreviations ("S. Benedetto del Tronto") are forgiven, and one language of a
   * bilingual name is enough; a sigla (`Peglio (PU)`, `Fermo, AP`) narrows the answer to comuni that
   * are, or were, of that province.
   */
  named(name: string): readonly Municipality[]
  /** Today's comuni, or those of a day, whose name resembles a mistyped one; the likeliest first. */
  similar(
    name: string,
    options: { readonly limit: number; readonly asOf?: Day },
  ): readonly Municipality[]
}

/** A state as fiscal codes name it. */
export interface ForeignState {
  /** `Z129` is Romania. */
  readonly code: string
  /** In Italian. */
  readonly name: string
  /**
   * Codes of states that it was part of (`Z118`, Yugoslavia, for Serbia): whoever was born there
   * before may carry them.
   */
  readonly formerly?: readonly string[]
}

export interface StateRegistry {
  withCode(code: string): ForeignState | null
  /** Case, accents and other usual names are forgiven. */
  named(name: string): ForeignState | null
  /** States whose name resembles a mistyped one; the likeliest first. */
  similar(name: string, options: { readonly limit: number }): readonly ForeignState[]
}

/** A school, as the ministry's registry has it: a plesso, with the institute that it belongs to. */
export interface School {
  /** Codice meccanografico: ten characters. */
  readonly code: string
  readonly name: string
  /** Code of the main institute; null where the file does not tell. */
  readonly institute: string | null
  readonly instituteName: string | null
  /** Cadastral code of its comune. */
  readonly belfiore: string
  readonly municipality: string
  /** Name of the province, as the ministry writes it: `ANCONA`. */
  readonly province: string
  /** DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA: `LICEO CLASSICO`. */
  readonly kind: string
  /** Told from the kind; null when it names none that is known. */
  readonly level: 'upper-secondary' | 'lower' | null
  readonly address: string | null
}

/** What a code stands for: one plesso, or an institute with all its plessi. */
export interface SchoolMatch {
  readonly kind: 'school' | 'institute'
  readonly code: string
  readonly name: string
  /** The plesso itself, or every plesso of the institute that is known. */
  readonly schools: readonly School[]
}

export interface SchoolRegistry {
  /** School years that were loaded, as the ministry writes them: `201718`. */
  readonly schoolYears: readonly string[]
  /**
   * First two letters of the codes that are meant to be there; they name historic provinces
   * (`AN`, `AP`, `MC`, `PS` in the Marche). `all` is the whole of Italy.
   */
  readonly territory: 'all' | readonly string[]
  /** Whether every school of the territory is there. Only then an unknown code is a mistake. */
  readonly complete: boolean
  find(code: string): SchoolMatch | null
  /** Known codes that resemble a mistyped one; the likeliest first. */
  similar(code: string, options: { readonly limit: number }): readonly SchoolMatch[]
  /**
   * Schools and institutes by words of their name, comune or code ("Volterra Ancona"), the best
   * first. Accents, case and abbreviations are forgiven.
   */
  search(text: string, options: { readonly limit: number }): readonly SchoolMatch[]
}

/** What lists are compared with. Without a registry its comparisons are left out. */
export interface Registries {
  readonly municipalities: MunicipalityRegistry
  /** @default foreign birthplaces are taken as they are written */
  readonly states?: StateRegistry
  /** @default only the shape of school codes is checked */
  readonly schools?: SchoolRegistry
}
