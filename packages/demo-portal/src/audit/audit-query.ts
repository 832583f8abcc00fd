import { parseArgs } from 'node:util'
import type { AuditQuery } from '@consegna/core'

/** Midnight in Italy, which is one hour or two before that of UTC. */
function midnight(day: string): string | null {
  const hours = (instant: Date): string =>
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Rome',
      dateStyle: 'short',
      timeStyle: 'medium',
    }).format(instant)
  const candidates = ['+02:00', '+01:00'].map((offset) => new Date(`${day}T00:00:00${offset}`))
  const found = candidates.find(
    (instant) => !Number.isNaN(instant.getTime()) && hours(instant) === `${day} 00:00:00`,
  )
  return found?.toISOString() ?? null
}

/** A day, which begins in Italy, or an instant with its offset; null for anything else. */
function instantOf(typed: string): string | null {
  if (/^\d{4}-\d\d-\d\d$/.test(typed)) return midnight(typed)
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(typed)
  return isInstant && !Number.isNaN(Date.parse(typed)) ? new Date(typed).toISOString() : null
}

/** What is asked for; null when it can't be understood. */
export function readQuery(args: readonly string[]): AuditQuery | null {
  const option = { type: 'string' } as const
  let values: { since?: string; until?: string; municipality?: string }
  try {
    const options = { since: option, until: option, municipality: option }
    values = parseArgs({ args: [...args], options, strict: true }).values
  } catch {
    return null
  }
  const { municipality } = values
  const since = values.since === undefined ? undefined : instantOf(values.since)
  const until = values.until === undefined ? undefined : instantOf(values.until)
  if (since === null || until === null) return null
  if (municipality !== undefined && !/^\d{6}$/.test(municipality)) return null
  return { since, until, municipality }
}
