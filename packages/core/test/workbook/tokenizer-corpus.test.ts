import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'
import { cut, ownRows, ownStrings } from './files/own-rows'
import { rowsBySaxes, stringsBySaxes } from './files/saxes-rows'

const folder = new URL('corpus/', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.xls[xm]$/.test(name))
  .sort()

/** The other reader takes minutes for those that are longer. */
const longest = 2_000_000

/** The parts of a file whose names are of a kind; none of a file that is no archive. */
async function partsOf(name: string, kind: RegExp): Promise<[string, Uint8Array][]> {
  const bytes = new Uint8Array(await readFile(new URL(encodeURI(name), folder)))
  const parts: [string, Uint8Array][] = []
  try {
    for (const entry of await new ZipReader(new Uint8ArrayReader(bytes)).getEntries()) {
      if (entry.directory || !kind.test(entry.filename)) continue
      if (entry.uncompressedSize > longest) continue
      const options = { useWebWorkers: false }
      parts.push([entry.filename, await entry.getData(new Uint8ArrayWriter(), options)])
    }
  } catch {
    return parts
  }
  return parts
}

/** Documents in UTF-8, which are all but those of a few tests of other projects. */
const isUtf8 = (bytes: Uint8Array): boolean => bytes[0] !== 0xff && bytes[0] !== 0xfe

describe('the sheets of other projects', () => {
  it('are read as another parser reads them, in pieces of any length', async () => {
    let sheets = 0
    for (const name of files) {
      for (const [part, bytes] of await partsOf(name, /worksheets\/[^/]+\.xml$/i)) {
        if (!isUtf8(bytes)) continue
        const expected = rowsBySaxes(new TextDecoder().decode(bytes), ['text'])
        for (const lengths of [[bytes.length], [1_021, 64, 7]]) {
          // A document that is refused by both was taken by neither.
          const own = ownRows(cut(bytes, lengths), ['text'], { maxRows: 1_048_576 })
          expect(own, `${name}: ${part}`).toEqual(expected)
        }
        sheets += 1
      }
    }
    expect(sheets).toBeGreaterThan(100)
  }, 300_000)

  it('have the shared strings that another parser reads', async () => {
    let tables = 0
    for (const name of files) {
      for (const [part, bytes] of await partsOf(name, /sharedStrings\.xml$/i)) {
        if (!isUtf8(bytes)) continue
        const expected = stringsBySaxes(new TextDecoder().decode(bytes))
        expect(ownStrings(cut(bytes, [509, 64, 7])), `${name}: ${part}`).toEqual(expected)
        tables += 1
      }
    }
    expect(tables).toBeGreaterThan(50)
  }, 300_000)
})
