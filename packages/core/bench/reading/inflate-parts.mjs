// The least that any reader does: all parts inflated in pieces, and their checksums compared.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { crc32, createInflateRaw } from 'node:zlib'

/** 256 KB, at which zlib is quickest. */
const chunkSize = 262_144

/** Entries as the directory has them. @param {string} path */
async function entriesOf(path) {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const end = Buffer.alloc(22)
    await file.read(end, 0, 22, size - 22)
    const directory = Buffer.alloc(end.readUInt32LE(12))
    await file.read(directory, 0, directory.length, end.readUInt32LE(16))
    const entries = []
    for (let at = 0; at < directory.length; ) {
      const nameLength = directory.readUInt16LE(at + 28)
      entries.push({
        checksum: directory.readUInt32LE(at + 16),
        length: directory.readUInt32LE(at + 20),
        start: directory.readUInt32LE(at + 42) + 30 + nameLength,
      })
      at += 46 + nameLength
    }
    return entries
  } finally {
    await file.close()
  }
}

/** @param {string} path of a workbook of this bench @returns the bytes that came out */
export async function inflateParts(path) {
  let bytes = 0
  for (const { checksum, length, start } of await entriesOf(path)) {
    let found = 0
    const deflated = createReadStream(path, {
      start,
      end: start + length - 1,
      highWaterMark: chunkSize,
    })
    for await (const piece of deflated.pipe(createInflateRaw({ chunkSize }))) {
      bytes += piece.length
      found = crc32(piece, found)
    }
    if (found !== checksum) throw new Error('a part has another checksum')
  }
  return bytes
}
