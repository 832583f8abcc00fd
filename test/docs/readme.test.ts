import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** The TypeScript examples of the README, in their order. */
async function examples(): Promise<string[]> {
  const text = await readFile(join(root, 'README.md'), 'utf8')
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code ?? '')
}

describe('the README', () => {
  let folder = ''
  beforeAll(async () => {
    // Inside the checkout, so that the packages' names are found from there, where git looks away.
    await mkdir(join(root, 'test-output'), { recursive: true })
    folder = await mkdtemp(join(root, 'test-output/readme-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('embeds the plugin in ten lines that run', async () => {
    const [embedding = ''] = await examples()
    await writeFile(
      join(folder, 'portal.ts'),
      `import type { Identity } from '@consegna/core'
import type { Context, Middleware } from 'koa'
export const login: Middleware = (_ctx, next) => next()
export const toIdentity = (_ctx: Context): Identity => ({
  subject: 'operator', name: 'Operatrice di Ancona', role: 'operator', grants: [{ municipalities: 'all' }],
})
`,
    )
    // The example as it stands, but for its folder and port, and with a name for what listens.
    const runnable = embedding
      .replace('sqlite:data/', `sqlite:${folder}/`)
      .replaceAll("'data/", `'${folder}/`)
      .replace(
        'app.listen(3000)',
        'export const server = app.listen(0)\nexport { database, intake }',
      )
    expect(runnable).toContain('export const server')
    await writeFile(join(folder, 'example.ts'), runnable)
    const { server, intake, database } = await import(
      /* @vite-ignore */ pathToFileURL(join(folder, 'example.ts')).href
    )
    try {
      await intake.saveCampaign({
        id: 'borse-di-studio-2017',
        code: 'BORSE-2017',
        preset: 'borse-di-studio',
        title: 'Borse di Studio A.S. 2017/2018',
        region: '11',
        municipalitiesAsOf: '2018-04-01',
        window: { opensAt: '2018-04-01T06:00:00.000Z', closesAt: '2999-06-30T12:00:00.000Z' },
        templates: [{ version: 2, policy: 'accepted' }],
        helpDesk: { phone: '800 155 085', email: 'comarche@regione.marche.it', hours: '9–13' },
      })
      const { port } = server.address() as AddressInfo
      const answer = await fetch(
        `http://127.0.0.1:${port}/sostegno-famiglie/borse-di-studio-2017/invio?comune=042002`,
      )
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('Caricamento Lista Beneficiari')
    } finally {
      await new Promise((resolve) => server.close(resolve))
      await database.close()
    }
  })

  it('defines another list in a few lines', async () => {
    const [, definition = ''] = await examples()
    await writeFile(join(folder, 'textbooks.ts'), definition)
    const { textbooks } = await import(
      /* @vite-ignore */ pathToFileURL(join(folder, 'textbooks.ts')).href
    )
    expect(textbooks.columnList.map(([name]: [string]) => name)).toEqual([
      'fiscalCode',
      'surname',
      'isee',
      'school',
    ])
  })

  it('names commands and files that exist', async () => {
    const text = await readFile(join(root, 'README.md'), 'utf8')
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    const commands = [...text.matchAll(/npm (?:run )?([a-z:-]+)/g)].map(([, name]) => name ?? '')
    expect(commands).toContain('start')
    for (const command of commands) expect(scripts).toHaveProperty([command])
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
      await readFile(join(root, target ?? '')).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EISDIR') throw new Error(`README names ${target}, which is not there`)
      })
    }
  })
})
