import { describe, expect, it } from 'vitest'
import { memorySigner } from '../../src/memory/signer'
import type { Locale } from '../../src/messages/locale'
import { messages } from '../../src/messages/messages'
import type { Signer } from '../../src/ports/signer'
import { renderReceipt } from '../../src/receipt/render-receipt'
import { maxReceiptBytes, verifyReceipt } from '../../src/receipt/verify-receipt'
import { alterations, seeded } from './alterations'
import { ancona, nilSubmission, receiptOf, submission } from './receipts'

const keys = await memorySigner().publicKeys()

async function outcome(file: Uint8Array, known = keys): Promise<string> {
  const verified = await verifyReceipt(file, known)
  return verified.kind === 'refused' ? verified.refusal.code : verified.kind
}

async function sentence(file: Uint8Array, locale: Locale = 'it'): Promise<string> {
  const verified = await verifyReceipt(file, keys)
  if (verified.kind === 'genuine') return 'genuine'
  const { message, remedy } = messages(locale).of(verified.refusal)
  return `${message} ${remedy}`
}

const receipt = Buffer.from(await receiptOf(submission()))
const replaced = (from: string, to: string) => {
  const at = receipt.indexOf(from, 0, 'latin1')
  if (at < 0) throw new Error(`no ${from}`)
  return Buffer.concat([
    receipt.subarray(0, at),
    Buffer.from(to, 'latin1'),
    receipt.subarray(at + Buffer.byteLength(from, 'latin1')),
  ])
}

describe('a receipt', () => {
  it('is genuine as it was issued, and says what was handed in', async () => {
    const verified = await verifyReceipt(receipt, keys)
    expect(verified).toMatchObject({
      kind: 'genuine',
      keyId: memorySigner().keyId,
      receipt: {
        recordHash: submission().recordHash,
        code: ancona.verification.code,
        checkpoint: null,
        record: { number: 'BORSE-2017-042002-0003', municipality: { name: 'Ancona' } },
        pdf: { size: receipt.length },
      },
    })
    expect(await outcome(await receiptOf(nilSubmission()))).toBe('genuine')
  })

  it('is the same bytes each time that it is made', async () => {
    expect(receipt.equals(await receiptOf(submission()))).toBe(true)
    expect(receipt.equals(await receiptOf(submission({ position: 4 })))).toBe(false)
  })

  it('carries the campaign’s latest checkpoint under its signature', async () => {
    const checkpoint = await memorySigner().sign(Buffer.from('{"format":"a checkpoint"}'))
    const made = await receiptOf(submission(), { checkpoint })
    expect(await verifyReceipt(made, keys)).toMatchObject({ receipt: { checkpoint } })
  })

  it('holds long names, and names that look like the marks of a signature', async () => {
    const long = 'Maria Giovanna Battista '.repeat(300).trim()
    expect(await outcome(await receiptOf(submission({ sender: long })))).toBe('genuine')
    const mark = '-----BEGIN CONSEGNA RECEIPT SIGNATURE-----'
    const named = submission({ sender: mark, title: mark, municipalityName: mark })
    expect(await outcome(await receiptOf(named))).toBe('genuine')
  })

  it('stays verifiable after the key was rotated; without the old key it is not', async () => {
    const signer = memorySigner()
    const before = await receiptOf(submission(), { signer })
    const old = await signer.publicKeys()
    signer.rotate()
    const after = await receiptOf(submission(), { signer })
    expect(Buffer.from(after).equals(Buffer.from(before))).toBe(false)
    const both = await signer.publicKeys()
    expect(both.keys.map(({ kid }) => kid)).toEqual([signer.keyId, old.keys[0]?.kid])
    expect([await outcome(before, both), await outcome(after, both)]).toEqual([
      'genuine',
      'genuine',
    ])
    expect(await outcome(after, old)).toBe('receipt.unknown-key')
  })
})

