import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jsqr from 'jsqr'
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { skipAloud } from '#test-support/require'
import { memorySigner } from '../../src/memory/signer'
import { readReceiptCode } from '../../src/receipt/receipt-code'
import { ancona, nilSubmission, page, receiptOf, submission } from './receipts'

/** What a stranger has to do, as the public description of receipts says it. */
const guide = readFileSync(join(import.meta.dirname, '../../../../docs/receipts.md'), 'utf8')
const steps = [
  ...guide
    .slice(guide.indexOf('## With OpenSSL'), guide.indexOf('## Keys'))
    .matchAll(/```sh\n([\s\S]*?)```/g),
].map(([, script]) => script ?? '')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'consegna-receipt-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const has = (program: string, flag: string): boolean =>
  spawnSync(program, [flag], { stdio: 'ignore' }).status === 0

const needsPoppler = (context: TestContext) =>
  has('pdftoppm', '-v') || skipAloud(context, 'poppler', 'pdftoppm and pdfdetach are not there')

/** OpenSSL 3: what is older cannot verify Ed25519 on the command line. */
function needsOpenssl(context: TestContext): void {
  const { stdout } = spawnSync('openssl', ['version'], { encoding: 'utf8' })
  if (!/^OpenSSL ([3-9]|\d\d)\./.test(stdout ?? '')) {
    skipAloud(context, 'openssl', 'there is no OpenSSL 3')
  }
}

/** Runs the steps in a folder with nothing but these two files. */
function follow(name: string, receipt: Uint8Array, keys: unknown): string {
  const place = join(folder, name)
  execFileSync('mkdir', [place])
  writeFileSync(join(place, 'ricevuta.pdf'), receipt)
  writeFileSync(join(place, 'chiavi.json'), JSON.stringify(keys, null, 2))
  expect(readdirSync(place)).toEqual(['chiavi.json', 'ricevuta.pdf'])
  const { stdout, stderr } = spawnSync('sh', ['-c', steps.join('\n')], {
    cwd: place,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '' },
  })
  return `${stdout}${stderr}`
}

describe('a stranger with a receipt, the published keys and OpenSSL', () => {
  it('verifies it by the steps of docs/receipts.md, after a rotation too', async (context) => {
    needsOpenssl(context)
    expect(steps).toHaveLength(2)
    const signer = memorySigner()
    const before = await receiptOf(submission(), { signer })
    signer.rotate()
    const checkpoint = await signer.sign(Buffer.from('{"size":7,"start":8,"end":9}'))
    const after = await receiptOf(nilSubmission(), { signer, checkpoint })
    const keys = await signer.publicKeys()
    for (const [name, receipt] of [['before', before] as const, ['after', after] as const]) {
      const told = follow(name, receipt, keys)
      expect(told).toContain('Signature Verified Successfully')
      expect(told).toContain('size as signed')
      expect(told).toContain('bytes as signed')
      const content = JSON.parse(readFileSync(join(folder, name, 'contenuto.json'), 'utf8'))
      expect(content.record.municipality.name).toBe('Ancona')
    }
  })

  it('finds a changed word, a changed signature, something appended, another key', async (context) => {
    needsOpenssl(context)
    const keys = await memorySigner().publicKeys()
    const receipt = Buffer.from(await receiptOf(submission()))
    const changed = Buffer.from(receipt)
    changed[receipt.length - 3_000] = (changed[receipt.length - 3_000] ?? 0) ^ 1
    const word = follow('word', changed, keys)
    expect(word).toContain('Signature Verified Successfully')
    expect(word).not.toContain('bytes as signed')
    const appended = follow('appended', Buffer.concat([receipt, Buffer.from('\n')]), keys)
    expect(appended).not.toContain('size as signed')
    const jws = receipt.indexOf('eyJ')
    const dot = receipt.indexOf('.', jws)
    const resigned = Buffer.from(receipt)
    resigned[dot + 20] = receipt[dot + 20] === 0x41 ? 0x42 : 0x41
    expect(follow('signature', resigned, keys)).not.toContain('Signature Verified Successfully')
    const other = await memorySigner(2).publicKeys()
    expect(follow('key', receipt, other)).not.toContain('Signature Verified Successfully')
  })
})

describe('other programs', () => {
  it('list and take out the two attachments', async (context) => {
    needsPoppler(context)
    const file = join(folder, 'ricevuta.pdf')
    writeFileSync(file, await receiptOf(submission()))
    const listed = execFileSync('pdfdetach', ['-list', file], { encoding: 'utf8' })
    expect(listed).toContain('2 embedded files')
    const out = join(folder, 'allegati')
    execFileSync('mkdir', [out])
    execFileSync('pdfdetach', ['-saveall', '-o', out, file])
    expect(readdirSync(out).sort()).toEqual(['firma.jws', 'registro.json'])
    expect(readFileSync(join(out, 'registro.json'), 'utf8')).toBe(submission().record)
    const [, jws = ''] = readFileSync(join(out, 'firma.jws'), 'utf8').split('\n')
    expect(jws.trim().split('.')).toHaveLength(3)
  })

  it.for([
    ['a list', submission()],
    ['a nil return', nilSubmission()],
    [
      'long names',
      submission({
        title: 'Borse di Studio della Regione Marche '.repeat(5),
        municipalityName: 'San Valentino in Abruzzo Citeriore '.repeat(3),
        sender: 'Maria Giovanna Battista D’Àvalos della Rovere '.repeat(5),
      }),
    ],
  ] as const)('read the QR code on the drawn page of %s', async ([name, handedIn], context) => {
    needsPoppler(context)
    const file = join(folder, `${name.replaceAll(' ', '-')}.pdf`)
    writeFileSync(file, await receiptOf(handedIn))
    // As a telephone sees a printed sheet: 120 dots per inch.
    const drawn = execFileSync('pdftoppm', ['-r', '120', '-gray', file], {
      maxBuffer: 100_000_000,
    })
    const [head = '', width = '', height = ''] =
      /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(drawn.subarray(0, 50).toString('latin1')) ?? []
    const grey = drawn.subarray(head.length)
    const pixels = new Uint8ClampedArray(grey.length * 4)
    for (const [at, value] of grey.entries()) pixels.set([value, value, value, 255], at * 4)
    const read = jsqr(pixels, Number(width), Number(height))
    const address = new URL(read?.data ?? 'none:')
    expect(`${address.origin}${address.pathname}`).toBe(page)
    const code = readReceiptCode(address.searchParams.get('codice') ?? '')
    if (code.kind === 'refused') throw new Error(code.refusal.code)
    expect(code.from <= handedIn.recordHash && handedIn.recordHash <= code.to).toBe(true)
  })

  it('a code that is typed from the page finds the same', () => {
    expect(readReceiptCode(ancona.verification.code)).toMatchObject({ kind: 'code' })
  })
})
