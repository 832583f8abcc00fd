import { describe, expect, it } from 'vitest'
import { clamavScanner } from '../../src/clamav/index'
import { type ByteSource, bufferByteSource } from '../../src/index'
import { type ClamdManners, eicar, startClamd } from '../support/clamd'

const never = () => new AbortController().signal
const file = (bytes: Uint8Array | string): ByteSource => bufferByteSource(Buffer.from(bytes))
const clean = file('Cognome;Nome\nRossi;Mario\n')
const infected = file(`prima ${eicar} dopo`)
/** Bytes that show when some of them are lost or come twice. */
const numbered = (size: number): Buffer => {
  const bytes = Buffer.alloc(size)
  for (let at = 0; at + 4 <= size; at += 4) bytes.writeUInt32LE(at, at)
  return bytes
}

async function scanWith(manners: ClamdManners, source: ByteSource = clean) {
  const clamd = await startClamd(manners)
  const scanner = clamavScanner({ address: clamd.address, maxSeconds: 30 })
  return scanner.scan({ file: source, signal: never() })
}

const unavailable = (reason: RegExp) => ({
  code: 'scanner.unavailable',
  params: { reason: expect.stringMatching(reason) },
})

describe.each(['tcp', 'socket'] as const)('clamd over %s', (over) => {
  it('says that a file is clean, or what is in it', async () => {
    const clamd = await startClamd({}, over)
    const scanner = clamavScanner({ address: clamd.address })
    expect(await scanner.scan({ file: clean, signal: never() })).toEqual({ kind: 'clean' })
    expect(await scanner.scan({ file: infected, signal: never() })).toEqual({
      kind: 'infected',
      signature: 'Eicar-Signature',
    })
  })

  it('is given every byte of a file of several chunks, once and in their order', async () => {
    const clamd = await startClamd({}, over)
    const bytes = numbered(5 * 1024 * 1024 + 3)
    const verdict = await clamavScanner({ address: clamd.address }).scan({
      file: file(bytes),
      signal: never(),
    })
    expect(verdict).toEqual({ kind: 'clean' })
    expect(clamd.files).toHaveLength(1)
    expect(clamd.files[0]?.equals(bytes)).toBe(true)
  })

  it('that answers in the middle of a file and hangs up is heard all the same', async () => {
    const clamd = await startClamd({ streamMaxLength: 100_000 }, over)
    const scanner = clamavScanner({ address: clamd.address })
    // Again and again: whether the answer or the broken connection is noticed first is a matter of luck.
    for (let time = 0; time < 20; time += 1) {
      const verdict = await scanner.scan({ file: file(numbered(8 * 1024 * 1024)), signal: never() })
      expect(verdict).toEqual({ kind: 'not-scannable', maximumBytes: null })
    }
  })

  it('that is not there is unavailable', async () => {
    const clamd = await startClamd({}, over)
    await clamd.stop()
    await expect(
      clamavScanner({ address: clamd.address }).scan({ file: clean, signal: never() }),
    ).rejects.toMatchObject(unavailable(/could not be reached \((ECONNREFUSED|ENOENT)\)/))
  })
})

