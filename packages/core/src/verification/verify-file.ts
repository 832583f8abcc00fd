import { createHash } from 'node:crypto'
import { ConsegnaError } from '../errors/consegna-error'
import type { Examination } from '../ports/ledger'
import type { Submission } from '../ports/records'
import { type Findings, finding, type LedgerFinding } from './finding'

const missingOrAltered: readonly string[] = ['store.file-missing', 'store.file-altered']

/** What a file store says of a file of its own. */
function toldByStore(error: unknown, number: string): LedgerFinding {
  const code = error instanceof ConsegnaError ? error.code : ''
  if (!missingOrAltered.includes(code)) throw error
  return code === 'store.file-missing'
    ? finding('ledger.file-missing', { number })
    : finding('ledger.file-altered', { number })
}

/** The file's size and hash, and that its pieces are numbered as they were written. */
export async function* verifyFile(
  examination: Examination,
  { number, check, file }: Submission,
): Findings {
  const hash = createHash('sha256')
  let size = 0
  let pieces = 0
  let inOrder = true
  try {
    for await (const examined of examination.file(check)) {
      pieces += 1
      if (examined.kind === 'damaged') {
        const columns = examined.columns.join(', ')
        yield finding('ledger.file-damaged', { number, piece: pieces, columns })
        return
      }
      const { position, bytes } = examined.item
      inOrder &&= position === pieces
      size += bytes.length
      hash.update(bytes)
    }
  } catch (error) {
    yield toldByStore(error, number)
    return
  }
  if (file === null) {
    if (pieces > 0) yield finding('ledger.file-unexpected', { number })
    return
  }
  if (pieces === 0 && file.size > 0) yield finding('ledger.file-missing', { number })
  else if (size !== file.size) {
    yield finding('ledger.file-size', { number, expectedBytes: file.size, foundBytes: size })
  } else if (hash.digest('hex') !== file.sha256) yield finding('ledger.file-altered', { number })
  else if (!inOrder) yield finding('ledger.file-pieces', { number })
}