describe('receipts of 50 submissions, each altered in 100 random places', () => {
  it('are all told apart from the original, with a sentence for each', async () => {
    const random = seeded(20_180_403)
    const found = new Map<string, number>()
    const missed: string[] = []
    for (let position = 1; position <= 50; position += 1) {
      const number = `BORSE-2017-042002-${String(position).padStart(4, '0')}`
      const original = Buffer.from(
        await receiptOf(submission({ number, position, sender: `Operatore ${position}` })),
      )
      expect(await outcome(original)).toBe('genuine')
      for (let turn = 0; turn < 100; turn += 1) {
        const one = alterations[turn % alterations.length]
        const altered = one?.alter(original, random) ?? original
        if (altered.equals(original)) throw new Error(`${one?.name} changed nothing`)
        const code = await outcome(altered)
        found.set(code, (found.get(code) ?? 0) + 1)
        if (code === 'genuine') missed.push(`${number}: ${one?.name}`)
      }
    }
    expect(missed).toEqual([])
    expect([...found.values()].reduce((sum, count) => sum + count, 0)).toBe(5_000)
    // Not all of them by the same rule.
    expect([...found.keys()]).toEqual(
      expect.arrayContaining(['receipt.altered', 'receipt.bad-signature', 'receipt.truncated']),
    )
    for (const code of found.keys()) {
      expect(messages('it').of({ code, params: {} }).message).not.toBe(code)
    }
  })
})

