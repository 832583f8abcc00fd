import { ConsegnaError } from '../errors/consegna-error'
import type { ChainHead, Checkpoint } from '../ports/ledger'
import { logFlaw } from './checkpoint-statement'
import { sha256 } from './hash'

/**
 * Every store calls this before it writes a checkpoint, inside the same transaction.
 * @throws ConsegnaError `store.conflict` when the checkpoint does not continue the log by one
 */
export function assertContinuesLog(
  latest: Checkpoint | null,
  next: Checkpoint,
  moved: readonly ChainHead[],
): void {
  const other = sha256(next.statement) === next.hash ? null : 'it has another hash'
  const still = moved.length > 0 ? null : 'no chain moved'
  const reason = other ?? still ?? logFlaw(latest, next)
  if (reason !== null) throw new ConsegnaError('store.conflict', { reason })
}
