import { describe, expect, it } from 'vitest'
import { ancona, marioRossi } from '../../../core/test/support/lists'
import { campaign, check, confirm, send, sendingPage, uploadTo, workbook } from '../support/ancona'
import { openPortal } from '../support/portal'

describe('documents', () => {
  it('the file comes back byte by byte, to be saved, under a name that names nobody', async () => {
    const visitor = (await openPortal()).visitor()
    await visitor.get(sendingPage())
    const bytes = await workbook(marioRossi)
    const checked = await visitor.upload(uploadTo(), bytes, '../../Mario "Rossi".xlsx')
    const confirmed = await confirm(visitor, checked.location ?? '')
    const page = await visitor.open(confirmed.location ?? '')
    const link = /href="([^"]+file\.xlsx)"/.exec(page.body)?.[1] ?? ''
    const file = await visitor.get(link)
    expect(file.status).toBe(200)
    expect(Buffer.from(file.bytes).equals(Buffer.from(bytes))).toBe(true)
    expect(file.headers.get('content-length')).toBe(String(bytes.length))
    expect(file.headers.get('content-disposition')).toBe(
      'attachment; filename="BORSE-2017-042002-0001.xlsx"',
    )
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect(file.headers.get('cache-control')).toBe('no-store')
    expect(page.body).not.toContain('Mario "Rossi"')
  })

  it('the receipt is a PDF, always the same', async () => {
    const visitor = (await openPortal()).visitor()
    const page = await send(visitor, marioRossi)
    const link = /href="([^"]+ricevuta\.pdf)"/.exec(page.body)?.[1] ?? ''
    const [first, second] = [await visitor.get(link), await visitor.get(link)]
    expect(first.headers.get('content-type')).toBe('application/pdf')
    expect(first.body.startsWith('%PDF-')).toBe(true)
    expect(first.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w.-]+\.pdf"$/,
    )
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
  })

  it('a nil return has a receipt and no file', async () => {
    const visitor = (await openPortal()).visitor()
    await visitor.get(sendingPage())
    const staged = await visitor.post(`${campaign}/${ancona}/nessun-avente-diritto`)
    await confirm(visitor, staged.location ?? '')
    const invii = `${campaign}/${ancona}/invii/BORSE-2017-042002-0001`
    expect((await visitor.get(`${invii}/ricevuta.pdf`)).status).toBe(200)
    const file = await visitor.get(`${invii}/file.xlsx`)
    expect(file.status).toBe(404)
    expect(file.text).toContain('non ha un file')
  })

  it.each([
    ['', 'modello-borse-di-studio-v2.xlsx'],
    ['?versione=1', 'modello-borse-di-studio-v1.xlsx'],
  ])('the template, modello.xlsx%s', async (query, name) => {
    const visitor = (await openPortal()).visitor()
    const seen = await visitor.get(`${campaign}/modello.xlsx${query}`)
    expect(seen.status).toBe(200)
    expect(seen.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
    expect(seen.body.startsWith('PK')).toBe(true)
  })

  it('no document is at the address of another comune', async () => {
    const visitor = (await openPortal()).visitor()
    await send(visitor, marioRossi)
    const address = `${campaign}/042021/invii/BORSE-2017-042002-0001/file.xlsx`
    expect((await visitor.get(address)).status).toBe(404)
  })

  it('a check is not a document: nothing of it can be downloaded', async () => {
    const visitor = (await openPortal()).visitor()
    const address = await check(visitor, marioRossi)
    expect((await visitor.get(`${address}/file.xlsx`)).status).toBe(404)
  })
})
