import { checkFiscalCode } from '@consegna/core'
import type { X509Certificate } from './x509'

/** Whose card it is, and which. */
export interface CardSubject {
  /** In upper case; may be one with omocodia. */
  readonly fiscalCode: string
  readonly cardId: string
}

/**
 * Reads the subject of a CNS certificate: one common name, `CODICEFISCALE/cardId.hash`. The hash is of
 * the personal data on the card itself and says nothing here.
 * @returns null for any other subject, and for a fiscal code that is none
 */
export function readCardSubject(certificate: X509Certificate): CardSubject | null {
  const [name, ...others] = certificate.subjectName.getField('CN')
  if (name === undefined || others.length > 0) return null
  const parts = /^([A-Z0-9]{16})\/([^/.]+)\..+$/.exec(name)
  const [, code = '', cardId = ''] = parts ?? []
  const checked = checkFiscalCode(code)
  return checked.ok ? { fiscalCode: checked.code, cardId } : null
}