describe('what is no genuine receipt', () => {
  it.each([
    ['a text', 'Elenco di Ancona'],
    ['nothing', ''],
    ['a workbook', 'PK\u0003\u0004'],
  ])('%s is not a PDF', async (_, content) => {
    expect(await outcome(Buffer.from(content))).toBe('receipt.not-pdf')
    expect(await sentence(Buffer.from(content))).toContain('Il file non è un PDF.')
    expect(await sentence(Buffer.from(content), 'en')).toContain('The file is not a PDF.')
  })

  it('a PDF without signature, such as a receipt that was printed to PDF again', async () => {
    const room = await renderReceipt(ancona, { record: '{}', room: 8 })
    const printed = Buffer.from(
      Buffer.from(room).toString('latin1').replaceAll('CONSEGNA RECEIPT', 'CONSEGNA-RECEIPT'),
      'latin1',
    )
    expect(await outcome(printed)).toBe('receipt.unsigned')
    expect(await sentence(printed)).toContain('Nel PDF non c’è nessuna firma')
    expect(await outcome(room)).toBe('receipt.bad-signature')
  })

  it('a truncated one, wherever it is cut', async () => {
    for (const length of [9, 1_000, receipt.indexOf('eyJ') + 40, receipt.length - 400]) {
      expect(await outcome(receipt.subarray(0, length)), String(length)).toBe('receipt.truncated')
    }
    expect(await sentence(receipt.subarray(0, 20_000))).toContain('ne manca la fine')
  })

  it('an enormous one, which is not even looked at', async () => {
    const enormous = Buffer.concat([receipt, Buffer.alloc(maxReceiptBytes)])
    expect(await outcome(enormous)).toBe('receipt.too-large')
    expect(await sentence(enormous)).toContain('il limite è 2 MB')
  })

  it('one with two signatures', async () => {
    const other = Buffer.from(await receiptOf(nilSubmission()))
    expect(await outcome(Buffer.concat([receipt, other]))).toBe('receipt.several-signatures')
    expect(await sentence(Buffer.concat([receipt, other]))).toContain('più di una firma')
  })

  it('one with another attachment', async () => {
    const appended = Buffer.concat([
      receipt,
      Buffer.from(
        '\n99 0 obj\n<</Type /EmbeddedFile /Length 2>>\nstream\nhi\nendstream\nendobj\n%%EOF\n',
      ),
    ])
    expect(await outcome(appended)).toBe('receipt.altered')
    expect(await sentence(appended)).toContain('BORSE-2017-042002-0003')
    expect(await sentence(appended)).toContain('modificato dopo la firma')
  })

  it('one signed with a key that is not published', async () => {
    const foreign = await receiptOf(submission(), { signer: memorySigner(2) })
    expect(await outcome(foreign)).toBe('receipt.unknown-key')
    expect(await sentence(foreign)).toContain(memorySigner(2).keyId)
  })

  it('one whose signer takes the name of a published key', async () => {
    const thief = { ...memorySigner(2), keyId: memorySigner().keyId }
    const forged: Signer = {
      ...thief,
      publicKeys: () => memorySigner(2).publicKeys(),
    }
    const made = Buffer.from(await receiptOf(submission(), { signer: forged }))
    const name = (kid: string) =>
      Buffer.from(JSON.stringify({ alg: 'EdDSA', kid })).toString('base64url')
    const renamed = Buffer.from(
      made.toString('latin1').replace(name(memorySigner(2).keyId), name(memorySigner().keyId)),
      'latin1',
    )
    expect(renamed.equals(made)).toBe(false)
    expect(await outcome(renamed)).toBe('receipt.bad-signature')
  })

  it('one with the signature of another receipt, or of something that is no receipt', async () => {
    const jwsOf = (file: Buffer) => /eyJ[\w.-]+/.exec(file.toString('latin1'))?.[0] ?? ''
    const other = Buffer.from(await receiptOf(submission({ position: 4 })))
    expect(await outcome(replaced(jwsOf(receipt), jwsOf(other)))).toBe('receipt.altered')
    const checkpoint = await memorySigner().sign(Buffer.from('{"format":"consegna-checkpoint-1"}'))
    const length = jwsOf(receipt).length
    expect(await outcome(replaced(jwsOf(receipt), checkpoint.padEnd(length)))).toBe(
      'receipt.bad-signature',
    )
  })

  it('one whose signature says that it needs none, or is of another kind', async () => {
    const jws = /eyJ[\w.-]+/.exec(receipt.toString('latin1'))?.[0] ?? ''
    const [, payload = '', signature = ''] = jws.split('.')
    const kid = memorySigner().keyId
    const headers = [
      { alg: 'none' },
      { alg: 'none', kid },
      { alg: 'HS256', kid },
      { alg: 'EdDSA', kid, jwk: keys.keys[0] },
      { alg: 'EdDSA', kid, crit: ['b64'], b64: false },
    ]
    for (const header of headers) {
      const head = Buffer.from(JSON.stringify(header)).toString('base64url')
      for (const forged of [`${head}.${payload}.${signature}`, `${head}.${payload}.`]) {
        const file = replaced(jws, forged.slice(0, jws.length).padEnd(jws.length))
        expect(await outcome(file), JSON.stringify(header)).toBe('receipt.bad-signature')
      }
    }
  })

  it('one that is full of marks, or of what looks like them', async () => {
    const filledWith = (text: string) =>
      Buffer.from(`%PDF-1.7\n${text.repeat(60_000)}`).subarray(0, maxReceiptBytes)
    const mark = '-----BEGIN CONSEGNA RECEIPT SIGNATURE-----'
    expect(await outcome(filledWith(mark))).toBe('receipt.several-signatures')
    expect(await outcome(filledWith(mark.replace('E', 'F')))).toBe('receipt.truncated')
  })
})

describe('a receipt is not made', () => {
  it('when the signer is not to be had, or its signature could not be verified later', async () => {
    const away: Signer = { ...memorySigner(), sign: () => Promise.reject(new Error('away')) }
    await expect(receiptOf(submission(), { signer: away })).rejects.toThrow('away')
    const unpublished: Signer = { ...memorySigner(), publicKeys: async () => ({ keys: [] }) }
    await expect(receiptOf(submission(), { signer: unpublished })).rejects.toMatchObject({
      code: 'signer.unavailable',
    })
  })

  it('when the record is no record', async () => {
    const forged = { ...submission(), record: '{"number":"BORSE-2017-042002-0003"}' }
    await expect(receiptOf(forged)).rejects.toMatchObject({ code: 'store.conflict' })
  })
})
