import { crc32, deflateRawSync } from 'node:zlib'

/** What the header of an entry says. */
interface Claims {
  readonly name: string
  readonly size: number
  readonly compressedSize: number
  readonly crc32: number
  readonly flags: number
  readonly method: number
  readonly extra: Uint8Array
}

/** An entry as its headers claim it to be; what is not given is the truth. */
export interface ForgedEntry extends Partial<Claims> {
  readonly name: string
  readonly content: string | Uint8Array
  /** Deflated bytes instead of those of the content. */
  readonly deflated?: Uint8Array
  /** What its own header says, where the directory says something else. The flags of the directory are not in it. */
  readonly local?: Partial<Claims>
  /** What stands behind the data. */
  readonly descriptor?: Uint8Array
  /** Where the directory says that the entry lies. */
  readonly offset?: number
  readonly comment?: string
  /** What the directory says of it in the file system's terms: 0x10 for a folder. */
  readonly attributes?: number
}

export interface ForgedArchive {
  /** Bytes in front, which every offset counts. */
  readonly before?: Uint8Array
  readonly comment?: string
  /** Number of this volume, and of the one with the directory. */
  readonly volume?: number
  /** Entries that the end claims, where it lies. */
  readonly count?: number
  /** The end of a ZIP64 archive, with its own record and locator. */
  readonly zip64?: boolean
}

const none = new Uint8Array()
const deflated = 8

/** An archive whose headers say what no library would let them say. */
export function forgedZip(
  entries: readonly ForgedEntry[],
  { before = none, comment = '', volume = 0, count, zip64 = false }: ForgedArchive = {},
): Uint8Array {
  const pieces: Uint8Array[] = [before]
  const directory: Uint8Array[] = []
  let offset = before.length
  for (const entry of entries) {
    const { claims, data } = truth(entry)
    const own = header({ ...claims, flags: 0, ...entry.local })
    const descriptor = entry.descriptor ?? none
    pieces.push(Buffer.from('PK\x03\x04'), own, data, descriptor)
    const rest = Buffer.alloc(14)
    const remark = Buffer.from(entry.comment ?? '')
    rest.writeUInt16LE(remark.length, 0)
    rest.writeUInt32LE(entry.attributes ?? 0, 6)
    rest.writeUInt32LE(entry.offset ?? offset, 10)
    const listed = header(claims)
    const fixed = listed.subarray(0, 26)
    directory.push(Buffer.from('PK\x01\x02\x14\0'), fixed, rest, listed.subarray(26), remark)
    offset += 4 + own.length + data.length + descriptor.length
  }
  const listing = Buffer.concat(directory)
  const entriesCount = count ?? entries.length
  const end = Buffer.alloc(18)
  end.writeUInt16LE(volume, 0)
  end.writeUInt16LE(volume, 2)
  end.writeUInt16LE(zip64 ? 0xffff : entriesCount, 4)
  end.writeUInt16LE(zip64 ? 0xffff : entriesCount, 6)
  end.writeUInt32LE(zip64 ? 0xffffffff : listing.length, 8)
  end.writeUInt32LE(zip64 ? 0xffffffff : offset, 12)
  end.writeUInt16LE(Buffer.byteLength(comment), 16)
  const large = zip64 ? zip64End(entriesCount, listing.length, offset) : none
  return Buffer.concat([
    ...pieces,
    listing,
    large,
    Buffer.from('PK\x05\x06'),
    end,
    Buffer.from(comment),
  ])
}

function truth(entry: ForgedEntry): { readonly claims: Claims; readonly data: Uint8Array } {
  const content = Buffer.from(entry.content)
  const { name, method = deflated, extra = none, flags = 0 } = entry
  const data = entry.deflated ?? (method === deflated ? deflateRawSync(content) : content)
  const claims = {
    name,
    method,
    extra,
    flags,
    size: entry.size ?? content.length,
    compressedSize: entry.compressedSize ?? data.length,
    crc32: entry.crc32 ?? crc32(content),
  }
  return { claims, data }
}

/** From the version that is needed to the extra field: the same in both kinds of headers, but for what is between. */
function header({ name, method, flags, size, compressedSize, crc32, extra }: Claims): Buffer {
  const fields = Buffer.alloc(26)
  const written = Buffer.from(name)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(flags, 2)
  fields.writeUInt16LE(method, 4)
  fields.writeUInt32LE(crc32, 10)
  fields.writeUInt32LE(compressedSize, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(written.length, 22)
  fields.writeUInt16LE(extra.length, 24)
  return Buffer.concat([fields, written, extra])
}

function zip64End(count: number, length: number, offset: number): Buffer {
  const record = Buffer.alloc(56)
  record.write('PK\x06\x06', 'latin1')
  record.writeBigUInt64LE(44n, 4)
  record.writeUInt16LE(45, 12)
  record.writeUInt16LE(45, 14)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(length), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 'latin1')
  locator.writeBigUInt64LE(BigInt(offset + length), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([record, locator])
}

/** What stands behind the data of an entry whose header could not know it yet. */
export function dataDescriptor(
  { content, deflated: data }: Pick<ForgedEntry, 'content' | 'deflated'>,
  {
    signature = true,
    wide = false,
  }: { readonly signature?: boolean; readonly wide?: boolean } = {},
): Uint8Array {
  const bytes = Buffer.from(content)
  const length = (data ?? deflateRawSync(bytes)).length
  const fields = Buffer.alloc(wide ? 20 : 12)
  fields.writeUInt32LE(crc32(bytes), 0)
  if (wide) {
    fields.writeBigUInt64LE(BigInt(length), 4)
    fields.writeBigUInt64LE(BigInt(bytes.length), 12)
  } else {
    fields.writeUInt32LE(length, 4)
    fields.writeUInt32LE(bytes.length, 8)
  }
  return Buffer.concat([Buffer.from(signature ? 'PK\x07\x08' : '', 'latin1'), fields])
}

/** The extra field of ZIP64 with both sizes. */
export function zip64Sizes(size: number, compressedSize: number): Uint8Array {
  const field = Buffer.alloc(20)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(16, 2)
  field.writeBigUInt64LE(BigInt(size), 4)
  field.writeBigUInt64LE(BigInt(compressedSize), 12)
  return field
}
