import { schoolCodeCheck } from '@consegna/core'
import { describe, expect, it } from 'vitest'
import { demoMunicipalitiesAsOf } from '../../src/demo-data/campaign'
import { demoRegistries } from '../../src/demo-data/registries'
import { demoUsers } from '../../src/demo-data/users'

const { municipalities, schools, states } = await demoRegistries()

it('the demo’s campaign has the 229 comuni of April 2018, in the order of the alphabet', () => {
  const names = municipalities
    .list({ asOf: demoMunicipalitiesAsOf, region: '11' })
    .map(({ name }) => name)
  expect(names).toHaveLength(229)
  expect(names.slice(0, 3)).toEqual(['Acqualagna', 'Acquasanta Terme', 'Acquaviva Picena'])
  expect(names.at(-1)).toBe('Visso')
})

it('the demo’s operators act for comuni that were there on the campaign’s day', () => {
  const granted = demoUsers
    .flatMap(({ roles }) => roles.flatMap(({ grants }) => grants))
    .flatMap(({ municipalities }) => (municipalities === 'all' ? [] : municipalities))
  const names = [...new Set(granted)].map(
    (istat) => municipalities.find(istat, demoMunicipalitiesAsOf)?.name,
  )
  expect(names).toEqual(['Ancona', 'Fabriano', 'Jesi', 'Senigallia', 'Pesaro'])
})

it('students may be born anywhere', () => {
  expect(municipalities.complete).toBe(true)
  expect(municipalities.named('Bolzano')[0]?.belfiore).toBe('A952')
  expect(states?.named('Romania')?.code).toBe('Z129')
})

describe('the demo’s schools', () => {
  it('are an extract: it says so, and for which school year and provinces', () => {
    expect(schools).toMatchObject({
      schoolYears: ['202526'],
      territory: ['AN', 'AP', 'MC', 'PS'],
      complete: false,
    })
  })

  it('hold the manual’s example as the institute of two plessi', () => {
    expect(schools?.find('ANIS014007')).toMatchObject({
      kind: 'institute',
      name: 'VOLTERRA - ELIA',
      schools: [{ level: 'upper-secondary' }, { level: 'upper-secondary' }],
    })
    expect(schools?.search('Volterra Ancona', { limit: 5 })[0]?.code).toBe('ANIS014007')
  })

  it('are all upper secondary, in comuni that exist', () => {
    const all = schools
      ?.search('LICEO', { limit: 200 })
      .concat(schools.search('ist', { limit: 200 }))
    expect(all?.length).toBeGreaterThan(100)
    for (const school of all?.flatMap((match) => match.schools) ?? []) {
      expect(school.level).toBe('upper-secondary')
      expect(municipalities.withBelfiore(school.belfiore)).not.toEqual([])
    }
  })

  it('have the check character that the formula gives, but for twelve codes with letters', () => {
    const codes = ['LICEO', 'IST'].flatMap(
      (kind) => schools?.search(kind, { limit: 200 }).map(({ code }) => code) ?? [],
    )
    const checks = [...new Set(codes)].map(schoolCodeCheck)
    expect(checks.filter((check) => check === 'agrees')).toHaveLength(100)
    expect(checks.filter((check) => check === 'unknown')).toHaveLength(12)
    expect(checks).not.toContain('disagrees')
  })
})
