import { describe, expect, it } from 'vitest'
import { foreignStateList } from '../../src/registries/foreign-state-list'
import { foreignStates } from '../../src/registries/foreign-states'

const states = foreignStates()
const codes = foreignStateList
  .trim()
  .split('\n')
  .map((line) => line.slice(0, 4))

describe('a foreign state', () => {
  it.each([
    ['Albania', 'Z100'],
    ['ROMANIA', 'Z129'],
    ['Romania (EE)', 'Z129'],
    ['Gran Bretagna', 'Z114'],
    ['regno unito', 'Z114'],
    ['USA', 'Z404'],
    ['U.S.A.', 'Z404'],
    ['Stati Uniti', 'Z404'],
    ['Corea del Sud', 'Z213'],
    ['Olanda', 'Z126'],
    ['Paesi Bassi', 'Z126'],
    ['Cina', 'Z210'],
    ['Repubblica Popolare Cinese', 'Z210'],
    ['Moldavia', 'Z140'],
    ['Russia', 'Z154'],
    ['Peru', 'Z611'],
    ['Costa d’Avorio', 'Z313'],
    ['Bosnia ed Erzegovina', 'Z153'],
    ['Sud Sudan', 'Z907'],
    ['Jugoslavia', 'Z118'],
    ['URSS', 'Z135'],
    ['U.R.S.S.', 'Z135'],
    ['Cecoslovacchia', 'Z105'],
    ['Germania Est', 'Z111'],
    ['Germania', 'Z112'],
  ])('%s has the code %s', (name, code) => {
    expect(states.named(name)?.code).toBe(code)
  })

  it('that had another code before is found by both, and named with the new one', () => {
    expect(states.withCode('Z136')?.name).toBe('Georgia')
    expect(states.withCode('Z254')?.name).toBe('Georgia')
    expect(states.named('Georgia')?.code).toBe('Z254')
  })

  it('that was part of another tells the codes that may stand in older fiscal codes', () => {
    expect(states.named('Serbia')?.formerly).toEqual(['Z157', 'Z118'])
    expect(states.named('Ucraina')?.formerly).toEqual(['Z135'])
    expect(states.named('Francia')?.formerly).toBeUndefined()
    const former = codes.flatMap((code) => states.withCode(code)?.formerly ?? [])
    expect(former.filter((code) => states.withCode(code) === null)).toEqual([])
  })

  it('mistyped is suggested', () => {
    expect(states.similar('Rumania', { limit: 3 })).toEqual([{ code: 'Z129', name: 'Romania' }])
    expect(states.similar('Albannia (EE)', { limit: 3 })[0]?.name).toBe('Albania')
    expect(states.similar('Austrralia', { limit: 3 }).map(({ name }) => name)).toEqual([
      'Australia',
    ])
  })

  it('is not what is no state: Italy, a town, a long text', () => {
    expect(states.named('Italia')).toBeNull()
    expect(states.named('Bucarest')).toBeNull()
    expect(states.named('x'.repeat(40_000))).toBeNull()
    expect(states.similar('x'.repeat(40_000), { limit: 3 })).toEqual([])
    expect(states.withCode('Z999')).toBeNull()
  })
})

it('every code stands for one state, and every name for one code but those that had two', () => {
  expect(codes.filter((code) => !/^Z\d{3}$/.test(code))).toEqual([])
  expect(new Set(codes).size).toBe(codes.length)
  const names = codes.map((code) => states.withCode(code)?.name ?? '')
  const twice = names.filter((name, at) => names.indexOf(name) !== at)
  expect(twice.sort()).toEqual([
    'Armenia',
    'Azerbaigian',
    'Georgia',
    'Kazakhstan',
    'Kirghizistan',
    'Turkmenistan',
    'Uzbekistan',
  ])
})

it('all 196 states that Italy’s statistics office lists are there: 192 of the United Nations, and four', () => {
  // What follows Vanuatu are territories, ceased states and former codes.
  expect(codes.indexOf('Z733') + 1).toBe(196)
})
