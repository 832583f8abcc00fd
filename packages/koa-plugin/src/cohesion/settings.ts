import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { type Clock, ConsegnaError } from '@consegna/core'
import type { CohesionLevel, CohesionMethod, CohesionOptions } from './options'
import type { PendingLogins } from './pending/pending-logins'
import { sessionPendingLogins } from './pending/session-pending-logins'
import { type CohesionRefusal, cohesionLogLine } from './refusals/refusal'
import { type ServiceAddresses, serviceAddresses } from './service/addresses'

/** The level that each method reaches. */
const levels: Readonly<Record<CohesionMethod, CohesionLevel>> = {
  domain: 1,
  password: 1,
  pin: 2,
  card: 3,
}
const allMethods = ['password', 'pin', 'card', 'domain'] as const

type Optional =
  | 'requiredLevel'
  | 'unprovenCards'
  | 'requireFiscalCode'
  | 'request'
  | 'returnParameter'
  | 'loginWithinMs'
  | 'timeoutMs'
  | 'maxAnswerLength'
  | 'maxProfileBytes'
  | 'onRefusal'
  | 'fetch'

/** The options, checked, with every default filled in. */
export type CohesionSettings<User extends object> = Pick<
  CohesionOptions<User>,
  'siteId' | 'callbackUrl' | 'tickets' | 'toUser'
> &
  Required<Pick<CohesionOptions<User>, Optional>> & {
    readonly addresses: ServiceAddresses
    readonly methods: readonly CohesionMethod[]
    readonly afterLogoutUrl: string
    readonly pageUrl: string
    /** Of the pinned certificates; none when signatures are not looked at. */
    readonly profileKeys: readonly KeyObject[]
    readonly pendingLogins: PendingLogins
    readonly clock: Clock
  }

function fail(option: string, reason: string): never {
  throw new ConsegnaError('plugin.invalid-options', { option, reason })
}

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)

/** Without what was given in the message: an address may hold a password. */
function address(option: string, text: unknown): URL {
  if (typeof text !== 'string' || !URL.canParse(text)) return fail(option, 'it is no address')
  const url = new URL(text)
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
  if (!safe) fail(option, 'it must begin with https://; http:// only on this machine')
  if (url.username || url.password) fail(option, 'it must not hold a user or a password')
  return url
}

function origin(option: string, text: unknown): string {
  const url = address(option, text)
  const given = typeof text === 'string' ? text.replace(/\/$/, '') : ''
  if (given !== url.origin) fail(option, 'it must be an origin, without a path')
  return url.origin
}

/** In `stilesheet`, where items end with a semicolon. */
function item(option: string, text: string): string {
  if (/[;\s]/.test(text)) fail(option, 'it must hold no semicolon and no blank')
  return text
}

/** A timer cannot be set for longer than 24 days. */
const longest = 24 * 24 * 60 * 60 * 1000

function whole(option: string, value: number, most: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value
  return fail(option, `it must be a whole number from 1 to ${most}`)
}

function oneOf<Value>(option: string, value: Value, allowed: readonly Value[]): Value {
  return allowed.includes(value) ? value : fail(option, `it must be one of ${allowed.join(', ')}`)
}

function methodsOf(
  given: readonly CohesionMethod[] | undefined,
  required: CohesionLevel,
): readonly CohesionMethod[] {
  if (given === undefined) return allMethods.filter((method) => levels[method] >= required)
  if (given.length === 0) fail('methods', 'it is empty')
  for (const method of given) {
    oneOf('methods', method, allMethods)
    if (levels[method] < required) {
      fail('methods', `${method} cannot reach the required level ${required}`)
    }
  }
  return [...new Set(given)]
}

function keyOf(pem: string): KeyObject {
  try {
    const key = new X509Certificate(pem).publicKey
    return key.asymmetricKeyType === 'rsa'
      ? createPublicKey(key.export({ type: 'spki', format: 'pem' }))
      : fail('profileCertificates', 'the key is not RSA')
  } catch (error) {
    if (error instanceof ConsegnaError) throw error
    return fail('profileCertificates', 'it is no certificate in PEM')
  }
}

