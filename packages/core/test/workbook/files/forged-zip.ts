import { crc32, deflateRawSync } from 'node:zlib'

/** An entry as its headers claim it to be; what is not given is the truth. */
export interface ForgedEntry {
  readonly name: string
  readonly content: string | Uint8Array
  /** Deflated bytes instead of those of the content. */
  readonly deflated?: Uint8Array
  readonly size?: number
  readonly crc32?: number
  /** General purpose flags in the directory; the entry's own header has none. */
  readonly flags?: number
  /** Where the directory says that the entry lies. */
  readonly offset?: number
}

/** An archive whose headers say what no library would let them say. */
export function forgedZip(entries: readonly ForgedEntry[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const content = Buffer.from(entry.content)
    const data = entry.deflated ?? deflateRawSync(content)
    const name = Buffer.from(entry.name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(entry.crc32 ?? crc32(content), 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(entry.size ?? content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, data])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(entry.offset ?? offset, 10)
    const listed = Buffer.from(fields)
    listed.writeUInt16LE(entry.flags ?? 0, 2)
    directory.push(Buffer.from('PK\x01\x02\x14\0'), listed, rest, name)
    locals.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06'), end])
}
