import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from 'koa'
import { koaBody } from 'koa-body'
import { bodyProblem } from './body-problems'
import { readParsedBody } from './parsed-body'
import type { BodyRules, Receipt } from './received'

/** Fields of a form, token included: a few short texts. */
const maxFieldBytes = 64 * 1024

/** The streams that formidable writes to, kept so that none stays open when it gives up half-way. */
function fileStreams() {
  const streams: WriteStream[] = []
  return {
    open: (file?: object): WriteStream => {
      const path = Reflect.get(file ?? {}, 'filepath')
      const stream = createWriteStream(String(path), { flags: 'wx', mode: 0o600 })
      streams.push(stream)
      return stream
    },
    close: () => {
      for (const stream of streams) stream.destroy()
    },
  }
}

/** Reads the form with koa-body, uses it, and leaves nothing of it behind, however it ends. */
export async function withOwnParser<Result>(
  ctx: Context,
  rules: BodyRules,
  use: (receipt: Receipt) => Promise<Result>,
): Promise<Result> {
  const maximum = rules.maxFileBytes ?? 0
  const folder = await mkdtemp(join(rules.uploadDirectory, 'consegna-'))
  const streams = fileStreams()
  let files = 0
  const parse = koaBody({
    json: false,
    text: false,
    urlencoded: true,
    multipart: rules.maxFileBytes !== null,
    formLimit: maxFieldBytes,
    formidable: {
      uploadDir: folder,
      // The sender's own name of the file is never used: it may be a person's, or a path.
      filename: () => `upload-${++files}`,
      fileWriteStreamHandler: streams.open,
      maxFileSize: maximum,
      maxTotalFileSize: maximum,
      maxFieldsSize: maxFieldBytes,
      maxFields: 20,
      // A second file input, or a list of files: refused as `file.several` when it was read.
      maxFiles: 5,
      // Nothing chosen and an empty file are told apart afterwards.
      allowEmptyFiles: true,
      minFileSize: 0,
    },
    onError: (error) => {
      throw error
    },
  })
  try {
    let receipt: Receipt
    try {
      await parse(ctx, async () => {})
      receipt = readParsedBody(ctx.request, rules.maxFileBytes)
    } catch (error) {
      const problem = bodyProblem(error, maximum)
      if (problem === null) throw error
      receipt = problem
    }
    return await use(receipt)
  } finally {
    streams.close()
    await rm(folder, { recursive: true, force: true })
  }
}
