import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadRegistries } from '@consegna/core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

const root = join(import.meta.dirname, '../..')
const guide = await readFile(join(root, 'docs/guides/registries.md'), 'utf8')
const examples = (language: string): string[] =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, code]) => code ?? '',
  )

describe('the guide to registries', () => {
  let folder = ''
  beforeAll(async () => {
    await mkdir(join(root, 'test-output'), { recursive: true })
    folder = await mkdtemp(join(root, 'test-output/registries-'))
    await mkdir(join(folder, 'registri'))
    await copyFile(
      join(root, 'packages/demo-portal/data/schools-marche.csv'),
      join(folder, 'registri/SCUANAGRAFESTAT.csv'),
    )
    await writeFile(join(folder, 'registri/README.md'), 'Scaricato dal ministero')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** What an example prints. */
  async function run(name: string, code: string): Promise<unknown[][]> {
    await writeFile(join(folder, name), code)
    const print = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    try {
      await import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href)
      return print.mock.calls
    } finally {
      print.mockRestore()
    }
  }

  it('finds Bolzano by its German name, as its first example says', async () => {
    const [first = ''] = examples('ts')
    expect(await run('first.ts', first)).toEqual([['Bolzano/Bozen', 'A952']])
  })

  it('reads a folder, tells what each file is, and finds the institute with its plessi', async () => {
    const [, second = ''] = examples('ts')
    const inFolder = second.replace("'registri'", JSON.stringify(join(folder, 'registri')))
    expect(await run('second.ts', inFolder)).toEqual([
      ['README.md', 'passed-over', 0],
      ['SCUANAGRAFESTAT.csv', 'schools', 111],
      ['ANIS014007', ['ANPS01401N', 'ANTF01401Q']],
    ])
  })

  it('shows a registries.json that is understood', async () => {
    const [coverage = ''] = examples('json')
    await writeFile(join(folder, 'registri/registries.json'), coverage)
    const { registries } = await loadRegistries(join(folder, 'registri'))
    expect(registries.schools).toMatchObject({
      territory: ['AN', 'AP', 'MC', 'PS'],
      complete: true,
    })
  })

  it('names files and commands that exist', async () => {
    for (const [, target = ''] of guide.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
      await readFile(join(root, 'docs/guides', target))
    }
    const [command = ''] = examples('sh')
    const [, script = ''] = /^node (\S+)/m.exec(command) ?? []
    expect(await readFile(join(root, script), 'utf8')).toContain('parseMunicipalityArchive')
  })
})
