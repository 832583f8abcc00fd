import { parseArgs } from 'node:util'
import type { Locale } from '@consegna/core'

/** What `npm run ledger:verify` is asked for. */
export interface VerificationRequest {
  /** Paths of receipts and checkpoints that were kept outside. */
  readonly witnesses: readonly string[]
  /** Path of published keys; null: those of the portal's own key file. */
  readonly jwks: string | null
  readonly locale: Locale
  readonly json: boolean
}

export const usage = `Uso: npm run ledger:verify -- [--witness FILE]… [--jwks FILE] [--lang it|en] [--json]
  Il portale può restare in funzione; nulla viene cambiato.
  --witness FILE  una ricevuta (PDF) o un punto di controllo tenuti fuori dal database; più volte
  --jwks FILE     le chiavi pubblicate; altrimenti quelle del portale (SIGNING_KEYS)
Usage: npm run ledger:verify -- [--witness FILE]… [--jwks FILE] [--lang it|en] [--json]
  The portal may be running; nothing is changed.
  --witness FILE  a receipt (PDF) or a checkpoint that was kept outside the database; several times
  --jwks FILE     the published keys; else those of the portal (SIGNING_KEYS)`

const isLocale = (value: string): value is Locale => value === 'it' || value === 'en'

/** Null when the command was given otherwise than it is used. */
export function readRequest(args: readonly string[]): VerificationRequest | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        witness: { type: 'string', multiple: true, default: [] },
        jwks: { type: 'string' },
        lang: { type: 'string', default: 'it' },
        json: { type: 'boolean', default: false },
      },
    })
    const { witness, jwks = null, lang, json } = values
    return isLocale(lang) ? { witnesses: witness, jwks, locale: lang, json } : null
  } catch {
    return null
  }
}
