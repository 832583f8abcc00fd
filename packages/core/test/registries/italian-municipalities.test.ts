import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseMunicipalities } from '../../src/registries/municipality-file'
import { readMunicipalityTable } from '../../src/registries/municipality-table'
import { italianMunicipalities } from '../../src/registries/node/italian-municipalities'

const italy = italianMunicipalities()
const marche = (asOf: string) => italy.list({ asOf, region: '11' })
const named = (name: string) => italy.named(name).map(({ belfiore }) => belfiore)
const first = (name: string) => {
  const [newest] = italy.named(name)
  return newest && `${newest.name} (${newest.province})`
}

describe('the table of all comuni of Italy', () => {
  const table = readFileSync(
    new URL('../../data/italian-municipalities.csv', import.meta.url),
    'utf8',
  )

  it('is a file of our own format, and read quickly it says the same', () => {
    expect(readMunicipalityTable(table)).toEqual(parseMunicipalities(table))
  })

  it('is complete: 19,352 periods, and 7,904 comuni since Montecopiolo and Sassofeltrio left', () => {
    expect(italy.complete).toBe(true)
    expect(readMunicipalityTable(table)).toHaveLength(19_352)
    expect(italy.list({ asOf: '2021-06-17' })).toHaveLength(7904)
    expect(italy.list({ asOf: '2018-04-01' })).toHaveLength(7954)
  })
})

describe('the comuni of the Marche', () => {
  it.each([
    ['2013-12-31', 239],
    ['2017-01-01', 229],
    ['2018-04-01', 229],
    ['2018-12-31', 229],
    ['2019-01-01', 228],
    ['2019-12-31', 228],
    ['2020-07-01', 227],
    ['2021-06-16', 227],
    ['2021-06-17', 225],
  ])('on %s were %i', (day, count) => {
    expect(marche(day)).toHaveLength(count)
    expect(new Set(marche(day).map(({ istat }) => istat)).size).toBe(count)
  })

  it.each([
    ['Trecastelli', '2014-01-01'],
    ['Vallefoglia', '2014-01-01'],
    ['Colli al Metauro', '2017-01-01'],
    ['Terre Roveresche', '2017-01-01'],
    ['Valfornace', '2017-01-01'],
    ['Sassocorvaro Auditore', '2019-01-01'],
  ])('%s exists since %s', (name, day) => {
    expect(italy.named(name)).toMatchObject([{ region: '11', from: day, to: null }])
  })

  it('Monteciccardo joined Pesaro, and is still somebody’s birthplace', () => {
    expect(italy.named('Monteciccardo')[0]).toMatchObject({ to: '2020-06-30', belfiore: 'F474' })
    expect(italy.withBelfiore('F474')).toEqual(italy.named('Monteciccardo'))
    expect(marche('2020-07-01').map(({ name }) => name)).not.toContain('Monteciccardo')
  })

  it('Montecopiolo and Sassofeltrio went to Rimini with their cadastral codes', () => {
    for (const [belfiore, old, now] of [
      ['F478', '041033', '099030'],
      ['I460', '041060', '099031'],
    ] as const) {
      expect(italy.find(old, '2021-06-16')).toMatchObject({ belfiore, province: 'PU' })
      expect(italy.find(now, '2021-06-17')).toMatchObject({ belfiore, province: 'RN' })
      expect(italy.withBelfiore(belfiore)[0]?.istat).toBe(now)
    }
  })
})

