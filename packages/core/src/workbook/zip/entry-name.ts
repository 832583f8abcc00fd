import { normalizePartName } from '../package/part-name'

/** Nobody names a part so: control characters, the drive of a disk, another machine. */
const impossible = /\p{Cc}|^[A-Za-z]:|^[\\/]{2}/u

/**
 * The name of a part as an entry of the archive gives it, or null when it leads out of the archive or
 * could be understood in two ways. Some programs write backslashes, or one slash in front.
 */
export function entryName(written: string): string | null {
  if (impossible.test(written)) return null
  const plain = normalizePartName(written)
  // What is percent-encoded once more would be another part after the next decoding.
  if (plain === null || climbs(written) || climbs(decoded(written))) return null
  return plain
}

const climbs = (name: string): boolean => name.split(/[\\/]/).includes('..')

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
