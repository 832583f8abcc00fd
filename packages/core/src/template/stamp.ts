import type { IstatCode } from '../ports/records'

/** Name of the very-hidden sheet that tells from which template a workbook was made. */
export const stampSheet = '_consegna'

/** Defined name that tells the same: programs may drop either. */
export const stampName = 'consegna_template'

/** From which template a workbook was made, and for whom. */
export interface Stamp {
  /** Id of the template. */
  readonly id: string
  readonly version: number
  /** Id of the campaign; null when it was made for none. */
  readonly campaign: string | null
  /** The comune that it was made for; null when it serves all. */
  readonly municipality: IstatCode | null
}

/** `borse-di-studio;2;borse-di-studio-2017;042002`: the stamp as it stands in the sheet's cell A1 and in the defined name. */
export const writeStamp = ({ id, version, campaign, municipality }: Stamp): string =>
  [id, version, campaign ?? '', municipality ?? ''].join(';').replace(/;+$/, '')

const shape = /^=?"?([a-z0-9-]+);(\d{1,9})(?:;([a-z0-9-]*))?(?:;(\d{6})?)?"?$/

/** Reads a stamp, with or without the signs of a constant in a formula; null when it is none. */
export function readStamp(text: string): Stamp | null {
  const [, id, version, campaign, municipality] = shape.exec(text.trim()) ?? []
  if (!id || !version) return null
  return {
    id,
    version: Number(version),
    campaign: campaign || null,
    municipality: municipality || null,
  }
}
