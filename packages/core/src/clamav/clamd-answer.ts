/** What clamd answers to INSTREAM. */
export type ClamdAnswer =
  | { readonly kind: 'ok' }
  | { readonly kind: 'found'; readonly signature: string }
  /** More bytes than its `StreamMaxLength`; it stops listening in the middle of the file. */
  | { readonly kind: 'size-limit' }
  /** It could not scan; `text` is clamd's own, without anything of the file. */
  | { readonly kind: 'error'; readonly text: string }
  /** No clamd answers so: something else listens there. Its words may be anything and are not told. */
  | { readonly kind: 'unknown' }

/** With `ExtendedDetectionInfo` clamd adds the file's hash and size to the name. */
const detectionInfo = /\([0-9a-f]{32,64}:\d+\)$/

/** @param answer without the NUL that ends it */
export function readClamdAnswer(answer: string): ClamdAnswer {
  if (answer === 'stream: OK') return { kind: 'ok' }
  const signature = /^stream: (.+) FOUND$/s.exec(answer)?.[1]
  if (signature) return { kind: 'found', signature: signature.replace(detectionInfo, '') }
  if (answer === 'INSTREAM size limit exceeded. ERROR') return { kind: 'size-limit' }
  const text = /^([\x20-\x7e]{1,200}?)\.? ERROR$/.exec(answer)?.[1]
  return text === undefined ? { kind: 'unknown' } : { kind: 'error', text }
}
