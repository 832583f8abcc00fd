import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ConsegnaError } from '../../src/errors/consegna-error'
import { parseMunicipalityArchive } from '../../src/registries/municipality-archive'
import { formatMunicipalities, parseMunicipalities } from '../../src/registries/municipality-file'
import { italianMunicipalities } from '../../src/registries/node/italian-municipalities'

const excerpt = readFileSync(new URL('files/anpr-excerpt.csv', import.meta.url), 'utf8')
const periods = parseMunicipalityArchive(excerpt)
const last = (belfiore: string) => periods.findLast((period) => period.belfiore === belfiore)

function refusal(csv: string): ConsegnaError {
  try {
    parseMunicipalityArchive(csv)
  } catch (error) {
    if (error instanceof ConsegnaError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('the archive of ANPR', () => {
  it('gives one period per row, with the days on which the comune was so', () => {
    expect(excerpt.startsWith('\uFEFF"ID"')).toBe(true)
    expect(periods).toHaveLength(43)
    expect(periods.filter(({ belfiore }) => belfiore === 'A001')).toEqual([
      {
        istat: '028001',
        belfiore: 'A001',
        name: 'Abano',
        province: 'PD',
        region: '05',
        from: '1866-11-19',
        to: '1924-11-13',
      },
      {
        istat: '028001',
        belfiore: 'A001',
        name: 'Abano Terme',
        province: 'PD',
        region: '05',
        from: '1924-11-14',
        to: null,
      },
    ])
  })

  it('holds comuni that never had a cadastral code, or lie abroad today', () => {
    expect(periods.filter(({ belfiore }) => belfiore === '')).toMatchObject([
      { istat: '003809', name: 'Arizzano', to: '1911-07-04' },
    ])
    expect(periods.filter(({ region }) => region === 'EX').map(({ name }) => name)).toContain(
      'Fiume',
    )
    expect(periods.find(({ region }) => region === '00')?.name).toBe('Bargano')
  })

  it.each([
    ['A952', 'Bolzano/Bozen', undefined],
    ['A332', 'Appiano sulla Strada del Vino/Eppan an der Weinstraße', undefined],
    ['D383', 'Duino Aurisina/Devin Nabrežina', undefined],
    ['I715', 'Sgonico/Zgonik', undefined],
    ['A326', 'Aosta', ['Aoste']],
    ['D704', 'Forlì', undefined],
  ])('names %s %s in one language or two', (belfiore, name, otherNames) => {
    expect(last(belfiore)?.name).toBe(name)
    expect(last(belfiore)?.otherNames).toEqual(otherNames)
  })

  it('is what the table of all Italy was made from', () => {
    const italy = italianMunicipalities()
    for (const period of periods) {
      expect(italy.withIstat(period.istat)).toContainEqual(period)
    }
  })

  it('can be kept in our own format, and comes back from it', () => {
    const kept = parseMunicipalities(formatMunicipalities(periods))
    expect(new Set(kept)).toEqual(new Set(periods))
  })

  it.each([
    ['a code of five digits', '"028001"', '"28001"', 'istat'],
    ['no name', '"ABANO TERME","ABANO TERME"', '"","ABANO TERME"', 'name'],
    ['a day that does not exist', '1924-11-13', '1924-11-31', 'to'],
    ['an end before its beginning', '1924-11-13', '1824-11-13', 'to'],
    ['a quote too few', '"ABANO","', '"ABANO,"', 'quoted'],
    ['a field too few', '"2016-06-17","028500"', '"2016-06-17"', 'fields'],
  ])('with %s is refused with its line', (_, good, bad, reason) => {
    const error = refusal(excerpt.replace(good, bad))
    expect(error.code).toBe('registry.invalid')
    expect(error.params).toMatchObject({ registry: 'municipalities' })
    expect(error.params.line).toBeGreaterThan(1)
    expect(error.params.reason).toContain(reason)
  })

  it('without one of its columns is refused, and the columns are named', () => {
    const error = refusal(excerpt.replace('"CODCATASTALE"', '"CATASTO"'))
    expect(error.params.line).toBe(1)
    expect(error.params.reason).toContain('CODCATASTALE')
  })
})
