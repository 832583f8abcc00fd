import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openWorkbook as openOnNode } from '../../src/workbook/node/open-workbook'
import { openWorkbook as openAnywhere } from '../../src/workbook/open-workbook'
import type { Irregularity } from '../../src/workbook/refusals'
import {
  dataDescriptor,
  type ForgedArchive,
  type ForgedEntry,
  forgedZip,
  zip64Sizes,
} from './files/forged-zip'
import { readAll, refusalOf } from './files/read-file'
import { workbookParts, worksheet } from './files/workbook-parts'
import { zip } from './files/zip'

const value = '<row r="1"><c r="A1"><v>1</v></c></row>'
const sheetPart = 'xl/worksheets/sheet1.xml'
const entries = Object.entries(workbookParts(value)).map(([name, content]) => ({ name, content }))
const sheet = entries.find(({ name }) => name === sheetPart)?.content ?? ''

const forged = (change: Partial<ForgedEntry>, archive: ForgedArchive = {}) =>
  forgedZip(
    entries.map((entry) => (entry.name === sheetPart ? { ...entry, ...change } : entry)),
    archive,
  )
const also = (entry: ForgedEntry) => forgedZip([...entries, entry])
const damaged = (part: string) => ({ code: 'workbook.damaged', params: { part } })
const irregular = (reason: Irregularity, part = '') => ({
  code: 'workbook.irregular',
  params: { reason, part },
})

