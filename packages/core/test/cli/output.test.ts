import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf, run } from '../../src/cli/main'
import { borseDiStudio, issueReference } from '../../src/index'
import { headers, listOf, marioRossi, type Typed, workbookOf } from '../support/lists'
import { buildConsegna, type Consegna, checkResult } from './consegna'
import { save } from './files'

/** Rows of which each lacks five required values. */
const rows = 20_000
const wrongEach = 5

let consegna: Consegna
let folder: string
beforeAll(async () => {
  consegna = await buildConsegna()
  folder = consegna.folder()
  const blank: Typed[] = ['Rossi', 'Mario']
  const sheet = [headers, ...Array.from({ length: rows }, () => blank)]
  await save(folder, 'lungo.xlsx', await workbookOf({ Elenco: sheet }))
  await save(folder, 'elenco.xlsx', await listOf(marioRossi))
})
afterAll(() => consegna.remove())

describe('what is printed', () => {
  it('100,000 findings come through a slow pipe whole', async () => {
    const child = consegna.start(['check', 'lungo.xlsx', '--json'], { cwd: folder })
    const chunks: Buffer[] = []
    for await (const chunk of child.stdout) {
      chunks.push(chunk)
      if (chunks.length % 50 === 0) await setTimeout(20)
    }
    const result = checkResult.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
    expect(result.entries).toBe(rows)
    expect(result.issues).toHaveLength(rows * wrongEach)
    expect(result.issues.at(-1)).toMatchObject({ row: rows + 1, code: 'cell.required' })
  }, 60_000)

  it('for people, 100,000 findings are five lines of cells', async () => {
    const { status, stdout } = await consegna.run(['check', 'lungo.xlsx'], { cwd: folder })
    expect(status).toBe(1)
    expect(stdout).toContain('Errori: 100.000')
    expect(stdout).toContain(`Elenco: C2:C${rows + 1}`)
    expect(stdout.split('\n').length).toBeLessThan(60)
  }, 60_000)

  it('a reader that has had enough is no error', async () => {
    const child = consegna.start(['check', 'lungo.xlsx', '--json'], { cwd: folder })
    const ended = new Promise((resolve) => child.once('close', resolve))
    let complaints = ''
    child.stderr.on('data', (text) => {
      complaints += text
    })
    await new Promise((resolve) => child.stdout.once('data', resolve))
    child.stdout.destroy()
    expect(await ended).toBe(1)
    expect(complaints).toBe('')
  }, 60_000)

  it('help of the program and of every command, in both languages', async () => {
    for (const [command, option] of [
      [[], '--version'],
      [['template'], '--out FILE'],
      [['check'], '--municipality ISTAT'],
      [['codes'], '--json'],
    ] as const) {
      const italian = await consegna.run([...command, '--help'])
      expect(italian).toMatchObject({ status: 0, stderr: '' })
      expect(italian.stdout).toContain('Uso:\n  consegna')
      expect(italian.stdout).toContain(option)
      const english = await consegna.run([...command, '-h', '--lang', 'en'])
      expect(english).toMatchObject({ status: 0, stderr: '' })
      expect(english.stdout).toContain('Usage:\n  consegna')
      expect(english.stdout).toContain(option)
      for (const line of [...italian.stdout.split('\n'), ...english.stdout.split('\n')]) {
        expect(line.length, line).toBeLessThanOrEqual(100)
      }
    }
  })

  it('the package’s version, which is another than a template’s', async () => {
    const { status, stdout } = await consegna.run(['--version'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('all codes, for people and for programs', async () => {
    const expected = issueReference('en', { messages: [borseDiStudio.messages] })
    const json = await consegna.run(['codes', '--json', '--lang', 'en'])
    expect(json.status).toBe(0)
    expect(JSON.parse(json.stdout)).toEqual(expected)
    const text = await consegna.run(['codes'])
    for (const { code } of expected) expect(text.stdout).toContain(`${code}\n`)
    expect(text.stdout).toContain('Il file è un PDF, non un elenco Excel.')
  })
})

describe('colours', () => {
  /** What a check prints, in this process, to a stream that may be a terminal. */
  async function printed(isTTY: boolean, env: Record<string, string> = {}): Promise<string> {
    const stdout = Object.assign(new PassThrough(), { isTTY })
    const args = ['check', join(folder, 'elenco.xlsx')]
    await run(args, contextOf(args, { stdout, stderr: new PassThrough(), env }))
    return String(stdout.read())
  }

  it('are for terminals, and for people who want them', async () => {
    expect(await printed(true)).toContain('\u001B[32m')
    expect(await printed(true, { NO_COLOR: '1' })).not.toContain('\u001B')
    expect(await printed(false)).not.toContain('\u001B')
  })
})

describe('a command that is interrupted', () => {
  it('leaves no half-written file, and ends by the signal', async () => {
    const place = consegna.folder()
    const out = join(place, 'segnato.xlsx')
    const args = ['check', join(folder, 'lungo.xlsx'), '--annotate', out]
    const child = consegna.start(args)
    const ended = new Promise((resolve) => {
      child.once('close', (code, signal) => resolve(code ?? signal))
    })
    // It makes sure that it can write before it reads.
    while (readdirSync(place).length === 0) await setTimeout(10)
    child.kill('SIGINT')
    expect(await ended).toBe('SIGINT')
    expect(readdirSync(place)).toEqual([])
  })

  it('a device is written to and stays a device', async () => {
    const { status } = await consegna.run(['template', '--out', '/dev/null'])
    expect(status).toBe(0)
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })
})
