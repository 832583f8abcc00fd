import { readFileSync } from 'node:fs'
import { municipalityRegistry, parseMunicipalities } from '@consegna/core'
import { describe, expect, it } from 'vitest'
import { demoUsers } from '../../src/demo-data/users'
import { municipalitiesFile } from '../../src/places'

const registry = municipalityRegistry(parseMunicipalities(readFileSync(municipalitiesFile, 'utf8')))
const marche = (asOf: string) => registry.list({ asOf, region: '11' })

describe('the comuni of the Marche', () => {
  it.each([
    ['2013-12-31', 239],
    ['2018-04-01', 229],
    ['2019-06-01', 228],
    ['2020-07-02', 227],
    ['2021-06-16', 227],
    ['2021-06-17', 225],
  ])('on %s were %i', (day, count) => {
    expect(marche(day)).toHaveLength(count)
    expect(new Set(marche(day).map(({ istat }) => istat)).size).toBe(count)
  })

  it('are written as people write them', () => {
    const names = marche('2018-04-01').map(({ name }) => name)
    for (const name of [
      'Ancona',
      'Ascoli Piceno',
      'Belforte all’Isauro',
      'Cerreto d’Esi',
      'Montefiore dell’Aso',
      'Morro d’Alba',
      'Porto Sant’Elpidio',
      'San Benedetto del Tronto',
      'Sant’Angelo in Vado',
      'Sant’Elpidio a Mare',
      'Serra de’ Conti',
      'Castelsantangelo sul Nera',
    ]) {
      expect(names).toContain(name.replace('’', "'"))
    }
    expect(names.filter((name) => /[A-Z]{2}|^[a-z]| [A-Z]?'?(Di|Del|In|Sul) /.test(name))).toEqual(
      [],
    )
  })

  it('stand in the order of the alphabet, Acqualagna first', () => {
    const names = marche('2018-04-01').map(({ name }) => name)
    expect(names.slice(0, 3)).toEqual(['Acqualagna', 'Acquasanta Terme', 'Acquaviva Picena'])
    expect(names.at(-1)).toBe('Visso')
  })

  it('know where the boundary moved: two went to Rimini, three became Colli al Metauro', () => {
    expect(registry.find('041033', '2018-04-01')).toMatchObject({
      name: 'Montecopiolo',
      to: '2021-06-16',
    })
    expect(registry.find('041033', '2021-06-17')).toBeNull()
    expect(registry.find('041069', '2016-12-31')).toBeNull()
    expect(registry.find('041069', '2017-01-01')?.name).toBe('Colli al Metauro')
  })
})

it('the demo’s operators act for comuni that were there on the campaign’s day', () => {
  const granted = demoUsers
    .flatMap(({ roles }) => roles.flatMap(({ grants }) => grants))
    .flatMap(({ municipalities }) => (municipalities === 'all' ? [] : municipalities))
  const names = [...new Set(granted)].map((istat) => registry.find(istat, '2018-04-01')?.name)
  expect(names).toEqual(['Ancona', 'Fabriano', 'Jesi', 'Senigallia', 'Pesaro'])
})
