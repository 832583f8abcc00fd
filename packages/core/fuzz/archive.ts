import { crc32, deflateRawSync } from 'node:zlib'

/** What a header of ZIP says of an entry; what is given differs from the truth. */
export interface HeaderFields {
  readonly version: number
  readonly flags: number
  readonly method: number
  readonly time: number
  readonly date: number
  readonly crc: number
  readonly compressed: number
  readonly size: number
  readonly nameLength: number
  readonly extraLength: number
}

/** What only the directory says. */
export interface DirectoryFields extends HeaderFields {
  readonly commentLength: number
  readonly disk: number
  readonly attributes: number
  readonly offset: number
}

export interface EndFields {
  readonly disk: number
  readonly directoryDisk: number
  readonly entriesHere: number
  readonly entries: number
  readonly directorySize: number
  readonly directoryOffset: number
  readonly commentLength: number
}

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'latin1'

export interface FuzzEntry {
  readonly name: string | Uint8Array
  /** Text of XML, or the bytes of anything else. */
  readonly content: string | Uint8Array
  readonly encoding: Encoding
  readonly method: 'stored' | 'deflated'
  /** From 1 to 9. */
  readonly level: number
  /** Sizes and checksum behind the data instead of before them. */
  readonly descriptor: 'none' | 'signed' | 'bare'
  /** Sizes and place in extra fields of 64 bits. */
  readonly zip64: boolean
  readonly extra: Uint8Array
  readonly comment: Uint8Array
  readonly local: Partial<HeaderFields>
  readonly listed: Partial<DirectoryFields>
  /** Added to the values of the descriptor. */
  readonly descriptorError: number
  /** What is done to the data after deflating; headers tell the length of what comes out. */
  readonly damage: ((data: Uint8Array) => Uint8Array) | null
  /** Bytes in front of the entry that belong to nothing. */
  readonly gap: Uint8Array
  /** The directory says that it lies where this other entry does. */
  readonly sharesPlaceOf: number | null
  /** Listed in the directory, and present in the file. */
  readonly present: 'both' | 'listed' | 'hidden'
}

export interface FuzzArchive {
  readonly entries: readonly FuzzEntry[]
  readonly prefix: Uint8Array
  readonly beforeDirectory: Uint8Array
  readonly suffix: Uint8Array
  readonly comment: Uint8Array
  readonly end: Partial<EndFields>
  /** Whether the end of 64 bits is there too. */
  readonly zip64End: boolean
  /** The directory's order, as positions in `entries`; empty when it is theirs. */
  readonly order: readonly number[]
}

const nothing = new Uint8Array()

export const plainEntry = (name: string, content: string | Uint8Array): FuzzEntry => ({
  name,
  content,
  encoding: 'utf-8',
  method: 'deflated',
  level: 1,
  descriptor: 'none',
  zip64: false,
  extra: nothing,
  comment: nothing,
  local: {},
  listed: {},
  descriptorError: 0,
  damage: null,
  gap: nothing,
  sharesPlaceOf: null,
  present: 'both',
})

export const plainArchive = (entries: readonly FuzzEntry[]): FuzzArchive => ({
  entries,
  prefix: nothing,
  beforeDirectory: nothing,
  suffix: nothing,
  comment: nothing,
  end: {},
  zip64End: false,
  order: [],
})

export function encode(content: string | Uint8Array, encoding: Encoding): Uint8Array {
  if (typeof content !== 'string') return content
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(content)
    case 'utf-8-bom':
      return Buffer.from(`\uFEFF${content}`)
    case 'latin1':
      return Buffer.from(content, 'latin1')
    case 'utf-16le':
      return Buffer.from(`\uFEFF${content}`, 'utf16le')
    case 'utf-16be':
      return Buffer.from(`\uFEFF${content}`, 'utf16le').swap16()
  }
}

/** Deflating is most of the work, and most parts of a case are those of its base. */
const deflatedBefore = new Map<string, { readonly bytes: Uint8Array; readonly data: Uint8Array }>()

function compress({ content, encoding, method, level }: FuzzEntry) {
  const key = typeof content === 'string' ? `${encoding} ${method} ${level} ${content}` : null
  const before = key === null ? undefined : deflatedBefore.get(key)
  if (before) return before
  const bytes = encode(content, encoding)
  const data = method === 'stored' ? bytes : deflateRawSync(bytes, { level })
  const made = { bytes, data }
  if (deflatedBefore.size > 500) deflatedBefore.clear()
  if (key !== null) deflatedBefore.set(key, made)
  return made
}

const numbers = (...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer => {
  const bytes = Buffer.alloc(fields.reduce((sum, [length]) => sum + length, 0))
  let at = 0
  for (const [length, value] of fields) {
    if (length === 8) bytes.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)), at)
    else if (length === 4) bytes.writeUInt32LE(value >>> 0, at)
    else bytes.writeUInt16LE(value & 0xffff, at)
    at += length
  }
  return bytes
}

const header = (fields: HeaderFields): Buffer =>
  numbers(
    [2, fields.version],
    [2, fields.flags],
    [2, fields.method],
    [2, fields.time],
    [2, fields.date],
    [4, fields.crc],
    [4, fields.compressed],
    [4, fields.size],
    [2, fields.nameLength],
    [2, fields.extraLength],
  )

