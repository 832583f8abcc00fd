import { readFileSync } from 'node:fs'
import {
  type CohesionOptions,
  cohesionStrategy,
  memoryAnswerTickets,
} from '@consegna/koa-plugin/cohesion'
import { describe, expect, it } from 'vitest'
import { textOf } from './support/cohesion-server'
import { openPortal } from './support/portals'
import { Traveller } from './support/traveller'

const elliptic = readFileSync(new URL('fixtures/elliptic.pem', import.meta.url), 'utf8')

const right = {
  service: 'https://cohesion2.regione.marche.it',
  siteId: 'CONSEGNA',
  callbackUrl: 'https://portale.example.it/accedi/cohesion/ritorno',
  tickets: memoryAnswerTickets(),
  toUser: () => null,
} satisfies CohesionOptions<object>

/** Options by what is wrong with them; as a configuration file would give them, whatever their types say. */
const wrong: readonly (readonly [option: string, value: unknown])[] = [
  ['service', undefined],
  ['service', 'cohesion2.regione.marche.it'],
  ['service', 'http://cohesion2.regione.marche.it'],
  ['service', 'https://cohesion2.regione.marche.it/SPManager'],
  ['service', 'https://u:p@cohesion2.regione.marche.it'],
  ['siteId', ''],
  ['siteId', ' CONSEGNA'],
  ['callbackUrl', '/accedi'],
  ['callbackUrl', 'http://portale.example.it/accedi'],
  ['callbackUrl', 'https://portale.example.it/accedi?a=1'],
  ['callbackUrl', 'https://portale.example.it/accedi#a'],
  ['tickets', {}],
  ['toUser', null],
  ['paths', 'new'],
  ['alwaysAsk', true],
  ['requiredLevel', 4],
  ['methods', []],
  ['methods', ['password']],
  ['methods', ['card', 'telepathy']],
  ['unprovenCards', 'maybe'],
  ['request.users', 'all'],
  ['request.purposes', ['XX']],
  ['request.eidas', 4],
  ['request.ipa', 'c;SSO=1'],
  ['request.spidProtocol', 'oidc'],
  ['afterLogoutUrl', 'https://portale.example.it/a;b'],
  ['pageUrl', 'javascript:alert(1)'],
  ['returnParameter', 'a b'],
  ['profileCertificates', []],
  ['profileCertificates', ['-----BEGIN CERTIFICATE-----']],
  ['profileCertificates', [elliptic]],
  ['loginWithinMs', 0],
  ['timeoutMs', 2 ** 31],
  ['maxAnswerLength', 1.5],
  ['maxProfileBytes', Number.NaN],
]

describe('the options are looked at once, when the strategy is made', () => {
  it('and those of the guide are right', () => {
    expect(cohesionStrategy(right).name).toBe('cohesion')
  })

  it.each(wrong)('%s cannot be %j', (option, value) => {
    const [name = '', inner] = option.split('.')
    const options = { ...right, [name]: inner === undefined ? value : { [inner]: value } }
    expect(() => cohesionStrategy(options)).toThrow(
      expect.objectContaining({
        code: 'plugin.invalid-options',
        params: expect.objectContaining({ option }),
      }),
    )
  })

  it('and a password in an address is not repeated', () => {
    const options = { ...right, service: 'https://user:segreto@example.it' }
    expect(() => cohesionStrategy(options)).toThrow(/^(?!.*segreto)/s)
  })
})

describe('what Cohesion is asked for follows the options', () => {
  const asked = async (options: Parameters<typeof openPortal>[2]) => {
    const portal = await openPortal('Koa', 'http://localhost:1', options)
    const { address, xml } = await new Traveller(portal).start()
    const stilesheet = textOf('stilesheet', xml).replace(portal.origin, 'PORTALE')
    return { path: address.pathname, stilesheet }
  }

  it('methods that reach the level', async () => {
    expect(await asked({ requiredLevel: 1 })).toEqual({
      path: '/SPManager/WAYF.aspx',
      stilesheet: 'AuthRestriction=0,1,2,3;PORTALE/',
    })
    expect((await asked({ requiredLevel: 3 })).stilesheet).toBe('AuthRestriction=2;PORTALE/')
    expect((await asked({ methods: ['card', 'pin', 'pin'] })).stilesheet).toBe(
      'AuthRestriction=1,2;PORTALE/',
    )
  })

  it('and everything else that there is', async () => {
    const request = {
      users: 'both',
      purposes: ['PF', 'LP', 'PG'],
      eidas: 2,
      aggregate: true,
      ipa: 'r_marche',
      spidProtocol: 'OIDC',
      cieProtocol: 'OIDC',
      singleSignOn: true,
    } as const
    const { stilesheet } = await asked({ request, afterLogoutUrl: 'https://www.example.it/uscita' })
    expect(stilesheet).toBe(
      'AuthRestriction=1,2;https://www.example.it/uscita;UType=cd;purpose=PF|LP|PG;aggregato=1;eidas=2;SpidMode=OIDC;CieMode=OIDC;IPA=r_marche;SSO=1',
    )
    expect((await asked({ request: { singleSignOn: false } })).stilesheet).toMatch(/;SSO=0$/)
  })

  it('on legacy paths, with or without a session that is there', async () => {
    expect((await asked({ paths: 'legacy' })).path).toBe('/SSO/Check.aspx')
    expect((await asked({ paths: 'legacy', alwaysAsk: true })).path).toBe('/SA/AccediCohesion.aspx')
  })
})
