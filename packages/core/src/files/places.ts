import { join } from 'node:path'
import { assertSha256 } from '../ledger/assert-sha256'
import type { Sha256 } from '../ports/records'

/** Ends the name of a file that is being written, and of one whose writing was broken off. */
export const leftoverEnding = '.part'

/** 256 folders, so that none holds too many files to be listed: `ab/ab12…`. */
export function placeOf(folder: string, sha256: Sha256): string {
  assertSha256(sha256)
  return join(folder, sha256.slice(0, 2), sha256)
}

export const isFolderOfFiles = (name: string): boolean => /^[0-9a-f]{2}$/.test(name)

export const isFile = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)

export const isLeftover = (name: string): boolean => /^[0-9a-f]{64}\.[0-9a-f]{16}\.part$/.test(name)
