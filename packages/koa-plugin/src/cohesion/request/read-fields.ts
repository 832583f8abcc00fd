import { Readable } from 'node:stream'
import { drain, drainLimits } from '../../http/drain'
import type { CohesionRequest } from './cohesion-request'

/** Fields by name, in lower case; of a name that comes twice neither counts. */
export type Fields = ReadonlyMap<string, string>

export type ReceivedFields =
  | { readonly kind: 'fields'; readonly fields: Fields }
  | { readonly kind: 'too-large' }
  /** It broke off, or was too slow. */
  | { readonly kind: 'broken' }

interface BodyLimits {
  readonly maxBytes: number
  readonly timeoutMs: number
}

function fieldsOf(pairs: Iterable<readonly [string, unknown]>): Fields {
  const fields = new Map<string, string>()
  const twice = new Set<string>()
  for (const [key, value] of pairs) {
    const name = key.toLowerCase()
    if (fields.has(name)) twice.add(name)
    if (typeof value === 'string') fields.set(name, value)
  }
  for (const name of twice) fields.delete(name)
  return fields
}

/**
 * What stands after the question mark. A legacy service that appends `?auth=` to an address with a query of its own
 * is understood.
 */
export function queryFields({ url = '' }: CohesionRequest): Fields {
  const at = url.indexOf('?')
  const query = at === -1 ? '' : url.slice(at + 1)
  return fieldsOf(new URLSearchParams(query.replace(/\?(?=auth=)/i, '&')))
}

/** What carries the body: Node's request itself, or what a Koa request stands for. */
function streamOf(request: CohesionRequest): Readable | null {
  const inner: unknown = Reflect.get(request, 'req')
  if (inner instanceof Readable) return inner
  return request instanceof Readable ? request : null
}

function readBody(stream: Readable, { maxBytes, timeoutMs }: BodyLimits): Promise<ReceivedFields> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let bytes = 0
    const finish = (outcome: ReceivedFields): void => {
      clearTimeout(timer)
      stream.off('data', take).off('end', end).off('close', broken).off('error', broken)
      // A failure that comes later, when nobody listens any more, would end the process.
      stream.on('error', () => {})
      resolve(outcome)
      // The rest is thrown away as it comes: a browser that is still sending would not show the answer.
      void drain(stream, drainLimits).then((done) => done || stream.destroy())
    }
    const broken = (): void => finish({ kind: 'broken' })
    const take = (chunk: Buffer): void => {
      bytes += chunk.length
      if (bytes > maxBytes) finish({ kind: 'too-large' })
      else chunks.push(chunk)
    }
    const end = (): void => {
      const text = Buffer.concat(chunks).toString('latin1')
      finish({ kind: 'fields', fields: fieldsOf(new URLSearchParams(text)) })
    }
    const timer = setTimeout(broken, timeoutMs)
    stream.on('data', take).on('end', end).on('close', broken).on('error', broken)
  })
}

/** The fields of a form, parsed by the host already or read here, within limits. */
export async function bodyFields(
  request: CohesionRequest,
  limits: BodyLimits,
): Promise<ReceivedFields> {
  const { body } = request
  if (typeof body === 'object' && body !== null) {
    return { kind: 'fields', fields: fieldsOf(Object.entries(body)) }
  }
  const stream = streamOf(request)
  // Somebody has read it and kept nothing.
  if (stream === null || stream.readableEnded) return { kind: 'fields', fields: new Map() }
  if (stream.destroyed) return { kind: 'broken' }
  return readBody(stream, limits)
}
