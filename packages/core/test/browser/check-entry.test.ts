import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { withPage } from '#test-support/browser'
import { bufferByteSource, openWorkbook } from '../../src/index'
import { listOf, manyStudents, marioRossi } from '../support/lists'
import { forgedZip } from '../workbook/files/forged-zip'
import { harmfulFiles } from '../workbook/files/harmful-files'
import { workbookParts } from '../workbook/files/workbook-parts'
import { checkList } from './check-a-list'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What a page does with the file that a person chose. */
const pageScript = `
  import { blobByteSource, openWorkbook } from '@consegna/core/check'
  import { checkList } from './check-a-list'
  window.checkInBrowser = (file) => checkList(openWorkbook, blobByteSource(file))
`

let script: string
let metafile: Metafile
beforeAll(async () => {
  const bundle = await build({
    stdin: { contents: pageScript, resolveDir: here('.'), sourcefile: 'page.ts', loader: 'ts' },
    alias: { '@consegna/core/check': here('../../src/check.ts') },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    metafile: true,
  })
  script = bundle.outputFiles[0]?.text ?? expect.fail()
  metafile = bundle.metafile
})

/** What a page finds in a file that is chosen on it. */
async function inBrowser(bytes: Uint8Array): Promise<unknown> {
  return withPage({}, async (page) => {
    await page.setContent('<label>Elenco <input type="file"></label>')
    await page.addScriptTag({ content: script })
    const buffer = Buffer.from(bytes)
    await page.getByLabel('Elenco').setInputFiles({ name: 'elenco.xlsx', mimeType: '', buffer })
    return page.evaluate('checkInBrowser(document.querySelector("input").files[0])')
  })
}

const onNode = (bytes: Uint8Array) => checkList(openWorkbook, bufferByteSource(bytes))

const bytesOf = async (list: Awaited<ReturnType<typeof listOf>>) => list.read(0, list.size)

describe('@consegna/core/check in a browser', () => {
  it('finds in a right list what Node finds', async () => {
    const file = await bytesOf(await listOf(marioRossi, ...manyStudents(500)))
    const found = await inBrowser(file)
    expect(found).toEqual(await onNode(file))
    expect(found).toMatchObject({ counts: { entries: 501, errors: 0 } })
  })

  it('finds in a wrong list what Node finds, with the same sentences', async () => {
    const file = await bytesOf(await listOf(marioRossi, { ...marioRossi, isee: 'boh' }))
    const found = await inBrowser(file)
    expect(found).toEqual(await onNode(file))
    expect(found).toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({ cell: 'H3', message: expect.stringContaining('euro') }),
      ]),
    })
  })

  it('reads a list that is not compressed', async () => {
    const parts = Object.entries(workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>'))
    const file = forgedZip(parts.map(([name, content]) => ({ name, content, method: 0 })))
    const found = await inBrowser(file)
    expect(found).toEqual(await onNode(file))
    expect(found).toMatchObject({ code: expect.stringMatching(/^(list|template)\./) })
  })

  it.each([
    '500 MB of blanks in half a megabyte',
    'elements within one another',
    'a billion laughs',
    'parts that lie over one another',
  ])(
    'refuses what Node refuses: %s',
    async (name) => {
      const harmful = harmfulFiles.find((one) => one.name === name) ?? expect.fail()
      const file = harmful.make()
      const found = await inBrowser(file)
      expect(found).toMatchObject({ code: harmful.code })
      expect(found).toEqual(await onNode(file))
    },
    60_000,
  )

  it('refuses damage that its own inflating finds', async () => {
    const sheet = 'xl/worksheets/sheet1.xml'
    const parts = Object.entries(workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>'))
    const forged = (deflated: Uint8Array) =>
      forgedZip(
        parts.map(([name, content]) => ({
          name,
          content,
          ...(name === sheet ? { deflated } : {}),
        })),
      )
    const data = deflateRawSync(String(parts.find(([name]) => name === sheet)?.[1]))
    const damage = { code: 'workbook.damaged', params: { part: sheet } }
    expect(await inBrowser(forged(Buffer.concat([data, Buffer.from('more')])))).toMatchObject(
      damage,
    )
    expect(await inBrowser(forged(data.subarray(0, -2)))).toMatchObject(damage)
    expect(await inBrowser(forged(Uint8Array.of(0xff, 0xff)))).toMatchObject(damage)
  })

  it('holds no module of Node', () => {
    const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports)
    expect(imported.filter(({ external }) => external)).toEqual([])
    expect(Object.keys(metafile.inputs).filter((path) => path.includes('/node/'))).toEqual([])
    expect(script).not.toMatch(/\brequire\(["'](?:node:)?(?:fs|zlib|stream|buffer|crypto)["']\)/)
  })
})
