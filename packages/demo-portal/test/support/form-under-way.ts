import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { Form, HttpClient } from './http-client'

/** A form that the portal has begun to receive. */
export interface FormUnderWay {
  /** Sends the rest of it. @returns the answer, which may come later */
  finish(): Promise<{ readonly status: number | undefined; readonly location: string | undefined }>
}

/** Begins to send a form; resolves when the portal has taken the request. */
export async function beginForm(client: HttpClient, form: Form): Promise<FormUnderWay> {
  const body = new URLSearchParams({ ...form.fields }).toString()
  const sending = request(client.origin + form.action, {
    method: 'POST',
    headers: {
      expect: '100-continue',
      origin: client.origin,
      cookie: [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    },
  })
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sending.once('response', resolve).once('error', reject)
  })
  // Whoever does not finish does not care how it ends.
  answered.catch(() => {})
  sending.flushHeaders()
  await once(sending, 'continue')
  return {
    finish: async () => {
      sending.end(body)
      const { statusCode, headers } = await answered.then((response) => response.resume())
      return { status: statusCode, location: headers.location }
    },
  }
}
