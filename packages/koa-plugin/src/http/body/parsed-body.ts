import { type Refused, refused } from '@consegna/core'
import type { Receipt, UploadedFile } from './received'

/** What a body parser left on `ctx.request`: koa-body's shape, and that of others that are used with Koa. */
export interface ParsedBody {
  readonly body?: unknown
  readonly files?: unknown
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function fileOf(value: unknown): UploadedFile | null {
  if (!isRecord(value) || typeof value.size !== 'number') return null
  const { size, buffer } = value
  if (buffer instanceof Uint8Array) return { at: 'memory', bytes: buffer, size }
  // `filepath` is formidable's of today, `path` that of older ones and of multer.
  const path = value.filepath ?? value.path
  return typeof path === 'string' ? { at: 'path', path, size } : null
}

/** Where a parser has put the files of a form, in whatever fields they came. */
export function pathsIn(files: unknown): readonly string[] {
  const found = isRecord(files) ? Object.values(files).flat() : []
  return found.flatMap((value) => {
    const file = fileOf(value)
    return file?.at === 'path' ? [file.path] : []
  })
}

/** A file input in which nothing was chosen comes as a file without name and without bytes. */
const isChosen = (value: unknown): boolean =>
  isRecord(value) &&
  !(value.size === 0 && (value.originalFilename ?? value.originalname ?? '') === '')

/**
 * The form in what a parser found.
 * @param maxFileBytes null where no file is expected
 */
export function readParsedBody(parsed: ParsedBody, maxFileBytes: number | null): Receipt {
  const fields = new Map<string, string>()
  for (const [name, value] of Object.entries(isRecord(parsed.body) ? parsed.body : {})) {
    if (typeof value === 'string') fields.set(name, value)
  }
  const found = isRecord(parsed.files) ? parsed.files.file : null
  const chosen = (Array.isArray(found) ? found : [found]).filter(isChosen)
  if (chosen.length > 1) return refused('file.several')
  const file = fileOf(chosen[0])
  if (file === null || maxFileBytes === null) return { kind: 'received', fields, file: null }
  return refuseSize(file.size, maxFileBytes) ?? { kind: 'received', fields, file }
}

function refuseSize(size: number, maximum: number): Refused | null {
  if (size === 0) return refused('file.empty')
  return size > maximum ? refused('file.too-large', { maximumBytes: maximum }) : null
}
