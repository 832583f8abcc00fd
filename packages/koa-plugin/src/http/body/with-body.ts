import { rm } from 'node:fs/promises'
import { refused } from '@consegna/core'
import type { Context } from 'koa'
import { withOwnParser } from './own-parser'
import { pathsIn, readParsedBody } from './parsed-body'
import type { BodyRules, Receipt } from './received'

/** Beyond the file itself: the other fields, and the lines between the parts. */
const envelopeBytes = 64 * 1024

/** Whether somebody has begun to read the request: to wait for its bytes again would be for ever. */
const isRead = (ctx: Context): boolean => ctx.req.readableEnded || ctx.req.readableDidRead

/** A parser of the host was here: what it found is used, and its temporary files deleted: lists of
 * students must not stay behind. */
async function withHostsBody<Result>(
  ctx: Context,
  rules: BodyRules,
  use: (receipt: Receipt) => Promise<Result>,
): Promise<Result> {
  const isUpload = Boolean(ctx.is('multipart'))
  const parsed = isUpload ? ctx.request.files : ctx.request.body
  if (parsed === undefined || parsed === null) return use(refused('upload.already-read'))
  try {
    return await use(readParsedBody(ctx.request, rules.maxFileBytes))
  } finally {
    for (const path of pathsIn(ctx.request.files)) await rm(path, { force: true })
  }
}

/**
 * Reads the form that a request carries, uses it, and cleans up.
 * @throws what is not the sender's fault: a full disk, a folder that is not there
 */
export function withBody<Result>(
  ctx: Context,
  rules: BodyRules,
  use: (receipt: Receipt) => Promise<Result>,
): Promise<Result> {
  if (isRead(ctx)) return withHostsBody(ctx, rules, use)
  const maximum = rules.maxFileBytes
  if (maximum !== null && (ctx.request.length ?? 0) > maximum + envelopeBytes) {
    return use(refused('file.too-large', { maximumBytes: maximum }))
  }
  return withOwnParser(ctx, rules, use)
}
