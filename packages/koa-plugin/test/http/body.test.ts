import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { marioRossi, openOffice } from '../../../core/test/support/lists'
import { campaign, sendingPage, uploadTo, workbook } from '../support/ancona'
import { openPortal } from '../support/portal'
import { rawRequest } from '../support/raw-request'

async function uploadFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'consegna-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function visit(maxFileBytes = 10_000_000) {
  const uploadDirectory = await uploadFolder()
  const office = await openOffice({ limits: { maxFileBytes } })
  const portal = await openPortal({ uploadDirectory, office })
  const visitor = portal.visitor()
  await visitor.get(sendingPage())
  return { ...portal, visitor, left: () => readdir(uploadDirectory), uploadDirectory }
}

const boundary = 'confine'
const partHead = (name: string, fileName?: string): string =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${
    fileName === undefined
      ? ''
      : `; filename="${fileName}"\r\nContent-Type: application/octet-stream`
  }\r\n\r\n`
const multipart = (...parts: readonly string[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(`${parts.map((part) => `${part}\r\n`).join('')}`))
const contentType = { 'content-type': `multipart/form-data; boundary=${boundary}` }

describe('an upload leaves nothing behind', () => {
  it.each([
    ['when it was checked', new Uint8Array(0), marioRossi],
    ['when it is no workbook', new TextEncoder().encode('nulla'), null],
  ])('%s', async (_when, bytes, student) => {
    const { visitor, left } = await visit()
    const seen = await visitor.upload(uploadTo(), student ? await workbook(student) : bytes)
    expect(seen.status).toBe(303)
    expect(await left()).toEqual([])
  })

  it('when it is too large, empty, several or broken', async () => {
    const { visitor, left } = await visit(1000)
    const token = `${partHead('consegna_csrf')}${visitor.token()}`
    const sent = [
      multipart(token, `${partHead('file', 'a.xlsx')}${'x'.repeat(5000)}`, `--${boundary}--`),
      multipart(token, `${partHead('file', 'a.xlsx')}`, `--${boundary}--`),
      multipart(
        token,
        ...['1', '2', '3', '4', '5', '6', '7'].map((name) => `${partHead('file', name)}${name}`),
        `--${boundary}--`,
      ),
      multipart(token, `${partHead('file', 'a.xlsx')}${'x'.repeat(500)}`),
    ]
    const statuses: number[] = []
    for (const body of sent) {
      statuses.push((await visitor.send(uploadTo(), body, contentType)).status)
    }
    expect(statuses).toEqual([413, 400, 400, 400])
    expect(await left()).toEqual([])
  })

  it('when the sender goes away in the middle', async () => {
    const { origin, visitor, left, office } = await visit()
    const { connect } = await import('node:net')
    const { port } = new URL(origin)
    const socket = connect(Number(port), '127.0.0.1')
    socket.write(
      [
        `POST ${uploadTo()} HTTP/1.1`,
        'Host: 127.0.0.1',
        'Sec-Fetch-Site: same-origin',
        `Cookie: consegna_csrf=${visitor.token()}`,
        'Content-Length: 100000',
        `Content-Type: ${contentType['content-type']}`,
        '\r\n',
      ].join('\r\n'),
    )
    socket.write(`${partHead('file', 'a.xlsx')}metà`)
    await expect.poll(left).toHaveLength(1)
    socket.destroy()
    await expect.poll(left).toEqual([])
    expect(await office.validNames()).toEqual([])
  })
})

describe('a form that is damaged', () => {
  it.each([
    ['without its last line', [`${partHead('file', 'a.xlsx')}metà`], contentType],
    ['without a boundary', ['nulla'], { 'content-type': 'multipart/form-data' }],
    [
      'with an unknown encoding',
      [
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Type: a/b\r\nContent-Transfer-Encoding: rot13\r\n\r\nx`,
        `--${boundary}--`,
      ],
      contentType,
    ],
  ])('%s', async (_what, parts, headers) => {
    const { visitor } = await visit()
    const seen = await visitor.send(uploadTo(), multipart(...parts), headers)
    expect(seen.status).toBe(400)
    expect(seen.text).toContain('Il caricamento si è interrotto prima della fine.')
  })

  it('of a kind that no form of ours has', async () => {
    const { visitor } = await visit()
    const seen = await visitor.send(uploadTo(), '{"file":"x"}', {
      'content-type': 'application/json',
    })
    expect(seen.status).toBe(403)
    expect(seen.text).toContain('La richiesta non viene da una pagina di questo portale')
  })

  it('with fields that never end', async () => {
    const { visitor } = await visit()
    const long = 'x'.repeat(200_000)
    const address = `${campaign}/042002/nessun-avente-diritto`
    expect((await visitor.post(address, { altro: long })).status).toBe(400)
    const parts = [`${partHead('altro')}${long}`, `--${boundary}--`]
    const seen = await visitor.send(uploadTo(), multipart(...parts), contentType)
    expect(seen.status).toBe(400)
  })
})

