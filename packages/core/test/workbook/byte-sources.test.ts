import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ByteSource } from '../../src/ports/workbook-reader'
import { bufferByteSource } from '../../src/workbook/buffer-byte-source'
import { fileByteSource } from '../../src/workbook/node/file-byte-source'
import { openWorkbook } from '../../src/workbook/node/open-workbook'
import { blobByteSource } from '../../src/workbook/web/blob-byte-source'
import { rowsOf } from './files/read-file'
import { workbookParts } from './files/workbook-parts'
import { zip } from './files/zip'

const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251)
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'byte-source-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe.each([
  [
    'what a person chose in a browser',
    async () => ({ ...blobByteSource(new Blob([bytes])), close: async () => {} }),
  ],
  ['a buffer', async () => ({ ...bufferByteSource(bytes), close: async () => {} })],
  [
    'a file',
    async () => {
      const path = join(folder, 'file.bin')
      await writeFile(path, bytes)
      return fileByteSource(path)
    },
  ],
])('the bytes of %s', (_, open) => {
  it('are read where they are asked for, fewer only at the end', async () => {
    const source = await open()
    expect(source.size).toBe(1000)
    expect([...(await source.read(10, 5))]).toEqual([10, 11, 12, 13, 14])
    expect((await source.read(990, 100)).length).toBe(10)
    expect((await source.read(1000, 1)).length).toBe(0)
    expect((await source.read(5000, 1)).length).toBe(0)
    expect((await source.read(0, 0)).length).toBe(0)
    await source.close()
  })
})

describe('a file', () => {
  it('that does not exist is told by the file system', async () => {
    await expect(fileByteSource(join(folder, 'nothing.xlsx'))).rejects.toMatchObject({
      code: 'ENOENT',
    })
  })

  it('is read as a workbook, and cannot be read when it is closed', async () => {
    const path = join(folder, 'list.xlsx')
    await writeFile(path, await zip(workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>')))
    const source = await fileByteSource(path)
    const workbook = await openWorkbook(source)
    expect(await rowsOf(workbook.sheets[0])).toHaveLength(1)
    await source.close()
    await expect(rowsOf(workbook.sheets[0])).rejects.toMatchObject({ code: 'EBADF' })
  })
})

/** A sheet that compresses badly: its part is much longer than what is read at a time. */
const longSheet = (length: number) => {
  const rows = Array.from({ length }, (_, index) => {
    const hash = createHash('sha512').update(String(index)).digest('base64')
    return `<row r="${index + 1}"><c t="str"><v>${hash}</v></c></row>`
  })
  return zip(workbookParts(rows.join('')))
}

describe('a sheet', () => {
  it('is read from its source no further than its rows are taken', async () => {
    const file = await longSheet(20_000)
    const { size, read } = bufferByteSource(file)
    let bytesRead = 0
    const source: ByteSource = {
      size,
      read: (offset, length) => {
        bytesRead += length
        return read(offset, length)
      },
    }
    const workbook = await openWorkbook(source)
    bytesRead = 0
    let rows = 0
    for await (const _ of workbook.sheets[0]?.rows() ?? []) {
      rows += 1
      if (rows === 1) expect(bytesRead).toBeLessThan(size / 2)
    }
    expect(rows).toBe(20_000)
    expect(bytesRead).toBeGreaterThan(size / 2)
  })
})

describe('a disk that fails', () => {
  it('is no damaged workbook: its error is what the caller sees, wherever it happens', async () => {
    const file = await longSheet(10_000)
    const failing = (after: number): ByteSource => {
      let reads = 0
      const { size, read } = bufferByteSource(file)
      return {
        size,
        read: (offset, length) => {
          reads += 1
          if (reads > after) return Promise.reject(new Error('EIO'))
          return read(offset, length)
        },
      }
    }
    const readThrough = async (source: ByteSource) => {
      const workbook = await openWorkbook(source)
      return rowsOf(workbook.sheets[0])
    }
    let reads = 0
    for (let failed = true; failed; reads += 1) {
      const result = await readThrough(failing(reads)).catch((error: unknown) => error)
      failed = !Array.isArray(result)
      if (failed) expect(result).toEqual(new Error('EIO'))
    }
    // The first bytes, the directory, the headers, and several pieces of the sheet were among them.
    expect(reads).toBeGreaterThan(8)
  })
})
