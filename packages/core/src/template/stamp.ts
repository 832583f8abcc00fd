/** Name of the very-hidden sheet that tells from which template a workbook was made. */
export const stampSheet = '_consegna'

/** Defined name that tells the same: programs may drop either. */
export const stampName = 'consegna_template'

/** From which template a workbook was made. */
export interface Stamp {
  readonly id: string
  readonly version: number
}

/** `borse-di-studio;2`: the stamp as it stands in the sheet's cell A1 and in the defined name. */
export const writeStamp = (stamp: Stamp): string => `${stamp.id};${stamp.version}`

/** Reads a stamp, with or without the signs of a constant in a formula; null when it is none. */
export function readStamp(text: string): Stamp | null {
  const [, id, version] = /^=?"?([a-z0-9-]+);(\d{1,9})"?$/.exec(text.trim()) ?? []
  return id && version ? { id, version: Number(version) } : null
}