describe('a file over the limit', () => {
  const head = (origin: string, token: string, length: string): readonly string[] => [
    `POST ${uploadTo()} HTTP/1.1`,
    `Host: ${new URL(origin).host}`,
    'Sec-Fetch-Site: same-origin',
    `Cookie: consegna_csrf=${token}`,
    'Connection: close',
    length,
    `Content-Type: ${contentType['content-type']}`,
  ]

  it('whose length is told is read to its end before the answer, which is a whole page', async () => {
    const { origin, visitor } = await visit(1_000_000)
    const chunk = new Uint8Array(1_000_000).fill(120)
    const chunks = Array.from({ length: 20 }, () => chunk)
    const answer = await rawRequest(
      origin,
      head(origin, visitor.token(), 'Content-Length: 20000000'),
      chunks,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toContain('Il file è troppo grande')
    expect(answer).toContain('</html>')
  })

  it('whose length is not told is stopped when it is over, and answered as well', async () => {
    const { origin, visitor, left } = await visit(1_000_000)
    function* chunks() {
      const part = (text: string | Uint8Array): Uint8Array => {
        const bytes = Buffer.from(text as Uint8Array)
        return Buffer.concat([
          Buffer.from(`${bytes.length.toString(16)}\r\n`),
          bytes,
          Buffer.from('\r\n'),
        ])
      }
      yield part(Buffer.from(partHead('file', 'a.xlsx')))
      for (let sent = 0; sent < 20; sent += 1) yield part(new Uint8Array(1_000_000).fill(120))
      yield part(Buffer.from(`\r\n--${boundary}--\r\n`))
      yield Buffer.from('0\r\n\r\n')
    }
    const answer = await rawRequest(
      origin,
      head(origin, visitor.token(), 'Transfer-Encoding: chunked'),
      chunks(),
    )
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toContain('Il file è troppo grande')
    expect(await left()).toEqual([])
  })

  it('of exactly the limit is let through', async () => {
    const bytes = await workbook(marioRossi)
    const { visitor } = await visit(bytes.length)
    expect((await visitor.upload(uploadTo(), bytes)).status).toBe(303)
  })
})

describe('a folder for uploads that is not there', () => {
  it('is the portal’s fault: a code for the help desk, nothing of the path', async () => {
    const codes: string[] = []
    const portal = await openPortal({
      uploadDirectory: '/non/esiste',
      onError: (_error, info) => codes.push(`${info.code} ${info.route}`),
    })
    const visitor = portal.visitor()
    await visitor.get(sendingPage())
    const seen = await visitor.upload(uploadTo(), await workbook(marioRossi))
    expect(seen.status).toBe(500)
    expect(seen.text).not.toContain('/non/esiste')
    expect(codes).toEqual(['Error /:campaign/:municipality/controlli'])
  })

  it('a file of the same name that somebody put there is not written over', async () => {
    const { visitor, uploadDirectory } = await visit()
    await writeFile(join(uploadDirectory, 'upload-1'), 'di un altro')
    await visitor.upload(uploadTo(), await workbook(marioRossi))
    expect(await readdir(uploadDirectory)).toEqual(['upload-1'])
  })
})
