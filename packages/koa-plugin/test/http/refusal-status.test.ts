import { messageCodes } from '@consegna/core'
import { describe, expect, it } from 'vitest'
import { statusOf } from '../../src/http/refusal-status'

/** Families of findings in a list: they stand in a table on a page, and never answer a request. */
const findings = new Set([
  ...['cell', 'text', 'person-name', 'choice', 'yes-no', 'date', 'integer', 'euro', 'percentage'],
  ...['municipality', 'province', 'address', 'postal-code', 'email', 'phone', 'iban'],
  ...['residence', 'fiscal-code', 'school', 'school-code', 'isee', 'class'],
  // Of a ledger that a command verifies.
  'ledger',
])
const familyOf = (code: string): string => code.split('.')[0] ?? ''

describe('the status of a refusal', () => {
  it.each(messageCodes.filter((code) => !findings.has(familyOf(code))))('is known: %s', (code) => {
    expect(statusOf(code)).toBeGreaterThanOrEqual(400)
  })

  it('is not made up for a code that nobody knows', () => {
    expect(statusOf('fiscal-code.length')).toBeNull()
    expect(statusOf('boh')).toBeNull()
  })

  it.each([
    ['access.login', 401],
    ['access.denied', 403],
    ['check.unknown', 404],
    ['campaign.closed', 409],
    ['file.too-large', 413],
    ['confirm.loss-not-typed', 422],
    ['upload.already-read', 500],
  ])('%s is %d', (code, status) => {
    expect(statusOf(code)).toBe(status)
  })
})
