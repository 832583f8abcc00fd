import { describe, expect, it } from 'vitest'
import { ConsegnaError } from '../../src/errors/consegna-error'
import type { Municipality } from '../../src/ports/registries'
import { municipalityRegistry } from '../../src/registries/municipalities'
import { parseMunicipalities } from '../../src/registries/municipality-file'

const header = 'istat,belfiore,name,province,region,from,to'

const montecopiolo = [
  header,
  '041033,F478,Montecopiolo,PS,11,1861-03-17,1998-09-03',
  '041033,F478,Montecopiolo,PU,11,1998-09-04,2021-06-16',
  '099030,F478,Montecopiolo,RN,08,2021-06-17,',
].join('\n')

const period = (istat: string, name: string, rest: Partial<Municipality> = {}): Municipality => ({
  istat,
  belfiore: 'A271',
  name,
  province: 'AN',
  region: '11',
  from: '1861-03-17',
  to: null,
  ...rest,
})

function refusal(run: () => unknown): ConsegnaError {
  try {
    run()
  } catch (error) {
    if (error instanceof ConsegnaError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('a comune that passed to another region', () => {
  const registry = municipalityRegistry(parseMunicipalities(montecopiolo))

  it('is found under its old code up to its last day there, and under the new one from the day after', () => {
    expect(registry.find('041033', '2021-06-16')?.province).toBe('PU')
    expect(registry.find('041033', '2021-06-17')).toBeNull()
    expect(registry.find('099030', '2021-06-16')).toBeNull()
    expect(registry.find('099030', '2021-06-17')).toEqual({
      istat: '099030',
      belfiore: 'F478',
      name: 'Montecopiolo',
      province: 'RN',
      region: '08',
      from: '2021-06-17',
      to: null,
    })
  })

  it('has the province that it had on the day asked for', () => {
    expect(registry.find('041033', '1998-09-03')?.province).toBe('PS')
    expect(registry.find('041033', '1998-09-04')?.province).toBe('PU')
  })

  it('is listed with the region that it belonged to on that day', () => {
    const names = (asOf: string, region: string) =>
      registry.list({ asOf, region }).map(({ name }) => name)
    expect(names('2018-04-01', '11')).toEqual(['Montecopiolo'])
    expect(names('2022-01-01', '11')).toEqual([])
    expect(names('2022-01-01', '08')).toEqual(['Montecopiolo'])
  })

  it('did not exist before the first day, and an unknown code is nobody', () => {
    expect(registry.find('041033', '1861-03-16')).toBeNull()
    expect(registry.find('999999', '2018-04-01')).toBeNull()
  })
})

it('lists comuni in Italian order, whatever their order in the file', () => {
  const registry = municipalityRegistry([
    period('1', 'Zè'),
    period('2', 'Forlì'),
    period('3', 'Forlimpopoli'),
    period('4', 'ancona'),
    period('5', 'Acqualagna'),
  ])
  expect(registry.list({ asOf: '2018-04-01' }).map(({ name }) => name)).toEqual([
    'Acqualagna',
    'ancona',
    'Forlì',
    'Forlimpopoli',
    'Zè',
  ])
})

it('refuses two periods of one code that hold the same day, by code and day', () => {
  const error = refusal(() =>
    municipalityRegistry([
      period('042002', 'Ancona', { from: '1928-05-22' }),
      period('042002', 'Ancona', { to: '1928-05-22' }),
    ]),
  )
  expect(error.code).toBe('registry.invalid')
  expect(error.params.reason).toContain('042002')
  expect(error.params.reason).toContain('1928-05-22')
})

describe('the file', () => {
  it('may have a byte order mark, Windows line ends, quotes and empty lines', () => {
    const csv = `\uFEFF${header}\r\n\r\n"042002","A271","Ancona, ""la dorica""",AN,11,1928-05-22,\r\n`
    expect(parseMunicipalities(csv)).toEqual([
      period('042002', 'Ancona, "la dorica"', { from: '1928-05-22' }),
    ])
  })

  const good = '042002,A271,Ancona,AN,11,1928-05-22,'
  it.each([
    ['a short ISTAT code', '42002,A271,Ancona,AN,11,1928-05-22,', 'istat'],
    ['a lower-case cadastral code', '042002,a271,Ancona,AN,11,1928-05-22,', 'belfiore'],
    ['no name', '042002,A271, ,AN,11,1928-05-22,', 'name'],
    ['a day that is not in the calendar', '042002,A271,Ancona,AN,11,1928-02-30,', 'from'],
    ['an end before the beginning', '042002,A271,Ancona,AN,11,1928-05-22,1928-05-21', 'to'],
    ['a missing field', '042002,A271,Ancona,AN,11,1928-05-22', '6 fields'],
    ['a quote that does not end', '042002,A271,"Ancona,AN,11,1928-05-22,', 'quoted'],
  ])('with %s is refused with the line and the reason', (_, line, reason) => {
    const error = refusal(() => parseMunicipalities([header, good, line].join('\n')))
    expect(error.code).toBe('registry.invalid')
    expect(error.params.line).toBe(3)
    expect(error.params.reason).toContain(reason)
  })

  it('with another header, or empty, is refused on its first line', () => {
    for (const csv of ['', 'codice,nome\n042002,Ancona']) {
      const error = refusal(() => parseMunicipalities(csv))
      expect(error.params).toMatchObject({ line: 1, registry: 'municipalities' })
    }
  })
})
