import type { Params } from './problem'

/** Misuse by a developer, or infrastructure that failed. What users do wrong is never thrown. */
export const errorCodes = [
  'template.invalid',
  'column.invalid',
  'preset.invalid',
  'campaign.invalid',
  'campaign.unknown-preset',
  'receipt.missing-glyph',
  'registry.invalid',
  'store.invalid',
  'store.unavailable',
  'store.conflict',
  'store.busy',
  'store.exhausted',
  'store.outcome-unknown',
  'store.migrations-missing',
  'store.schema-newer',
  'store.files-unavailable',
  'store.file-missing',
  'store.file-altered',
  'checker.invalid-options',
  'scanner.invalid-options',
  'scanner.unavailable',
  'intake.invalid-options',
  'signer.no-key',
  'signer.invalid-key',
  'signer.unavailable',
  'audit.unavailable',
  'plugin.invalid-options',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** The one error class. `params` hold nothing personal: they may be logged. */
export class ConsegnaError extends Error {
  override readonly name: string = 'ConsegnaError'
  readonly code: ErrorCode
  readonly params: Params

  constructor(code: ErrorCode, params: Params = {}, options?: { cause?: unknown }) {
    const details = Object.entries(params)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ')
    super(details === '' ? code : `${code} (${details})`, options)
    this.code = code
    this.params = params
  }
}