describe('a comune is found', () => {
  it.each([
    ['in capitals', "SANT'ELPIDIO A MARE", "Sant'Elpidio a Mare (FM)"],
    ['without its apostrophe', 'Sant Elpidio a mare', "Sant'Elpidio a Mare (FM)"],
    ['with a printed apostrophe', 'Sant’Elpidio a Mare', "Sant'Elpidio a Mare (FM)"],
    ['with an apostrophe for the accent', "Forli'", 'Forlì (FC)'],
    ['without the accent', 'forli', 'Forlì (FC)'],
    ['with S. for San', 'S. Benedetto del Tronto', 'San Benedetto del Tronto (AP)'],
    ['with S. for Sant’', 'S.Angelo in Vado', "Sant'Angelo in Vado (PU)"],
    ['with S. before a short name', 'S.Leo', 'San Leo (RN)'],
    ['with S.ta for Santa', 'S.ta Maria Nuova', 'Santa Maria Nuova (AN)'],
    ['with Sto for Santo', 'Sto Stefano di Cadore', 'Santo Stefano di Cadore (BL)'],
    ['with Mte for Monte', 'Mte San Vito', 'Monte San Vito (AN)'],
    ['with M. for Monte', 'M. Urano', 'Monte Urano (FM)'],
    ['with several words cut', 'S.Benedetto del T.to', 'San Benedetto del Tronto (AP)'],
    ['in Italian', 'Bolzano', 'Bolzano/Bozen (BZ)'],
    ['in German', 'BOZEN', 'Bolzano/Bozen (BZ)'],
    ['in both', 'Bolzano - Bozen', 'Bolzano/Bozen (BZ)'],
    ['in Slovene', 'Zgonik', 'Sgonico/Zgonik (TS)'],
    ['in French', 'Aoste', 'Aosta (AO)'],
    ['with umlauts written out', 'Muehlbach', 'Rio di Pusteria/Mühlbach (BZ)'],
    ['with its sigla', 'Ancona (AN)', 'Ancona (AN)'],
    ['with its sigla after a comma', 'ancona, an', 'Ancona (AN)'],
    ['with its sigla at the end', 'Ancona AN', 'Ancona (AN)'],
    ['with its former sigla', 'Fermo (AP)', 'Fermo (FM)'],
    ['without small words', 'Reggio Emilia', "Reggio nell'Emilia (RE)"],
    ['as a comune', 'Comune di Jesi', 'Jesi (AN)'],
  ])('%s: %s', (_, written, name) => {
    expect(first(written)).toBe(name)
  })

  it('with every comune that has the name, unless a sigla narrows it', () => {
    expect(new Set(named('Peglio'))).toEqual(new Set(['G415', 'G416']))
    expect(new Set(named('Peglio (PU)'))).toEqual(new Set(['G416']))
    expect(new Set(named('Peglio (CO)'))).toEqual(new Set(['G415']))
    expect(named('Peglio (MI)')).toEqual([])
  })

  it('with both when the accent may have been left out, with one when it is there', () => {
    expect(new Set(named('PATERNO'))).toEqual(new Set(['G371', 'M269']))
    expect(new Set(named('Paternò'))).toEqual(new Set(['G371']))
    expect(new Set(named("PATERNO'"))).toEqual(new Set(['G371']))
  })

  it('and not taken for one whose letters are the same', () => {
    expect(first('Treville')).toBe('Treville (AL)')
    expect(first('Tre Ville')).toBe('Tre Ville (TN)')
  })

  it('not at all when an abbreviation could be many, or the text is no name', () => {
    expect(named('M. Marciano')).toEqual([])
    expect(named('Roma Capitale')).toEqual([])
    expect(named('')).toEqual([])
    expect(named('.')).toEqual([])
    expect(named('S. '.repeat(40_000))).toEqual([])
  })
})

describe('a mistyped name', () => {
  const similar = (name: string, asOf?: string) =>
    italy.similar(name, { limit: 3, ...(asOf && { asOf }) }).map((found) => found.name)

  it.each([
    ['Senigalia', ['Senigallia']],
    ['Peasro', ['Pesaro']],
    ['Ascoli Picieno (AP)', ['Ascoli Piceno']],
    ['S. Benedeto del Tronto', ['San Benedetto del Tronto']],
    ['Montegiberti', ['Monte Giberto']],
  ])('%s may mean %s', (written, names) => {
    expect(similar(written)).toEqual(names)
  })

  it('brings comuni of the day that is meant', () => {
    expect(similar('Montecicardo', '2018-04-01')).toEqual(['Monteciccardo'])
    expect(similar('Montecicardo', '2021-01-01')).not.toContain('Monteciccardo')
  })

  it('that resembles nothing brings nothing', () => {
    expect(similar('xxxxxxxxxxxx')).toEqual([])
    expect(similar('a'.repeat(40_000))).toEqual([])
  })
})