describe('an answer of clamd', () => {
  it.each<[string, readonly string[], object]>([
    ['in pieces', ['str', 'eam: ', 'OK', '\0'], { kind: 'clean' }],
    [
      'with blanks in the name',
      ['stream: Un nome strano FOUND\0'],
      { kind: 'infected', signature: 'Un nome strano' },
    ],
    [
      'with the hash that ExtendedDetectionInfo adds',
      ['stream: Eicar-Signature(69630e4574ec6798239b091cda43dca0:69) FOUND\0'],
      { kind: 'infected', signature: 'Eicar-Signature' },
    ],
    [
      'that it gave up half-way, as with AlertExceedsMax',
      ['stream: Heuristics.Limits.Exceeded.MaxScanSize FOUND\0'],
      { kind: 'not-scannable', maximumBytes: null },
    ],
  ])('%s is understood', async (_, answer, verdict) => {
    expect(await scanWith({ answer })).toEqual(verdict)
  })

  it.each<[string, ClamdManners, RegExp]>([
    ['an error', { answer: ["stream: Can't allocate memory ERROR\0"] }, /Can't allocate memory$/],
    ['an error of the command', { answer: ['UNKNOWN COMMAND. ERROR\0'] }, /UNKNOWN COMMAND$/],
    ['nothing, and hangs up', { hangsUp: true }, /closed the connection without an answer/],
    ['half an answer, and hangs up', { answer: ['stream: OK'] }, /without an answer/],
    ['another case', { answer: ['stream: ok\0'] }, /not answer as clamd does/],
    ['an empty answer', { answer: ['\0'] }, /not answer as clamd does/],
    ['two answers', { answer: ['stream: OK\0stream: OK\0'] }, /not answer as clamd does/],
    ['another file’s answer', { answer: ['/tmp/altro: OK\0'] }, /not answer as clamd does/],
    ['more than any answer is long', { answer: ['x'.repeat(10_000)] }, /not answer as clamd does/],
    ['a mail server’s greeting', { greeting: '220 mx ESMTP\r\n\0' }, /not answer as clamd does/],
  ])('that is none leaves the file unscanned: %s', async (_, manners, reason) => {
    await expect(scanWith(manners)).rejects.toMatchObject(unavailable(reason))
  })

  it('is not repeated in an error when it is no clamd’s: it may be the file', async () => {
    const scanned = scanWith({ answer: ['Rossi;Mario\0'] })
    await expect(scanned).rejects.not.toThrow(/Rossi/)
  })

  it('that says OK before the file has ended is not believed', async () => {
    const early = scanWith({ greeting: 'stream: OK\0' }, file(numbered(3 * 1024 * 1024)))
    await expect(early).rejects.toMatchObject(unavailable(/not answer as clamd does/))
  })
})

describe('a clamd that does not answer', () => {
  it.each<[string, ClamdManners]>([
    ['when it has the file', { answer: null }],
    ['and does not read either', { isAsleep: true }],
  ])('%s is given up after its time', async (_, manners) => {
    const clamd = await startClamd(manners)
    const scanner = clamavScanner({ address: clamd.address, maxSeconds: 0.3 })
    const source = file(numbered(20 * 1024 * 1024))
    await expect(scanner.scan({ file: source, signal: never() })).rejects.toMatchObject(
      unavailable(/no verdict within 0.3 seconds/),
    )
  })

  it('is left when it is given up', async () => {
    const clamd = await startClamd({ answer: null })
    const scanner = clamavScanner({ address: clamd.address, maxSeconds: 0.3 })
    await expect(scanner.scan({ file: clean, signal: never() })).rejects.toThrow()
    await expect.poll(() => clamd.connections.open, { timeout: 10_000 }).toBe(0)
  })

  it('is sent no more than it takes', async () => {
    const clamd = await startClamd({ isAsleep: true })
    let read = 0
    const source: ByteSource = {
      size: 24 * 1024 * 1024,
      read: async (_offset, length) => {
        read += length
        return new Uint8Array(length)
      },
    }
    const scanner = clamavScanner({ address: clamd.address, maxSeconds: 1 })
    await expect(scanner.scan({ file: source, signal: never() })).rejects.toThrow()
    // What lies in the system's buffers between the two, some megabytes, and one chunk.
    expect(read).toBeLessThan(20 * 1024 * 1024)
  })
})

describe('a sender who goes away', () => {
  it('ends the scan and its connection', async () => {
    const clamd = await startClamd({ holdsAnswers: true })
    const leaving = new AbortController()
    const scan = clamavScanner({ address: clamd.address }).scan({
      file: clean,
      signal: leaving.signal,
    })
    await expect.poll(() => clamd.files.length, { timeout: 10_000 }).toBe(1)
    leaving.abort()
    await expect(scan).rejects.toMatchObject({ refusal: { code: 'check.cancelled' } })
    await expect.poll(() => clamd.connections.open, { timeout: 10_000 }).toBe(0)
  })

  it('before the scan begins troubles nobody', async () => {
    const clamd = await startClamd()
    const scan = clamavScanner({ address: clamd.address }).scan({
      file: clean,
      signal: AbortSignal.abort(),
    })
    await expect(scan).rejects.toMatchObject({ refusal: { code: 'check.cancelled' } })
    expect(clamd.connections.all).toBe(0)
  })
})

describe('many files at once', () => {
  it('get each its own verdict', async () => {
    const clamd = await startClamd()
    const scanner = clamavScanner({ address: clamd.address, maxConnections: 3 })
    const kinds = Array.from({ length: 30 }, (_, at) => (at % 3 === 0 ? 'infected' : 'clean'))
    const verdicts = await Promise.all(
      kinds.map((kind) =>
        scanner.scan({ file: kind === 'clean' ? clean : infected, signal: never() }),
      ),
    )
    expect(verdicts.map(({ kind }) => kind)).toEqual(kinds)
    expect(clamd.connections.all).toBe(30)
  })

  it('share the connections that there may be; beyond those that may wait they are told to come again', async () => {
    const clamd = await startClamd({ holdsAnswers: true })
    const scanner = clamavScanner({ address: clamd.address, maxConnections: 2, maxWaiting: 3 })
    const scan = () => scanner.scan({ file: clean, signal: never() })
    let verdicts = 0
    const taken = Array.from({ length: 5 }, async () => {
      expect(await scan()).toEqual({ kind: 'clean' })
      verdicts += 1
    })
    await expect(scan()).rejects.toMatchObject({ refusal: { code: 'check.busy' } })
    await expect.poll(() => clamd.files.length, { timeout: 10_000 }).toBe(2)
    expect(clamd.connections.all).toBe(2)
    const answered = () => {
      clamd.release()
      return verdicts
    }
    await expect.poll(answered, { timeout: 10_000 }).toBe(5)
    await Promise.all(taken)
  })

  it('go on after one whose clamd failed', async () => {
    const clamd = await startClamd({ hangsUp: true })
    const scanner = clamavScanner({ address: clamd.address, maxConnections: 1 })
    for (let time = 0; time < 3; time += 1) {
      await expect(scanner.scan({ file: clean, signal: never() })).rejects.toMatchObject(
        unavailable(/without an answer/),
      )
    }
    expect(clamd.connections.all).toBe(3)
  })
})

describe('a file', () => {
  it('larger than what is sent is not sent at all', async () => {
    const clamd = await startClamd()
    const scanner = clamavScanner({ address: clamd.address, maxBytes: 10 })
    expect(await scanner.scan({ file: file('12345678901'), signal: never() })).toEqual({
      kind: 'not-scannable',
      maximumBytes: 10,
    })
    expect(clamd.connections.all).toBe(0)
    expect(await scanner.scan({ file: file('1234567890'), signal: never() })).toEqual({
      kind: 'clean',
    })
  })

  it('that cannot be read is not the scanner’s fault, and leaves no connection', async () => {
    const clamd = await startClamd()
    const broken: ByteSource = { size: 10, read: () => Promise.reject(new Error('EIO')) }
    const scanner = clamavScanner({ address: clamd.address })
    await expect(scanner.scan({ file: broken, signal: never() })).rejects.toThrow('EIO')
    await expect.poll(() => clamd.connections.open, { timeout: 10_000 }).toBe(0)
  })

  it('that became shorter is not called clean', async () => {
    const clamd = await startClamd()
    const shorter: ByteSource = { size: 10, read: async () => new Uint8Array(4) }
    const scanner = clamavScanner({ address: clamd.address })
    await expect(scanner.scan({ file: shorter, signal: never() })).rejects.toThrow('shorter')
  })
})

it.each([
  { address: { host: '', port: 3310 } },
  { address: { host: 'localhost', port: 0 } },
  { address: { path: '' } },
  { address: { path: '/run/clamd' }, maxConnections: 0 },
  { address: { path: '/run/clamd' }, maxWaiting: -1 },
  { address: { path: '/run/clamd' }, maxBytes: 1.5 },
  { address: { path: '/run/clamd' }, maxSeconds: 0 },
  { address: { path: '/run/clamd' }, connectSeconds: Number.NaN },
])('options that cannot be meant are refused: %j', (options) => {
  expect(() => clamavScanner(options)).toThrow('scanner.invalid-options')
})