function keysOf(certificates: readonly string[] | undefined): readonly KeyObject[] {
  if (certificates === undefined) return []
  // Whoever pins nothing by mistake must not believe that something is pinned.
  if (certificates.length === 0) fail('profileCertificates', 'it is empty')
  return certificates.map(keyOf)
}

function requestOf<User extends object>({ request = {} }: CohesionOptions<User>) {
  const { users, purposes = [], eidas, spidProtocol, cieProtocol, ipa } = request
  if (users !== undefined) oneOf('request.users', users, ['citizens', 'staff', 'both'])
  for (const purpose of purposes) oneOf('request.purposes', purpose, ['PF', 'LP', 'PG'])
  if (eidas !== undefined) oneOf('request.eidas', eidas, [1, 2, 3])
  if (spidProtocol !== undefined) oneOf('request.spidProtocol', spidProtocol, ['SAML', 'OIDC'])
  if (cieProtocol !== undefined) oneOf('request.cieProtocol', cieProtocol, ['SAML', 'OIDC'])
  if (ipa !== undefined) item('request.ipa', ipa)
  return request
}

function ports<User extends object>({ tickets, toUser }: CohesionOptions<User>): void {
  if (typeof tickets?.keep !== 'function' || typeof tickets.take !== 'function') {
    fail('tickets', 'it does not keep tickets: memoryAnswerTickets() or sequelizeAnswerTickets()')
  }
  if (typeof toUser !== 'function') fail('toUser', 'it is not a function')
}

const writeRefusal = (refusal: CohesionRefusal): void => {
  console.warn(cohesionLogLine(refusal))
}

/** @throws ConsegnaError `plugin.invalid-options` naming the option and what is wrong with it */
export function settle<User extends object>(
  options: CohesionOptions<User>,
): CohesionSettings<User> {
  const { paths = 'current', alwaysAsk = false, requiredLevel = 2 } = options
  ports(options)
  oneOf('paths', paths, ['current', 'legacy'])
  if (alwaysAsk && paths === 'current') fail('alwaysAsk', 'it has a meaning with legacy paths only')
  oneOf('requiredLevel', requiredLevel, [1, 2, 3])
  const callback = address('callbackUrl', options.callbackUrl)
  if (callback.search || callback.hash) fail('callbackUrl', 'it must have no query and no fragment')
  const { siteId } = options
  if (typeof siteId !== 'string' || siteId.trim() !== siteId || siteId === '') {
    fail('siteId', 'it is empty, or has blanks around')
  }
  const root = `${callback.origin}/`
  const { afterLogoutUrl = root, pageUrl = root, returnParameter = 'ritorno' } = options
  if (!/^[A-Za-z]\w*$/.test(returnParameter)) fail('returnParameter', 'it is no name')
  const service = origin('service', options.service)
  return {
    siteId,
    callbackUrl: callback.href,
    tickets: options.tickets,
    toUser: options.toUser,
    addresses: serviceAddresses({ service, paths, alwaysAsk }),
    requiredLevel,
    methods: methodsOf(options.methods, requiredLevel),
    unprovenCards: oneOf('unprovenCards', options.unprovenCards ?? 'refuse', ['refuse', 'accept']),
    requireFiscalCode: options.requireFiscalCode ?? true,
    request: requestOf(options),
    afterLogoutUrl: item('afterLogoutUrl', address('afterLogoutUrl', afterLogoutUrl).href),
    pageUrl: address('pageUrl', pageUrl).href,
    returnParameter,
    profileKeys: keysOf(options.profileCertificates),
    pendingLogins: options.pendingLogins ?? sessionPendingLogins(),
    loginWithinMs: whole('loginWithinMs', options.loginWithinMs ?? 15 * 60 * 1000, longest),
    timeoutMs: whole('timeoutMs', options.timeoutMs ?? 10_000, longest),
    maxAnswerLength: whole('maxAnswerLength', options.maxAnswerLength ?? 65_536, 2 ** 20),
    maxProfileBytes: whole('maxProfileBytes', options.maxProfileBytes ?? 512 * 1024, 2 ** 24),
    onRefusal: options.onRefusal ?? writeRefusal,
    fetch: options.fetch ?? fetch,
    clock: options.clock ?? { now: () => new Date() },
  }
}
