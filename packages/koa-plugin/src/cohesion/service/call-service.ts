import type { ServiceSession } from '../answer/read-answer'
import { type CohesionRefusal, refuse } from '../refusals/refusal'

export interface ServiceCall {
  /** Where sessions are asked for, of `ServiceAddresses`. */
  readonly address: string
  readonly timeoutMs: number
  readonly maxBytes: number
  readonly fetch: typeof fetch
}

export interface ServiceReply {
  readonly kind: 'reply'
  readonly bytes: Uint8Array
}

/** What the system calls the failure of a connection: `ECONNREFUSED`, `CERT_HAS_EXPIRED`. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  const code: unknown =
    typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : ''
  return typeof code === 'string' && /^[A-Z0-9_]{1,64}$/.test(code) ? code : 'connection failed'
}

/** Null when there is more than that. */
async function readWithin(response: Response, maxBytes: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done) return Buffer.concat(chunks)
    bytes += value.length
    chunks.push(value)
    if (bytes > maxBytes) {
      // Closes the connection.
      await reader?.cancel()
      return null
    }
  }
}

/**
 * Asks the service about a session, from server to server. The ids are escaped, go in the body, where no log of
 * addresses sees them, and to no other address than this: a redirect counts as a failure.
 */
export async function callService(
  operation: 'GetCredential' | 'LogoutSito',
  { sessionId, aspNetSessionId }: ServiceSession,
  { address, timeoutMs, maxBytes, fetch }: ServiceCall,
): Promise<ServiceReply | CohesionRefusal> {
  // Of the whole exchange: a service may also begin to answer and never come to the end.
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams({
        Operation: operation,
        IdSessioneSSO: sessionId,
        IdSessioneASPNET: aspNetSessionId,
      }),
      redirect: 'manual',
      signal,
    })
    if (!response.ok) {
      await response.body?.cancel()
      return refuse('cohesion.service-failed', { reason: `status ${response.status}` })
    }
    const bytes = await readWithin(response, maxBytes)
    return bytes === null
      ? refuse('cohesion.service-not-understood', { reason: 'too large' })
      : { kind: 'reply', bytes }
  } catch (error) {
    if (signal.aborted) return refuse('cohesion.service-slow', { milliseconds: timeoutMs })
    return refuse('cohesion.service-unreachable', { reason: reasonOf(error) })
  }
}
