import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createIntake } from '../../src/intake/create-intake'
import type { IntakeOptions } from '../../src/intake/intake'
import { memoryMunicipalities, memorySigner, memoryStores } from '../../src/memory/index'
import { messages } from '../../src/messages/messages'
import { makeKeyFile, readKeyFile, rotateKeyFile } from '../../src/signing/key-file'
import { keyFileSigner } from '../../src/signing/key-file-signer'
import { verifyJws } from '../../src/signing/verify-jws'

const folder = mkdtempSync(join(tmpdir(), 'consegna-keys-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newFile = () => join(folder, `keys-${++files}.json`)

const payload = Buffer.from('{"format":"test"}')

describe('a key file', () => {
  it('signs, and what it signed is verified with what it publishes', async () => {
    const file = newFile()
    expect(await makeKeyFile(file)).toBe(true)
    const signer = await keyFileSigner(file)
    const jws = await signer.sign(payload)
    expect(await signer.sign(payload)).toBe(jws)
    const { keys } = await signer.publicKeys()
    expect(keys).toEqual([
      {
        kty: 'OKP',
        crv: 'Ed25519',
        x: expect.stringMatching(/^[\w-]{43}$/),
        kid: signer.keyId,
        alg: 'EdDSA',
        use: 'sig',
      },
    ])
    const verified = await verifyJws(jws, { keys })
    expect(verified).toMatchObject({ kind: 'verified', keyId: signer.keyId })
    expect(JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString())).toEqual({
      alg: 'EdDSA',
      kid: signer.keyId,
    })
  })

  it('made by several at the same moment is one, which all of them use', async () => {
    const file = newFile()
    const made = await Promise.all(Array.from({ length: 8 }, () => makeKeyFile(file)))
    expect(made.filter(Boolean)).toHaveLength(1)
    const names = await Promise.all(
      Array.from({ length: 3 }, async () => (await keyFileSigner(file)).keyId),
    )
    expect(new Set(names).size).toBe(1)
  })

  it.skipIf(platform() === 'win32')('is its owner’s alone, also after a rotation', async () => {
    const file = newFile()
    await makeKeyFile(file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await rotateKeyFile(file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('keeps the public half of a rotated key, and nothing of its private one', async () => {
    const file = newFile()
    await makeKeyFile(file)
    const { active } = await readKeyFile(file)
    const before = await keyFileSigner(file)
    const jws = await before.sign(payload)
    const rotated = await rotateKeyFile(file)
    expect(rotated).toEqual({ active: expect.any(String), retired: active.kid })
    expect(readFileSync(file, 'utf8')).not.toContain(active.d)
    const after = await keyFileSigner(file)
    expect(after.keyId).toBe(rotated.active)
    const published = await after.publicKeys()
    expect(published.keys.map(({ kid }) => kid)).toEqual([rotated.active, active.kid])
    expect((await verifyJws(jws, published)).kind).toBe('verified')
    // A portal that runs on: signs with the old key, publishes both.
    expect(await before.publicKeys()).toEqual(published)
    expect((await verifyJws(await before.sign(payload), published)).kind).toBe('verified')
  })

  it('that is not there, or has no private key, is a signer without key', async () => {
    await expect(keyFileSigner(newFile())).rejects.toMatchObject({ code: 'signer.no-key' })
    const published = newFile()
    writeFileSync(published, JSON.stringify(await memorySigner().publicKeys()), { mode: 0o600 })
    await expect(keyFileSigner(published)).rejects.toMatchObject({ code: 'signer.no-key' })
    expect(messages('it').of({ code: 'signer.no-key', params: {} }).message).toBe(
      'Manca la chiave con cui si firmano le ricevute.',
    )
    expect(messages('en').of({ code: 'signer.no-key', params: {} }).message).toBe(
      'The key that signs receipts is missing.',
    )
  })

  it('that holds something else is refused, without telling what it holds', async () => {
    const file = newFile()
    await makeKeyFile(file)
    const good = JSON.parse(readFileSync(file, 'utf8'))
    const [key] = good.keys
    const other = newFile()
    await makeKeyFile(other)
    const [second] = JSON.parse(readFileSync(other, 'utf8')).keys
    const cases = [
      ['segreto', 'not-json'],
      ['[]', 'not-a-key-set'],
      [JSON.stringify({ keys: [{ ...key, kty: 'RSA' }] }), 'not-a-key-set'],
      [JSON.stringify({ keys: [key, second] }), 'not-a-key-set'],
      [JSON.stringify({ keys: [{ ...key, d: second.d }] }), 'halves-differ'],
      [JSON.stringify({ keys: [key, { ...key, d: undefined }] }), 'same-id'],
    ] as const
    for (const [content, fault] of cases) {
      const broken = newFile()
      writeFileSync(broken, content, { mode: 0o600 })
      const error: unknown = await keyFileSigner(broken).catch((reason: unknown) => reason)
      expect(error).toMatchObject({ code: 'signer.invalid-key', params: { fault } })
      expect(`${error} ${JSON.stringify(error)}`).not.toMatch(new RegExp(`segreto|${key.d}`))
    }
  })

  it.skipIf(platform() === 'win32')('that others may read is refused', async () => {
    const file = newFile()
    await makeKeyFile(file)
    chmodSync(file, 0o644)
    await expect(keyFileSigner(file)).rejects.toMatchObject({
      code: 'signer.invalid-key',
      params: { fault: 'open-to-others' },
    })
    chmodSync(file, 0o640)
    expect((await keyFileSigner(file)).keyId).not.toBe('')
  })
})

describe('an intake', () => {
  const options = {
    presets: [],
    stores: memoryStores(),
    registries: { municipalities: memoryMunicipalities([]) },
  }

  it('without signer is refused before it accepts anything', () => {
    const withoutSigner = options as unknown as IntakeOptions
    expect(() => createIntake(withoutSigner)).toThrow('signer.no-key')
  })

  it('with something else than an address for its verification page is refused', () => {
    for (const verificationPage of ['', '/ricevute/verifica', 'https://a b', 'https://a.it/?x=1']) {
      expect(() => createIntake({ ...options, signer: memorySigner(), verificationPage })).toThrow(
        'intake.invalid-options',
      )
    }
  })
})
