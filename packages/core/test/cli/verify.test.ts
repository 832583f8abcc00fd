import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memorySigner } from '../../src/memory/signer'
import { keyFileSigner } from '../../src/signing/key-file-signer'
import { nilSubmission, receiptOf, submission } from '../receipt/receipts'
import { buildConsegna, type Consegna, runHere } from './consegna'

let consegna: Consegna
let folder: string
const at = (name: string) => join(folder, name)
const verify = (file: string, ...rest: string[]) =>
  runHere(['verify', at(file), '--jwks', at('chiavi.json'), ...rest])

beforeAll(async () => {
  consegna = await buildConsegna()
  folder = consegna.folder()
  const receipt = Buffer.from(await receiptOf(submission()))
  const save = (name: string, content: Uint8Array | string) => writeFileSync(at(name), content)
  save('chiavi.json', JSON.stringify(await memorySigner().publicKeys()))
  save('altre-chiavi.json', JSON.stringify(await memorySigner(2).publicKeys()))
  save('ricevuta.pdf', receipt)
  save('nessuno.pdf', await receiptOf(nilSubmission()))
  const altered = Buffer.from(receipt)
  altered[receipt.length - 900] = (altered[receipt.length - 900] ?? 0) ^ 1
  save('alterata.pdf', altered)
  save('tronca.pdf', receipt.subarray(0, 20_000))
  save('due.pdf', Buffer.concat([receipt, receipt]))
  save('firma.pdf', Buffer.from(receipt.toString('latin1').replace('eyJ', 'eyK'), 'latin1'))
  save('enorme.pdf', Buffer.concat([receipt, Buffer.alloc(3_000_000)]))
  save('altro.pdf', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
  save('elenco.xlsx', 'PK\u0003\u0004')
})
afterAll(() => consegna.remove())

describe('consegna verify', () => {
  it('says that a receipt is authentic, and what was handed in', async () => {
    const { status, stdout } = await verify('ricevuta.pdf', '--lang', 'it')
    expect(status).toBe(0)
    for (const words of [
      'ricevuta.pdf: la ricevuta è autentica.',
      'Invio: BORSE-2017-042002-0003',
      'Comune: Ancona (AN), ISTAT 042002',
      '3 aprile 2018',
      'nominativi accettati: 1.128',
      'Maria Bianchi, operatore comunale',
      memorySigner().keyId,
      'lo dice la pagina di verifica del portale',
    ]) {
      expect(stdout).toContain(words)
    }
    const nil = await verify('nessuno.pdf', '--lang', 'en')
    expect(nil.stdout).toContain('nobody entitled')
    expect(nil.stdout).toContain('the receipt is authentic.')
  })

  it.each([
    [
      'alterata.pdf',
      1,
      'receipt.altered',
      'modificato dopo la firma',
      'changed after it was signed',
    ],
    ['tronca.pdf', 1, 'receipt.truncated', 'ne manca la fine', 'its end is missing'],
    ['due.pdf', 1, 'receipt.several-signatures', 'più di una firma', 'more than one signature'],
    ['firma.pdf', 1, 'receipt.bad-signature', 'firma non è valida', 'signature is not valid'],
    ['enorme.pdf', 2, 'receipt.too-large', 'il limite è 2 MB', 'the limit is 2 MB'],
    ['altro.pdf', 2, 'receipt.unsigned', 'nessuna firma', 'no signature'],
    ['elenco.xlsx', 2, 'receipt.not-pdf', 'non è un PDF', 'is not a PDF'],
  ])('%s ends with %i and %s', async (file, status, code, italian, english) => {
    const it = await verify(file, '--lang', 'it')
    const en = await verify(file, '--lang', 'en')
    expect([it.status, en.status]).toEqual([status, status])
    expect(it.stdout).toContain(italian)
    expect(en.stdout).toContain(english)
    const json = JSON.parse((await verify(file, '--json')).stdout)
    expect(json).toMatchObject({ refusal: { code }, receipt: null, key: null })
    expect(json.outcome).toBe(status === 1 ? 'not-genuine' : 'refused')
  })

  it('a key that is not published is told by name', async () => {
    const { status, stdout } = await runHere([
      ...['verify', at('ricevuta.pdf'), '--jwks', at('altre-chiavi.json'), '--lang', 'en'],
    ])
    expect(status).toBe(1)
    expect(stdout).toContain(`not among the published ones (${memorySigner().keyId})`)
  })

  it('prints what was signed as JSON', async () => {
    const { stdout } = await verify('ricevuta.pdf', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'genuine',
      key: memorySigner().keyId,
      refusal: null,
      receipt: { recordHash: submission().recordHash, record: { position: 3 } },
    })
  })

  it('takes the keys from where the portal publishes them', async () => {
    const published = JSON.stringify(await memorySigner().publicKeys())
    const server = createServer((request, answer) => {
      if (request.url === '/chiavi.json') answer.end(published)
      else if (request.url === '/pagina') answer.end('<html>')
      else answer.writeHead(404).end()
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const from = (path: string) =>
      runHere(['verify', at('ricevuta.pdf'), '--jwks', `http://127.0.0.1:${port}${path}`])
    try {
      expect((await from('/chiavi.json')).status).toBe(0)
      const missing = await from('/altrove')
      expect([missing.status, missing.stderr]).toEqual([64, expect.stringContaining('(404)')])
      const page = await from('/pagina')
      expect([page.status, page.stderr]).toEqual([64, expect.stringContaining('chiavi pubblicate')])
    } finally {
      server.close()
      server.closeAllConnections()
    }
    const away = await from('/chiavi.json')
    expect([away.status, away.stderr]).toEqual([64, expect.stringContaining('Non si riesce')])
  })

  it('says what is missing', async () => {
    const cases = [
      [['verify'], 'Manca la ricevuta da verificare'],
      [['verify', at('ricevuta.pdf')], 'Mancano le chiavi pubblicate'],
      [['verify', at('assente.pdf'), '--jwks', at('chiavi.json')], 'non esiste'],
      [['verify', at('ricevuta.pdf'), '--jwks', at('assente.json')], 'non esiste'],
      [['verify', at('ricevuta.pdf'), '--jwks', at('ricevuta.pdf')], 'chiavi pubblicate'],
    ] as const
    for (const [args, words] of cases) {
      const { status, stderr } = await runHere(args)
      expect([status, stderr]).toEqual([64, expect.stringContaining(words)])
    }
  })

  it('works as the command that npm links, alone with a receipt and the keys', async () => {
    const { status, stdout } = await consegna.run(
      ['verify', 'ricevuta.pdf', '--jwks', 'chiavi.json'],
      { cwd: folder },
    )
    expect([status, stdout]).toEqual([0, expect.stringContaining('autentica')])
  })
})

describe('consegna keys', () => {
  it('makes a key file that nobody else may read, once', async () => {
    const made = await runHere(['keys', '--new', at('nuove.json')])
    expect([made.status, made.stderr]).toEqual([0, expect.stringContaining('nuove.json')])
    if (process.platform !== 'win32') expect(statSync(at('nuove.json')).mode & 0o777).toBe(0o600)
    const before = readFileSync(at('nuove.json'), 'utf8')
    const again = await runHere(['keys', '--new', at('nuove.json')])
    expect([again.status, again.stderr]).toEqual([64, expect.stringContaining('c’è già')])
    expect(readFileSync(at('nuove.json'), 'utf8')).toBe(before)
  })

  it('rotates the key in the middle of a campaign: receipts of before and after verify', async () => {
    const file = at('rotazione.json')
    await runHere(['keys', '--new', file])
    writeFileSync(
      at('prima.pdf'),
      await receiptOf(submission(), { signer: await keyFileSigner(file) }),
    )
    const rotated = await runHere(['keys', '--rotate', file])
    expect(rotated.status).toBe(0)
    const signer = await keyFileSigner(file)
    expect(rotated.stderr).toContain(signer.keyId)
    writeFileSync(at('dopo.pdf'), await receiptOf(nilSubmission(), { signer }))
    const published = (await runHere(['keys', '--public', file])).stdout
    expect(published).not.toContain('"d"')
    writeFileSync(at('pubbliche.json'), published)
    for (const receipt of ['prima.pdf', 'dopo.pdf']) {
      const { status } = await runHere(['verify', at(receipt), '--jwks', at('pubbliche.json')])
      expect(status, receipt).toBe(0)
    }
  })

  it('says what it needs, and what is wrong with a file', async () => {
    writeFileSync(at('rotta.json'), 'chiave segreta', { mode: 0o600 })
    const cases = [
      [['keys'], 'Serve una di queste opzioni'],
      [['keys', '--new', at('x.json'), '--public', at('x.json')], 'Serve una di queste opzioni'],
      [['keys', '--public', at('assente.json')], 'Manca la chiave'],
      [['keys', '--rotate', at('rotta.json')], 'non si può usare'],
      [['keys', '--new', at('cartella/x.json')], 'non si può scrivere'],
    ] as const
    for (const [args, words] of cases) {
      const { status, stderr } = await runHere(args)
      expect([status, stderr]).toEqual([64, expect.stringContaining(words)])
      expect(stderr).not.toContain('segreta')
    }
    chmodSync(at('rotta.json'), 0o600)
  })
})
