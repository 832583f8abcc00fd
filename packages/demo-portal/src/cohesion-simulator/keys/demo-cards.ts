import { createHash } from 'node:crypto'
import { type People, type Person, withFiscalCode } from '../people/person'
import type { X509Crl } from '../smart-card/x509'
import {
  type CertificateAuthority,
  createAuthority,
  type DistinguishedName,
  type Issued,
  type Validity,
} from './certificate-authority'

/** A card of demonstration, as a file for browsers. */
export interface DemoCard extends Issued {
  /** Of the file, without its ending. */
  readonly name: string
  /** What the browser calls it. */
  readonly label: string
}

export interface DemoCards {
  readonly authority: CertificateAuthority
  readonly revocations: X509Crl
  readonly cards: readonly DemoCard[]
}

const clientAuthentication = { extended: '1.3.6.1.5.5.7.3.2' }

export const demoOrganisation = 'Consegna, dimostrazione senza valore'

const daysFrom = (moment: Date, days: number): Date =>
  new Date(moment.getTime() + days * 24 * 60 * 60 * 1000)

/** CNS: fiscal code, number of the card, hash of the personal data that a card holds. */
function cardSubject(fiscalCode: string, person: Person, number: number): DistinguishedName {
  const cardId = `7430${String(number).padStart(12, '0')}`
  const personalData = `${person.surname} ${person.name} ${person.birthDate}`
  const hash = createHash('sha1').update(personalData).digest('base64')
  return [
    { C: ['IT'] },
    { O: [demoOrganisation] },
    { OU: ['CNS di prova'] },
    { CN: [`${fiscalCode}/${cardId}.${hash}`] },
  ]
}

const authorityName = (name: string): DistinguishedName => [
  { C: ['IT'] },
  { O: [demoOrganisation] },
  { CN: [name] },
]

/** One good card for each person with a fiscal code; for the first also those that are refused. */
export async function issueDemoCards(people: People, validity: Validity): Promise<DemoCards> {
  const { notBefore } = validity
  // Older than its oldest card.
  const since = { ...validity, notBefore: daysFrom(notBefore, -1000) }
  const authority = await createAuthority(authorityName('Autorita delle carte di prova'), since)
  const other = await createAuthority(authorityName('Autorita non riconosciuta (prova)'), since)
  let number = 0
  const issue = async (
    person: Person,
    suffix: string,
    label: string,
    { by = authority, period = validity } = {},
  ): Promise<DemoCard> => {
    number += 1
    const subject = cardSubject(person.fiscalCode ?? '', person, number)
    const issued = await by.issue(subject, period, clientAuthentication)
    return {
      ...issued,
      name: `${person.id}${suffix}`,
      label: `${person.name} ${person.surname}, ${label}`,
    }
  }
  const holders = withFiscalCode(people)
  const cards: DemoCard[] = []
  for (const person of holders) cards.push(await issue(person, '', 'carta di prova'))
  const [first] = holders
  if (first) {
    const past = { notBefore: daysFrom(notBefore, -900), notAfter: daysFrom(notBefore, -1) }
    cards.push(
      await issue(first, '-scaduta', 'carta di prova scaduta', { period: past }),
      await issue(first, '-revocata', 'carta di prova revocata'),
      await issue(first, '-altra-autorita', 'carta di un’altra autorità', { by: other }),
    )
  }
  const revoked = cards
    .filter(({ name }) => name.endsWith('-revocata'))
    .map(({ certificate }) => certificate)
  return { authority, revocations: await authority.revoke(revoked, validity), cards }
}
