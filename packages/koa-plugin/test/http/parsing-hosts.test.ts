import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Middleware } from 'koa'
import { koaBody } from 'koa-body'
import { describe, expect, it, onTestFinished } from 'vitest'
import { marioRossi, openOffice } from '../../../core/test/support/lists'
import { sendingPage, uploadTo, workbook } from '../support/ancona'
import { openPortal, prefix } from '../support/portal'
import { sendsAList } from '../support/sends-a-list'

async function hostFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'consegna-host-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

describe('a host that parses bodies first', () => {
  it('with koa-body, and the plugin uses what it found and deletes the file', async () => {
    const folder = await hostFolder()
    const before = [koaBody({ multipart: true, formidable: { uploadDir: folder } })]
    const portal = await openPortal({ before })
    await sendsAList(portal.visitor(), prefix)
    expect(await readdir(folder)).toEqual([])
  })

  it('with a parser that keeps files in memory', async () => {
    const inMemory: Middleware = async (ctx, next) => {
      if (ctx.is('multipart')) {
        const chunks: Buffer[] = []
        for await (const chunk of ctx.req) chunks.push(chunk)
        const form = await new Response(Buffer.concat(chunks), {
          headers: { 'content-type': ctx.get('content-type') },
        }).formData()
        const file = form.get('file') as File
        const buffer = Buffer.from(await file.arrayBuffer())
        ctx.request.body = { consegna_csrf: String(form.get('consegna_csrf')) }
        Object.assign(ctx.request, {
          files: { file: [{ buffer, size: buffer.length, originalname: file.name }] },
        })
      }
      await next()
    }
    await sendsAList((await openPortal({ before: [inMemory] })).visitor(), prefix)
  })

  it('with koa-body, for files that are refused', async () => {
    const folder = await hostFolder()
    const formidable = { uploadDir: folder, allowEmptyFiles: true, minFileSize: 0 }
    const office = await openOffice({ limits: { maxFileBytes: 1000 } })
    const before = [koaBody({ multipart: true, formidable })]
    const visitor = (await openPortal({ office, before })).visitor()
    await visitor.get(sendingPage())
    expect((await visitor.upload(uploadTo(), new Uint8Array(5000))).status).toBe(413)
    const empty = await visitor.upload(uploadTo(), new Uint8Array())
    expect(empty.text).toContain('Il file è vuoto')
    const none = await visitor.upload(uploadTo(), new Uint8Array(), '')
    expect(none.text).toContain('Non è stato scelto nessun file')
    const two = new FormData()
    two.set('consegna_csrf', visitor.token())
    two.append('file', new Blob(['uno']), 'uno.xlsx')
    two.append('file', new Blob(['due']), 'due.xlsx')
    expect((await visitor.send(uploadTo(), two)).text).toContain('È stato inviato più di un file')
    expect(await readdir(folder)).toEqual([])
  })

  it('only plain forms, and leaves uploads to the plugin', async () => {
    const before = [koaBody({ multipart: false })]
    await sendsAList((await openPortal({ before })).visitor(), prefix)
  })

  it('and throws away what it read: a sentence, not a wait for ever', async () => {
    const swallow: Middleware = async (ctx, next) => {
      for await (const _chunk of ctx.req);
      await next()
    }
    const portal = await openPortal({ before: [swallow] })
    const visitor = portal.visitor()
    await visitor.get(sendingPage())
    const seen = await visitor.upload(uploadTo(), await workbook(marioRossi))
    expect(seen.status).toBe(500)
    expect(seen.text).toContain('Il portale non ha potuto leggere il file caricato.')
  })
})
