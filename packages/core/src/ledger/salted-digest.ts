import type { Sha256 } from '../ports/records'
import { sha256 } from './hash'

/**
 * Stands in a record for a text that is not to be read there: whoever has the text and the salt can show that it was
 * meant, nobody can guess it.
 * @param what keeps a digest of one thing from being taken for one of another
 */
export const saltedDigest = (what: 'subject' | 'reason', salt: string, text: string): Sha256 =>
  sha256(`consegna-${what}-1\n${salt}\n${text}`)
