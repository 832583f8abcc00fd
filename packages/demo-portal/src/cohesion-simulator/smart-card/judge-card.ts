import { X509Certificate as NodeCertificate } from 'node:crypto'
import type { CardRefusal } from './card-refusal'
import { type CardSubject, readCardSubject } from './read-card-subject'
import {
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509Certificate,
  X509Crl,
} from './x509'

/** Somebody who issues cards, and says which of them count no more. */
export interface CardAuthority {
  /** PEM */
  readonly certificate: string
  /** PEM or DER of the list in force; asked for at every card. */
  readonly revocations: () => Promise<Uint8Array>
}

export type CardJudgement =
  | { readonly ok: true; readonly subject: CardSubject }
  | { readonly ok: false; readonly refusal: CardRefusal }

const clientAuthentication = '1.3.6.1.5.5.7.3.2'

interface Read {
  readonly card: X509Certificate
  readonly node: NodeCertificate
}

function read(der: Uint8Array): Read | null {
  try {
    return { card: new X509Certificate(new Uint8Array(der)), node: new NodeCertificate(der) }
  } catch {
    return null
  }
}

function hasIssued(authority: CardAuthority, { node }: Read): boolean {
  const issuer = new NodeCertificate(authority.certificate)
  return node.checkIssued(issuer) && node.verify(issuer.publicKey)
}

/** Of a card's certificates one signs documents, and must not let anybody in. */
function isForLogin(card: X509Certificate): boolean {
  const usage = card.getExtension(KeyUsagesExtension)
  const purposes = card.getExtension(ExtendedKeyUsageExtension)
  const mayAuthenticate = !usage || (usage.usages & KeyUsageFlags.digitalSignature) !== 0
  return mayAuthenticate && purposes?.usages.includes(clientAuthentication) === true
}

/** `unknown` when the list is not there, not the authority's, or too old: then no card can be trusted. */
async function revocation(
  authority: CardAuthority,
  card: X509Certificate,
  now: Date,
): Promise<'good' | 'revoked' | 'unknown'> {
  try {
    const list = new X509Crl(new Uint8Array(await authority.revocations()))
    const issuer = new X509Certificate(authority.certificate)
    const isOwn = list.issuer === issuer.subject && (await list.verify({ publicKey: issuer }))
    const isCurrent =
      list.thisUpdate <= now && list.nextUpdate !== undefined && now < list.nextUpdate
    if (!isOwn || !isCurrent) return 'unknown'
    return list.findRevoked(card) ? 'revoked' : 'good'
  } catch {
    return 'unknown'
  }
}

export interface CardRules {
  readonly authorities: readonly CardAuthority[]
  readonly now: Date
}

/**
 * Whose card it is, if it is good: issued by one of the authorities, in its time, not revoked, meant for
 * logging in. That whoever presents it holds its key was proven by the TLS connection.
 * @param der the certificate; null when none was presented
 */
export async function judgeCard(der: Uint8Array | null, rules: CardRules): Promise<CardJudgement> {
  const refuse = (refusal: CardRefusal): CardJudgement => ({ ok: false, refusal })
  if (der === null) return refuse('card-missing')
  const presented = read(der)
  if (presented === null) return refuse('card-unreadable')
  const { card } = presented
  const authority = rules.authorities.find((one) => hasIssued(one, presented))
  if (authority === undefined) return refuse('card-of-foreign-authority')
  if (rules.now < card.notBefore) return refuse('card-not-yet-valid')
  if (rules.now > card.notAfter) return refuse('card-expired')
  const standing = await revocation(authority, card, rules.now)
  if (standing === 'unknown') return refuse('card-revocations-unknown')
  if (standing === 'revoked') return refuse('card-revoked')
  if (!isForLogin(card)) return refuse('card-not-for-login')
  const subject = readCardSubject(card)
  return subject ? { ok: true, subject } : refuse('card-without-fiscal-code')
}
