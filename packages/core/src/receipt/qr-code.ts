import { create } from 'qrcode'

/** A run of dark modules in one row, counted from the code's upper left corner without its quiet zone. */
export interface Run {
  readonly row: number
  readonly column: number
  readonly length: number
}

export interface QrCode {
  /** Modules of a side, without the quiet zone. */
  readonly size: number
  readonly runs: readonly Run[]
}

/** Light modules around a code without which readers do not find it. */
export const quietModules = 4

/** A QR code, level M: still read with a seventh of it lost. */
export function qrCode(text: string): QrCode {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size, data } = modules
  const runs: Run[] = []
  for (let row = 0; row < size; row += 1) {
    let column = 0
    while (column < size) {
      let length = 0
      while (column + length < size && data[row * size + column + length] === 1) length += 1
      if (length > 0) runs.push({ row, column, length })
      column += Math.max(1, length)
    }
  }
  return { size, runs }
}
