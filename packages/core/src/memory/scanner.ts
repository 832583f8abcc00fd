import { cancelled } from '../errors/interrupted-check-error'
import { readChunks } from '../ledger/hash'
import type { Scanner } from '../ports/scanner'

/**
 * The harmless text that every scanner takes for harm, so that they can be tried. In parts, else a scanner would
 * remove this very file.
 */
const eicar = [
  ['X5O!P%@AP[4', 'PZX54(P^)7CC)7}$EICAR'].join('\\'),
  ...['STANDARD', 'ANTIVIRUS', 'TEST', 'FILE!$H+H*'],
].join('-')

/** By name, what is looked for: texts of bytes, one character each. */
export type Signatures = Readonly<Record<string, string>>

/**
 * A scanner for tests and demonstrations: it looks for texts in the bytes as they are, packed ones are not found.
 * @param signatures @default the EICAR test file alone, as `Eicar-Signature`
 */
export function memoryScanner(signatures: Signatures = { 'Eicar-Signature': eicar }): Scanner {
  const known = Object.entries(signatures)
  const longest = Math.max(0, ...known.map(([, text]) => text.length))
  return {
    scan: async ({ file, signal }) => {
      let before = ''
      for await (const chunk of readChunks(file)) {
        if (signal.aborted) throw cancelled()
        const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
        const seen = before + bytes.toString('latin1')
        const found = known.find(([, text]) => seen.includes(text))
        if (found) return { kind: 'infected', signature: found[0] }
        // What begins at the end of one chunk may go on in the next.
        before = seen.slice(-longest)
      }
      if (signal.aborted) throw cancelled()
      return { kind: 'clean' }
    },
  }
}
