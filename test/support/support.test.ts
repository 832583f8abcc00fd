import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { withPage } from '#test-support/browser'
import {
  convertWithLibreOffice,
  libreOffice,
  pythonWithOpenpyxl,
  runPython,
} from '#test-support/office'
import { pdfPages } from '#test-support/pdf'
import { freshDatabase } from '#test-support/postgres'
import { skipAloud } from '#test-support/require'

describe('a real PostgreSQL', () => {
  it('gives each test an empty database of its own', async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()])
    await query(one, 'CREATE TABLE list (surname text)')
    const tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    expect(await query(one, tables)).toEqual([{ tablename: 'list' }])
    expect(await query(other, tables)).toEqual([])
  })
})

describe('a real browser', () => {
  it('renders a page in the size asked for', async () => {
    const html = '<h1>Ancona</h1><style>@media (width < 400px) { h1 { display: none } }</style>'
    await withPage({ width: 1280 }, async (page) => {
      await page.setContent(html)
      expect(await page.locator('body').innerText()).toBe('Ancona')
    })
    await withPage({ width: 390, height: 844 }, async (page) => {
      await page.setContent(html)
      expect((await page.locator('body').innerText()).trim()).toBe('')
    })
  })

  it('keeps the security of the web switched on, and tells when a policy stopped something', async () => {
    const site = createServer((_request, response) => {
      response.setHeader('content-security-policy', "default-src 'none'")
      response.setHeader('content-type', 'text/html')
      response.end('<script>document.title = "inline"</script><p>Ancona</p>')
    })
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    const { port } = site.address() as AddressInfo
    try {
      const visit = withPage({}, async (page) => {
        await page.goto(`http://127.0.0.1:${port}/`)
        expect(await page.title()).toBe('')
      })
      await expect(visit).rejects.toThrow('what the page complained about')
    } finally {
      site.close()
    }
  })

  it('prints a PDF whose text can be read page by page', async () => {
    const pdf = await withPage({}, async (page) => {
      await page.setContent('<p>Łukasz Đorđe</p><p style="break-before: page">Niccolò</p>')
      return page.pdf()
    })
    const pages = await pdfPages(pdf)
    expect(pages.map((page) => page.trim())).toEqual(['Łukasz Đorđe', 'Niccolò'])
  })
})

describe('other programs', () => {
  it('has LibreOffice turn a file into another format', async (context) => {
    const soffice = libreOffice(context)
    const folder = await mkdtemp(join(tmpdir(), 'consegna-test-'))
    try {
      const csv = join(folder, 'list.csv')
      await writeFile(csv, 'surname\nRossi\n')
      const workbook = await convertWithLibreOffice(soffice, { file: csv, format: 'xlsx', folder })
      expect((await readFile(workbook)).subarray(0, 2).toString()).toBe('PK')
    } finally {
      await rm(folder, { recursive: true })
    }
  }, 90_000)

  it('runs Python with openpyxl', (context) => {
    const python = pythonWithOpenpyxl(context)
    const program = 'import openpyxl, sys; print(openpyxl.Workbook().active.title, sys.argv[1])'
    expect(runPython(python, program, ['Rossi'])).toBe('Sheet Rossi\n')
  })
})

describe('what a machine lacks', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('skips a test aloud, unless it is required', (context) => {
    const skip = vi.fn<(note?: string) => never>()
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const fake = { task: context.task, skip } as unknown as typeof context

    vi.stubEnv('CONSEGNA_REQUIRE', '')
    skipAloud(fake, 'libreoffice', 'there is none')
    expect(skip).toHaveBeenCalledWith('there is none')
    expect(warn).toHaveBeenCalledOnce()

    vi.stubEnv('CONSEGNA_REQUIRE', 'openpyxl,libreoffice')
    expect(() => skipAloud(fake, 'libreoffice', 'there is none')).toThrow('libreoffice is required')

    vi.stubEnv('CONSEGNA_REQUIRE', 'librofice')
    expect(() => skipAloud(fake, 'libreoffice', 'there is none')).toThrow('librofice')
  })
})

async function query(connectionString: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
