import { get } from 'node:http'
import { inject } from 'vitest'

/** Asks the set-up of this run for something that all test files share, and waits until it is there. */
export function sharedService<T>(name: 'postgres' | 'chromium'): Promise<T> {
  // Not fetch(): a test may have replaced it.
  return new Promise((resolve, reject) => {
    get(`${inject('sharedServices')}/${name}`, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk as Buffer)
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString())
      if (response.statusCode === 200) resolve(body as T)
      else reject(new Error(`${name}: ${String(body)}`))
    }).on('error', reject)
  })
}
