import { inflateRawSync } from 'node:zlib'

// A second look at an archive, with nothing in common with the reader but zlib's inflating: what the
// directory says, and whether the data keep to it.

export interface FoundPart {
  readonly name: string
  readonly bytes: Uint8Array
  /** What is wrong with it; null when size and checksum are what the directory says. */
  readonly fault: string | null
}

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

function checksum(bytes: Uint8Array): number {
  let state = 0xffffffff
  for (const byte of bytes) state = (state >>> 8) ^ (table[(state ^ byte) & 0xff] ?? 0)
  return (state ^ 0xffffffff) >>> 0
}

const mostBytes = 4_000_000

/** Sizes and offset of 64 bits, for the fields that say that they are there. */
function longFields(extra: Buffer, fields: readonly number[]): readonly number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === 1) {
      let from = at + 4
      return fields.map((field) => {
        if (field !== 0xffffffff || from + 8 > at + 4 + length) return field
        from += 8
        return Number(extra.readBigUInt64LE(from - 8))
      })
    }
    at += 4 + length
  }
  return fields
}

function partAt(file: Buffer, at: number): { readonly part: FoundPart; readonly next: number } {
  if (file.readUInt32LE(at) !== 0x02014b50) throw new RangeError('no entry of a directory')
  const [nameLength, extraLength] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30)]
  const nameEnd = at + 46 + nameLength
  const name = file.toString('utf8', at + 46, nameEnd)
  const next = nameEnd + extraLength + file.readUInt16LE(at + 32)
  const [size = 0, compressed = 0, offset = 0] = longFields(
    file.subarray(nameEnd, nameEnd + extraLength),
    [file.readUInt32LE(at + 24), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)],
  )
  const wrong = (fault: string) => ({ part: { name, bytes: new Uint8Array(), fault }, next })
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== 0x04034b50) {
    return wrong('its place holds no header')
  }
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  if (start + compressed > file.length) return wrong('it goes beyond the file')
  const data = file.subarray(start, start + compressed)
  let bytes: Uint8Array
  try {
    bytes =
      file.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data, { maxOutputLength: mostBytes })
  } catch (error) {
    return wrong(`it cannot be inflated: ${String(error)}`)
  }
  if (bytes.length !== size) return wrong(`${bytes.length} bytes instead of ${size}`)
  const expected = file.readUInt32LE(at + 16)
  if (checksum(bytes) !== expected) return wrong('another checksum')
  return { part: { name, bytes, fault: null }, next }
}

/** Where an end of an archive may be: its comment goes exactly as far as the file. */
function endsOf(file: Buffer): readonly number[] {
  const ends: number[] = []
  for (let at = file.length - 22; at >= 0; at -= 1) {
    at = file.lastIndexOf('PK\x05\x06', at, 'latin1')
    if (at < 0) break
    if (at + 22 + file.readUInt16LE(at + 20) === file.length) ends.push(at)
  }
  return ends
}

/** All parts that a file's directory lists; null when there is none, or not one only, that can be followed. */
export function independentParts(bytes: Uint8Array): readonly FoundPart[] | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const [end, another] = endsOf(file)
  if (end === undefined || another !== undefined) return null
  try {
    let count = file.readUInt16LE(end + 10)
    let at = file.readUInt32LE(end + 16)
    if (end >= 20 && file.readUInt32LE(end - 20) === 0x07064b50) {
      const long = Number(file.readBigUInt64LE(end - 12))
      if (count === 0xffff) count = Number(file.readBigUInt64LE(long + 32))
      if (at === 0xffffffff) at = Number(file.readBigUInt64LE(long + 48))
    }
    const parts: FoundPart[] = []
    for (let number = 0; number < count; number += 1) {
      const { part, next } = partAt(file, at)
      parts.push(part)
      at = next
    }
    return parts
  } catch {
    return null
  }
}
