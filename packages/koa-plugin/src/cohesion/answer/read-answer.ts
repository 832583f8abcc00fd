import { type CohesionRefusal, refuse } from '../refusals/refusal'
import { decodeBase64 } from '../xml/decode-base64'
import { decodeText } from '../xml/decode-text'
import { elementsNamed, readXml } from '../xml/read-xml'
import { singleFields } from '../xml/single-fields'

/** The names of a session at Cohesion, as the browser brings them: unsigned, and worth only what they open. */
export interface ServiceSession {
  readonly sessionId: string
  readonly aspNetSessionId: string
}

export interface ReadAnswer {
  readonly kind: 'answer'
  readonly session: ServiceSession
}

interface AnswerLimits {
  readonly siteId: string
  readonly maxAnswerLength: number
}

/** Characters of an id; Cohesion's longest have some 800. */
const maxIdLength = 4_096

/**
 * Reads `auth` as it came with the browser. Of what it says nothing is believed but that it is for this site, and
 * what the session is called: `user` and `url_richiesta` are not even looked at.
 */
export function readAnswer(
  auth: string,
  { siteId, maxAnswerLength }: AnswerLimits,
): ReadAnswer | CohesionRefusal {
  if (auth.length > maxAnswerLength) return refuse('cohesion.answer-too-large')
  const bytes = decodeBase64(auth)
  if (bytes === null) return refuse('cohesion.answer-not-base64')
  const outcome = readXml(decodeText(bytes))
  if (outcome.kind === 'doctype') return refuse('cohesion.answer-doctype')
  if (outcome.kind === 'malformed') return refuse('cohesion.answer-not-xml')
  const [element] = elementsNamed('auth', outcome.root)
  const fields = element ? singleFields(element) : null
  if (fields === null) return refuse('cohesion.answer-not-xml')
  if (fields.get('id_sito') !== siteId) return refuse('cohesion.answer-other-site')
  if (fields.get('esito_auth_sso') !== 'OK') return refuse('cohesion.cancelled')
  const sessionId = fields.get('id_sessione_sso') ?? ''
  const aspNetSessionId = fields.get('id_sessione_aspnet_sso') ?? ''
  const lengths = [sessionId.length, aspNetSessionId.length]
  if (lengths.some((length) => length === 0 || length > maxIdLength)) {
    return refuse('cohesion.answer-incomplete')
  }
  return { kind: 'answer', session: { sessionId, aspNetSessionId } }
}
