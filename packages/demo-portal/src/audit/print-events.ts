import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { AuditEvent } from '@consegna/core'

/**
 * One line of JSON for each event, as they are read: a slow reader is waited for, one who has seen enough ends it.
 */
export async function printEvents(
  events: AsyncIterable<AuditEvent>,
  output: Writable,
): Promise<void> {
  let isGone = false
  output.once('error', () => {
    isGone = true
  })
  for await (const event of events) {
    if (isGone || output.destroyed) return
    if (!output.write(`${JSON.stringify(event)}\n`)) await once(output, 'drain').catch(() => {})
  }
}