const unknown32 = 0xffffffff
/** Flags: the descriptor follows; the name is UTF-8. */
const [follows, utf8] = [0x8, 0x800]

/** Everything of an entry but its place in the file. */
function prepare(entry: FuzzEntry) {
  const { bytes, data: honest } = compress(entry)
  const data = entry.damage ? entry.damage(honest) : honest
  const name = typeof entry.name === 'string' ? Buffer.from(entry.name) : entry.name
  const crc = crc32(bytes)
  const later = entry.descriptor !== 'none'
  const sizes64 = entry.zip64
    ? numbers([2, 1], [2, 16], [8, bytes.length], [8, data.length])
    : nothing
  const localExtra = Buffer.concat([later ? nothing : sizes64, entry.extra])
  const base: HeaderFields = {
    version: entry.zip64 ? 45 : 20,
    flags: (later ? follows : 0) | (/[^\0-\x7f]/.test(name.toString()) ? utf8 : 0),
    method: entry.method === 'stored' ? 0 : 8,
    time: 0,
    date: 0x21,
    crc,
    compressed: entry.zip64 ? unknown32 : data.length,
    size: entry.zip64 ? unknown32 : bytes.length,
    nameLength: name.length,
    extraLength: 0,
  }
  const local = header({
    ...base,
    ...(later ? { crc: 0, compressed: 0, size: 0 } : {}),
    extraLength: localExtra.length,
    ...entry.local,
  })
  const wrong = entry.descriptorError
  const long = entry.zip64 ? 8 : 4
  const descriptor = later
    ? Buffer.concat([
        entry.descriptor === 'signed' ? Buffer.from('PK\x07\x08', 'latin1') : nothing,
        numbers([4, crc + wrong], [long, data.length + wrong], [long, bytes.length + wrong]),
      ])
    : nothing
  const inFile = Buffer.concat([
    entry.gap,
    Buffer.from('PK\x03\x04', 'latin1'),
    local,
    name,
    localExtra,
    data,
    descriptor,
  ])
  return { entry, base, name, inFile, sizes: { size: bytes.length, compressed: data.length } }
}

function directoryEntry(
  { entry, base, name, sizes }: ReturnType<typeof prepare>,
  offset: number,
): Buffer {
  const extra64 = entry.zip64
    ? numbers([2, 1], [2, 24], [8, sizes.size], [8, sizes.compressed], [8, offset])
    : nothing
  const extra = Buffer.concat([extra64, entry.extra])
  const fields: DirectoryFields = {
    ...base,
    extraLength: extra.length,
    commentLength: entry.comment.length,
    disk: 0,
    attributes: 0,
    offset: entry.zip64 ? unknown32 : offset,
    ...entry.listed,
  }
  return Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0', 'latin1'),
    header(fields),
    numbers([2, fields.commentLength], [2, fields.disk], [2, 0], [4, fields.attributes]),
    numbers([4, fields.offset]),
    name,
    extra,
    entry.comment,
  ])
}

/** The file, with all that its headers claim. */
export function archiveBytes(archive: FuzzArchive): Uint8Array<ArrayBuffer> {
  const prepared = archive.entries.map(prepare)
  const pieces: Uint8Array[] = [archive.prefix]
  let length = archive.prefix.length
  const offsets = prepared.map(({ entry, inFile }) => {
    const offset = length + entry.gap.length
    if (entry.present !== 'listed') {
      pieces.push(inFile)
      length += inFile.length
    }
    return offset
  })
  const order = archive.order.length > 0 ? archive.order : prepared.map((_, at) => at)
  const listed = order.flatMap((at) => {
    const one = prepared[at]
    if (!one || one.entry.present === 'hidden') return []
    return [directoryEntry(one, offsets[one.entry.sharesPlaceOf ?? at] ?? offsets[at] ?? 0)]
  })
  const directory = Buffer.concat(listed)
  pieces.push(archive.beforeDirectory, directory)
  const directoryOffset = length + archive.beforeDirectory.length
  if (archive.zip64End) {
    const at = directoryOffset + directory.length
    pieces.push(
      Buffer.from('PK\x06\x06', 'latin1'),
      numbers([8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, listed.length], [8, listed.length]),
      numbers([8, directory.length], [8, directoryOffset]),
      Buffer.from('PK\x06\x07', 'latin1'),
      numbers([4, 0], [8, at], [4, 1]),
    )
  }
  const end: EndFields = {
    disk: 0,
    directoryDisk: 0,
    entriesHere: archive.zip64End ? 0xffff : listed.length,
    entries: archive.zip64End ? 0xffff : listed.length,
    directorySize: archive.zip64End ? unknown32 : directory.length,
    directoryOffset: archive.zip64End ? unknown32 : directoryOffset,
    commentLength: archive.comment.length,
    ...archive.end,
  }
  pieces.push(
    Buffer.from('PK\x05\x06', 'latin1'),
    numbers([2, end.disk], [2, end.directoryDisk], [2, end.entriesHere], [2, end.entries]),
    numbers([4, end.directorySize], [4, end.directoryOffset], [2, end.commentLength]),
    archive.comment,
    archive.suffix,
  )
  return new Uint8Array(Buffer.concat(pieces))
}
