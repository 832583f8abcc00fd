import type { ByteSource } from '../../ports/workbook-reader'

const headerLength = 512
const entryLength = 128
/** File allocation table sectors that the header itself lists; enough for files of 7 MB and more. */
const listedTables = 109
const firstListedTable = 76
/** A directory of 4,000 streams: nobody's workbook has more. */
const maxDirectorySectors = 1_000

export const oleSignature: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * The names of the streams and storages of an OLE compound file, lower-cased: what an old `.xls`
 * and an encrypted `.xlsx` differ by. A broken directory gives the names that could be read.
 * Source: [MS-CFB], sections 2.2, 2.3 and 2.6.
 */
export async function readOleNames(source: ByteSource): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  const header = await source.read(0, headerLength)
  if (header.length < headerLength) return names
  const headerView = viewOf(header)
  const sectorLength = headerView.getUint16(30, true) === 12 ? 4096 : 512
  const readSector = (sector: number) => source.read((sector + 1) * sectorLength, sectorLength)

  const next = async (sector: number): Promise<number> => {
    const perTable = sectorLength / 4
    const table = Math.floor(sector / perTable)
    if (table >= listedTables) return -1
    const tableSector = headerView.getUint32(firstListedTable + table * 4, true)
    const bytes = await readSector(tableSector)
    const at = (sector % perTable) * 4
    return at + 4 <= bytes.length ? viewOf(bytes).getUint32(at, true) : -1
  }

  let sector = headerView.getUint32(48, true)
  for (let read = 0; read < maxDirectorySectors; read += 1) {
    const bytes = await readSector(sector)
    for (let at = 0; at + entryLength <= bytes.length; at += entryLength) {
      const name = entryName(bytes.subarray(at, at + entryLength))
      if (name !== '') names.add(name)
    }
    sector = await next(sector)
    // Everything from 0xfffffffa up marks an end or a sector of another kind.
    if (sector < 0 || sector >= 0xfffffffa) break
  }
  return names
}

/** The name of one directory entry; empty when the entry is not in use. */
function entryName(entry: Uint8Array): string {
  const view = viewOf(entry)
  const inUse = view.getUint8(66) !== 0
  const lengthWithEnd = view.getUint16(64, true)
  if (!inUse || lengthWithEnd < 2 || lengthWithEnd > 64) return ''
  return new TextDecoder('utf-16le').decode(entry.subarray(0, lengthWithEnd - 2)).toLowerCase()
}
