const sectorLength = 512
const endOfChain = 0xfffffffe
const freeSector = 0xffffffff

/**
 * An OLE compound file with nothing but streams of these names. Its directory takes one sector for
 * every four names; the sectors of the chain lie far from one another, as in files that have grown.
 */
export function oleFile(names: readonly string[]): Uint8Array {
  const entries = ['Root Entry', ...names]
  const directorySectors = Math.ceil(entries.length / 4)
  const table = new Uint32Array(sectorLength / 4).fill(freeSector)
  table[0] = 0xfffffffd
  const sectors = Array.from({ length: directorySectors }, (_, index) => 2 + index * 3)
  sectors.forEach((sector, index) => {
    table[sector] = sectors[index + 1] ?? endOfChain
  })

  const file = Buffer.alloc(sectorLength * (3 + (sectors.at(-1) ?? 0)))
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(1, 44)
  file.writeUInt32LE(sectors[0] ?? endOfChain, 48)
  file.fill(0xff, 76, sectorLength)
  file.writeUInt32LE(0, 76)
  Buffer.from(table.buffer).copy(file, sectorLength)
  entries.forEach((name, index) => {
    const sector = sectors[Math.floor(index / 4)] ?? 0
    const at = (sector + 1) * sectorLength + (index % 4) * 128
    file.write(name, at, 'utf16le')
    file.writeUInt16LE((name.length + 1) * 2, at + 64)
    file.writeUInt8(index === 0 ? 5 : 2, at + 66)
  })
  return file
}
