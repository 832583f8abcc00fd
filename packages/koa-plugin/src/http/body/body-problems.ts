import { type Refused, refused } from '@consegna/core'

/** The numbers by which formidable, below koa-body, tells its errors apart. */
const formidable = {
  aborted: 1002,
  noParser: 1003,
  uninitializedParser: 1004,
  filenameNotString: 1005,
  maxFieldsSizeExceeded: 1006,
  maxFieldsExceeded: 1007,
  smallerThanMinFileSize: 1008,
  biggerThanTotalMaxFileSize: 1009,
  noEmptyFiles: 1010,
  missingContentType: 1011,
  malformedMultipart: 1012,
  missingMultipartBoundary: 1013,
  unknownTransferEncoding: 1014,
  maxFilesExceeded: 1015,
  biggerThanMaxFileSize: 1016,
} as const

const refusals: ReadonlyMap<unknown, string> = new Map([
  [formidable.biggerThanTotalMaxFileSize, 'file.too-large'],
  [formidable.biggerThanMaxFileSize, 'file.too-large'],
  [formidable.maxFilesExceeded, 'file.several'],
  [formidable.noEmptyFiles, 'file.empty'],
  [formidable.smallerThanMinFileSize, 'file.empty'],
])

const broken: ReadonlySet<unknown> = new Set([
  formidable.aborted,
  formidable.noParser,
  formidable.uninitializedParser,
  formidable.filenameNotString,
  formidable.maxFieldsSizeExceeded,
  formidable.maxFieldsExceeded,
  formidable.missingContentType,
  formidable.malformedMultipart,
  formidable.missingMultipartBoundary,
  formidable.unknownTransferEncoding,
  'ECONNRESET',
])

const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined

/**
 * What a failed parser means for the sender: the errors of uploads by their number, those of plain forms by
 * their status. Null for what is not the sender's fault, such as a full disk.
 * @param maximum bytes of a file
 */
export function bodyProblem(error: unknown, maximum: number): Refused | null {
  const code = property(error, 'code')
  const refusal = refusals.get(code)
  if (refusal !== undefined) return refused(refusal, { maximumBytes: maximum })
  const status = property(error, 'status')
  const malformed = broken.has(code) || status === 400 || status === 413 || status === 415
  return malformed ? refused('upload.broken') : null
}
