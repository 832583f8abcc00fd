import type { CohesionLevel } from '../options'
import { decodeBase64 } from '../xml/decode-base64'
import { decodeText } from '../xml/decode-text'
import { elementsNamed, readXml } from '../xml/read-xml'

const samlClasses = 'urn:oasis:names:tc:SAML:2.0:ac:classes:'

/** What identity providers call the level (`AuthnContextClassRef`). */
const classes: Readonly<Record<string, CohesionLevel>> = {
  'https://www.spid.gov.it/SpidL1': 1,
  'https://www.spid.gov.it/SpidL2': 2,
  'https://www.spid.gov.it/SpidL3': 3,
  'http://eidas.europa.eu/LoA/low': 1,
  'http://eidas.europa.eu/LoA/substantial': 2,
  'http://eidas.europa.eu/LoA/high': 3,
  [`${samlClasses}Password`]: 1,
  [`${samlClasses}Kerberos`]: 1,
  // Cohesion's word for its own PIN and OTP.
  [`${samlClasses}Smartcard`]: 2,
  // And for a card with certificate.
  [`${samlClasses}SmartcardPKI`]: 3,
}

/** The lowest level that a SAML response names; null when it names none, or one that is not known. */
function levelInSaml(samlResponseBase64: string): CohesionLevel | null {
  const bytes = decodeBase64(samlResponseBase64)
  const outcome = bytes === null ? null : readXml(decodeText(bytes))
  if (outcome?.kind !== 'read') return null
  let lowest: CohesionLevel | null = null
  for (const { text } of elementsNamed('AuthnContextClassRef', outcome.root)) {
    const level = classes[text]
    if (level === undefined) return null
    if (lowest === null || level < lowest) lowest = level
  }
  return lowest
}

export interface ProvenLevel {
  readonly level: CohesionLevel
  /** Whether it may be higher in truth. */
  readonly unproven: boolean
}

const proven = (level: CohesionLevel): ProvenLevel => ({ level, unproven: false })

/**
 * The level that a profile proves. `tipo_autenticazione` tells it, except for CF, which is said of cards, and of
 * European identities of whatever level: there the SAML response in the profile must name it.
 * @param trustCards whether CF alone counts as a card
 */
export function provenLevel(fields: ReadonlyMap<string, string>, trustCards: boolean): ProvenLevel {
  switch (fields.get('tipo_autenticazione')?.toUpperCase()) {
    case 'PW':
    case 'DRM':
      return proven(1)
    case 'PIN':
      return proven(2)
    case 'CF': {
      const named = levelInSaml(fields.get('samlResponseBase64') ?? '')
      if (named !== null) return proven(named)
      return trustCards ? proven(3) : { level: 1, unproven: true }
    }
    default:
      return { level: 1, unproven: true }
  }
}
