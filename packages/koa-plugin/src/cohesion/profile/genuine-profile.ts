import type { KeyObject } from 'node:crypto'
import { type CohesionRefusal, refuse } from '../refusals/refusal'
import { decodeText } from '../xml/decode-text'
import { elementsNamed, readXml, type XmlElement, type XmlOutcome } from '../xml/read-xml'
import { signedProfile } from './verify-signature'

export interface GenuineProfile {
  readonly kind: 'profile'
  readonly element: XmlElement
}

/** Milliseconds: as old as a token becomes, and clocks differ. */
const oldest = 60 * 60 * 1000
const clocksDiffer = 5 * 60 * 1000

function isOfNow(profile: XmlElement, now: Date): boolean {
  const age = now.getTime() - Date.parse(profile.attributes.get('timestamp') ?? '')
  return age >= -clocksDiffer && age <= oldest + clocksDiffer
}

function misunderstood(text: string, { kind }: XmlOutcome): CohesionRefusal {
  const html = /<html[\s>]/i.test(text)
  const reason = kind === 'doctype' && !html ? 'doctype' : html ? 'HTML' : 'no profile'
  return refuse('cohesion.service-not-understood', { reason })
}

/**
 * The profile in the service's answer. With keys its signature is checked and its age: without the age, one who sits
 * between portal and service could hand out what was signed for somebody else once.
 * @param keys of pinned certificates; with none, signatures are not looked at
 */
export async function genuineProfile(
  bytes: Uint8Array,
  keys: readonly KeyObject[],
  now: Date,
): Promise<GenuineProfile | CohesionRefusal> {
  const text = decodeText(bytes)
  // In a profile these characters could only stand escaped.
  if (/<AUTH>\s*NO\s*<\/AUTH>/i.test(text)) return refuse('cohesion.session-expired')
  const outcome = readXml(text)
  if (outcome.kind !== 'read') return misunderstood(text, outcome)
  const [element, ...others] = elementsNamed('profile', outcome.root)
  if (element === undefined || others.length > 0) return misunderstood(text, outcome)
  if (keys.length === 0) return { kind: 'profile', element }
  if (outcome.root.name !== 'Signature') return refuse('cohesion.profile-unsigned')
  const signed = await signedProfile(text, keys)
  if (signed === null) return refuse('cohesion.profile-signature-wrong')
  return isOfNow(signed, now)
    ? { kind: 'profile', element: signed }
    : refuse('cohesion.profile-outdated')
}