describe.each([
  ['Node', openOnNode],
  ['a browser', openAnywhere],
])('with what %s has', (_, open) => {
  const read = async (file: Uint8Array) => readAll(file, {}, open)
  const refusal = async (file: Uint8Array) => refusalOf(read(file))

  describe('an honest archive is read', () => {
    const local = { size: 0, compressedSize: 0, crc32: 0, flags: 8 }
    const streamed = { flags: 8, local }
    const utf8 = 0x800

    it.each<[string, Uint8Array]>([
      ['as most programs write it', forgedZip(entries)],
      ['with a part that is not compressed', forged({ method: 0 })],
      [
        'with sizes behind the data, as Google and Apache POI write them',
        forged({ ...streamed, descriptor: dataDescriptor({ content: sheet }) }),
      ],
      [
        'with sizes behind the data and no signature',
        forged({
          ...streamed,
          descriptor: dataDescriptor({ content: sheet }, { signature: false }),
        }),
      ],
      [
        'with sizes of eight bytes behind the data, as SAX writers of Java write them',
        forged({ ...streamed, descriptor: dataDescriptor({ content: sheet }, { wide: true }) }),
      ],
      [
        'with sizes behind the data, and in the header already',
        forged({ flags: 8, local: { flags: 8 }, descriptor: dataDescriptor({ content: sheet }) }),
      ],
      ['with flags of speed', forged({ flags: 6, local: { flags: 6 } })],
      ['with names that are said to be UTF-8', forged({ flags: utf8, local: { flags: utf8 } })],
      ['with a remark', forgedZip(entries, { comment: 'Comune di Ancona' })],
      ['with remarks of its entries', forged({ comment: 'Elenco' })],
      ['with the end of a ZIP64 archive, though it is small', forgedZip(entries, { zip64: true })],
      [
        'with sizes of eight bytes in its headers, as .NET writes them',
        forged({
          size: 0xffffffff,
          compressedSize: 0xffffffff,
          extra: zip64Sizes(400, 400),
          local: { size: 0xffffffff, compressedSize: 0xffffffff },
          method: 0,
          content: Buffer.from(sheet).toString().padEnd(400),
        }),
      ],
      [
        'with extra fields of Unix and NTFS',
        forged({ extra: Buffer.from('5554050003000000000a00040000000000', 'hex') }),
      ],
      ['with folders', also({ name: 'xl/media/', content: '', method: 0 })],
      ['with back slashes', forged({ name: 'xl\\worksheets\\sheet1.xml' })],
      ['with a slash in front', forged({ name: `/${sheetPart}` })],
      ['with the directory in another order', forgedZip([...entries].reverse())],
    ])('%s', async (_, file) => {
      await expect(read(file)).resolves.toBeUndefined()
    })
  })

  describe('a damaged archive', () => {
    it('may be cut off anywhere', async () => {
      const file = await zip(workbookParts(value))
      for (const length of [4, 30, 500, file.length - 22, file.length - 1]) {
        expect(await refusal(file.subarray(0, length))).toEqual(damaged(''))
      }
    })

    it('may have a wrong checksum, also in a part that is not compressed', async () => {
      expect(await refusal(forged({ crc32: 1 }))).toEqual(damaged(sheetPart))
      expect(await refusal(forged({ crc32: 1, method: 0 }))).toEqual(damaged(sheetPart))
    })

    it('may claim a size that is not true', async () => {
      expect(await refusal(forged({ size: 10 }))).toEqual(damaged(sheetPart))
      expect(await refusal(forged({ size: 10_000 }))).toEqual(damaged(sheetPart))
      expect(await refusal(forged({ method: 0, size: 10 }))).toEqual(damaged(sheetPart))
      expect(await refusal(forged({ compressedSize: 20 }))).toEqual(damaged(sheetPart))
    })

    it('may hold data that cannot be inflated, or end too early', async () => {
      const garbage = Uint8Array.of(0xff, 0xff, 0xff, 0xff)
      expect(await refusal(forged({ deflated: garbage }))).toEqual(damaged(sheetPart))
      expect(await refusal(forged({ deflated: new Uint8Array() }))).toEqual(damaged(sheetPart))
      const data = deflateRawSync(sheet)
      expect(await refusal(forged({ deflated: data.subarray(0, -3) }))).toEqual(damaged(sheetPart))
      await expect(read(forged({ deflated: data }))).resolves.toBeUndefined()
    })
  })

  describe('an archive that two programs could read differently', () => {
    it('may have bytes before or behind', async () => {
      const file = Buffer.from(await zip(workbookParts(value)))
      const extra = irregular('extra-bytes')
      expect(await refusal(Buffer.concat([file, Buffer.from('x')]))).toEqual(extra)
      expect(await refusal(Buffer.concat([file, file]))).toEqual(extra)
      expect(await refusal(Buffer.concat([Buffer.from('PK\x03\x04'), file]))).toEqual(extra)
      expect(await refusal(forgedZip(entries, { before: Buffer.from('PK\x03\x04junk') }))).toEqual(
        extra,
      )
    })

    it('may have an end within the comment of another end', async () => {
      const comment = `PK\x05\x06${'\0'.repeat(18)}`
      expect(await refusal(forgedZip(entries, { comment }))).toEqual(irregular('extra-bytes'))
      // Behind what only looks like an end the file goes on: it is a comment like any other.
      await expect(read(forgedZip(entries, { comment: `${comment}.` }))).resolves.toBeUndefined()
    })

    it('may have lost the end of its comment', async () => {
      const file = Buffer.from(forgedZip(entries))
      file.writeUInt16LE(7, file.length - 2)
      expect(await refusal(file)).toEqual(damaged(''))
    })

    it('may tell 64 bits otherwise than 32', async () => {
      const file = Buffer.from(forgedZip(entries, { zip64: true }))
      await expect(read(file)).resolves.toBeUndefined()
      // The number of entries, as programs without 64 bits read it.
      file.writeUInt16LE(entries.length, file.length - 12)
      await expect(read(file)).resolves.toBeUndefined()
      file.writeUInt16LE(entries.length - 1, file.length - 12)
      expect(await refusal(file)).toEqual(irregular('headers'))
    })

    it('may have parts that lie over one another', async () => {
      const inside = also({
        name: 'xl/a.xml',
        content: 'a',
        offset: 0,
        local: { name: 'xl/a.xml' },
      })
      expect(await refusal(inside)).toEqual(irregular('headers'))
      const [first] = entries
      const long = forgedZip([
        {
          ...first,
          name: first?.name ?? '',
          content: 'a',
          method: 0,
          compressedSize: 300,
          size: 300,
        },
        ...entries.slice(1),
      ])
      expect(await refusal(long)).toEqual(irregular('overlap'))
    })

    it('may have a part twice, or twice but for upper and lower case', async () => {
      const name = (written: string) => refusal(also({ name: written, content: worksheet('') }))
      expect(await name(sheetPart)).toEqual(irregular('duplicate'))
      const upper = 'XL/worksheets/Sheet1.xml'
      expect(await name(upper)).toEqual(irregular('duplicate', upper))
      const back = 'xl\\worksheets\\sheet1.xml'
      expect(await name(back)).toEqual(irregular('duplicate', sheetPart))
      expect(await name(`/${sheetPart}`)).toEqual(irregular('duplicate', sheetPart))
      expect(await name('xl/worksheets/%73heet1.xml')).toEqual(irregular('duplicate', sheetPart))
    })

    it.each([
      '../../etc/passwd',
      'xl/../../a.xml',
      '..\\a.xml',
      'xl/%2e%2e/a.xml',
      'C:\\a.xml',
      '//server/a.xml',
      '\\\\server\\a.xml',
      'xl/a.xml\0.txt',
    ])('may have a part with the name %j', async (name) => {
      expect(await refusal(also({ name, content: '' }))).toEqual(irregular('part-name'))
    })

    it('may call a folder what has the name of a part', async () => {
      expect(await refusal(forged({ attributes: 0x10 }))).toEqual(irregular('headers', sheetPart))
      await read(also({ name: 'xl/media/', content: '', attributes: 0x10 }))
      await read(also({ name: 'xl\\media\\', content: '', attributes: 0x10 }))
    })

    it('may say in its directory what its own headers deny', async () => {
      const headers = irregular('headers')
      expect(await refusal(forged({ local: { size: 10 } }))).toEqual(headers)
      expect(await refusal(forged({ local: { compressedSize: 10 } }))).toEqual(headers)
      expect(await refusal(forged({ local: { crc32: 10 } }))).toEqual(headers)
      expect(await refusal(forged({ local: { method: 0 } }))).toEqual(headers)
      expect(await refusal(forged({ local: { name: 'xl/worksheets/sheet2.xml' } }))).toEqual(
        headers,
      )
    })

    it.each([
      ['Deflate64', 9],
      ['bzip2', 12],
      ['LZMA', 14],
      ['Zstandard', 93],
      ['a compression that nobody knows', 1_000],
    ])('may use %s', async (_, method) => {
      expect(await refusal(forged({ method }))).toEqual(irregular('compression', sheetPart))
    })

    it('may be one of several volumes', async () => {
      expect(await refusal(forgedZip(entries, { volume: 1 }))).toEqual(irregular('volumes'))
    })

    it('may claim more or fewer entries than there are', async () => {
      expect(await refusal(forgedZip(entries, { count: entries.length + 1 }))).toEqual(damaged(''))
      expect(await refusal(forgedZip(entries, { count: entries.length - 1 }))).toEqual(
        irregular('extra-bytes'),
      )
    })
  })
})

it('on Node, data that go on behind their end are damage; a test in a browser shows it there', async () => {
  const longer = Buffer.concat([deflateRawSync(sheet), Buffer.from('more')])
  expect(await refusalOf(readAll(forged({ deflated: longer })))).toEqual(damaged(sheetPart))
})
