import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bufferByteSource } from '@consegna/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settle } from '../../packages/core/src/clamav/clamav-options'
import { eicar, startClamd } from '../../packages/core/test/support/clamd'
import {
  ancona,
  campaignInput,
  listOf,
  marioRossi,
  openOffice,
  operator,
} from '../../packages/core/test/support/lists'
import { statusOf } from '../../packages/koa-plugin/src/http/refusal-status'

const root = join(import.meta.dirname, '../..')
const guide = await readFile(join(root, 'docs/guides/scanning-uploads.md'), 'utf8')
const snippets = new Map(
  [...guide.matchAll(/```ts\n\/\/ (\S+)\n([\s\S]*?)```/g)].map(([, name = '', code = '']) => [
    name,
    code,
  ]),
)

describe('the guide to scanning uploads', () => {
  let folder = ''
  beforeAll(async () => {
    await mkdir(join(root, 'test-output'), { recursive: true })
    folder = await mkdtemp(join(root, 'test-output/scanning-'))
    for (const [name, code] of snippets) await writeFile(join(folder, name), code)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const load = (name: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href)

  it('makes a scanner that asks clamd, and tells what it finds', async () => {
    const { openScanner } = await load('scanner.ts')
    const { toldScanner } = await load('told-scanner.ts')
    const clamd = await startClamd({}, 'socket')
    const told: object[] = []
    const scanner = toldScanner(openScanner(clamd.address), (event: object) => told.push(event))
    const office = await openOffice({}, { scanner })
    const place = { identity: operator, campaign: campaignInput.id, municipality: ancona }
    expect(
      await office.intake.checkUpload({ ...place, file: await listOf(marioRossi) }),
    ).toMatchObject({ check: { status: 'waiting' } })
    expect(told).toEqual([])
    const file = bufferByteSource(Buffer.from(eicar))
    expect(await office.intake.checkUpload({ ...place, file })).toMatchObject({
      check: { status: 'rejected', refusal: { code: 'file.infected' } },
    })
    expect(told).toEqual([
      { event: 'upload not clean', kind: 'infected', signature: 'Eicar-Signature' },
    ])
  })

  it('names every option with its default', () => {
    const rows = [...guide.matchAll(/^\| `(\w+)` \| (\d*) ?\| [A-Z]/gm)].map(([, name, value]) => [
      name,
      value === '' ? undefined : Number(value),
    ])
    const { address: _, ...defaults } = settle({ address: { path: '/run/clamav/clamd.ctl' } })
    expect(rows).toEqual([['address', undefined], ...Object.entries(defaults)])
  })

  it('tells the statuses that the plugin answers with', () => {
    const rows = [...guide.matchAll(/^\| `([a-z]+\.[a-z-]+)` \|.*?\| (\d{3}|a redirect)/gm)]
    expect(rows.map(([, code]) => code)).toEqual([
      'file.infected',
      'file.not-scannable',
      'scanner.unavailable',
      'check.busy',
    ])
    for (const [, code = '', status] of rows.slice(1)) expect(statusOf(code)).toBe(Number(status))
  })
})
