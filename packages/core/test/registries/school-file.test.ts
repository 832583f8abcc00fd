import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ConsegnaError } from '../../src/errors/consegna-error'
import { parseSchools } from '../../src/registries/school-file'
import { schoolLevel } from '../../src/registries/school-level'

const excerpt = readFileSync(new URL('files/mim-excerpt.csv', import.meta.url), 'utf8')
const schools = parseSchools(excerpt)
const school = (code: string) => schools.find((each) => each.code === code)

/** As the files of paritarie are: without institute, characteristic and seat. */
const paritarie = [
  'ANNOSCOLASTICO,AREAGEOGRAFICA,REGIONE,PROVINCIA,CODICESCUOLA,DENOMINAZIONESCUOLA,INDIRIZZOSCUOLA,CAPSCUOLA,CODICECOMUNESCUOLA,DESCRIZIONECOMUNE,DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA,INDIRIZZOEMAILSCUOLA,INDIRIZZOPECSCUOLA,SITOWEBSCUOLA',
  '201718,CENTRO,MARCHE,ANCONA,ANPS00500T,"LICEO ""L. CAGGIARI""",Non Disponibile,60121,A271,ANCONA,LICEO SCIENTIFICO,Non Disponibile,Non Disponibile,Non Disponibile',
  '201718,CENTRO,MARCHE,ANCONA,AN1A00500X,MATERNA,VIA ROMA 1,60121,A271,ANCONA,SCUOLA INFANZIA NON STATALE,Non Disponibile,Non Disponibile,Non Disponibile',
].join('\n')

function refusal(csv: string): ConsegnaError {
  try {
    parseSchools(csv)
  } catch (error) {
    if (error instanceof ConsegnaError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('a file of state schools', () => {
  it('names schools with their institute, comune and address', () => {
    expect(schools).toHaveLength(18)
    expect(school('TNEE846038')).toEqual({
      code: 'TNEE846038',
      name: 'VILLA LAGARINA "PARIDE LODRON"',
      institute: 'TNIC846004',
      instituteName: 'VILLA LAGARINA',
      belfiore: 'L957',
      municipality: 'VILLA LAGARINA',
      province: 'TRENTO',
      kind: 'SCUOLA PRIMARIA',
      level: 'lower',
      address: 'VIA STOCKSTADT AM RHEIN, 9, 38060',
      schoolYear: '202021',
    })
  })

  it('has one kind of blank, once', () => {
    expect(excerpt).toContain('IST PROF\u00a0 ALBERGHIERO')
    const kinds = schools.map(({ kind }) => kind)
    expect(kinds).toContain('IST PROF ALBERGHIERO')
    const texts = schools.flatMap((each) => Object.values(each))
    expect(texts.filter((text) => text !== null && /\s\s|\u00a0/.test(text))).toEqual([])
  })

  it('may say that it does not know', () => {
    const unknown = excerpt.replace('"VIA STOCKSTADT AM RHEIN, 9"', 'Non Disponibile')
    expect(parseSchools(unknown)[0]).toMatchObject({ code: 'TNEE846038', address: null })
    const texts = schools.flatMap((each) => Object.values(each))
    expect(texts).not.toContain('Non Disponibile')
  })
})

describe('a file of scuole paritarie', () => {
  it('knows no institutes', () => {
    expect(parseSchools(paritarie)).toMatchObject([
      {
        code: 'ANPS00500T',
        name: 'LICEO "L. CAGGIARI"',
        institute: null,
        instituteName: null,
        address: null,
        level: 'upper-secondary',
        schoolYear: '201718',
      },
      { code: 'AN1A00500X', address: 'VIA ROMA 1, 60121', level: 'lower' },
    ])
  })
})

it.each([
  ['LICEO CLASSICO', 'upper-secondary'],
  ['IST PROF ALBERGHIERO', 'upper-secondary'],
  ['IST TEC COMMERCIALE E PER GEOMETRI', 'upper-secondary'],
  ['IST TECNICO COMMERCIALE', 'upper-secondary'],
  ["ISTITUTO TECNICO PER ATTIVITA' SOCIALI (GIA' ITF)", 'upper-secondary'],
  ["ISTITUTO D'ARTE", 'upper-secondary'],
  ['ISTITUTO MAGISTRALE', 'upper-secondary'],
  ['ISTITUTO SUPERIORE', 'upper-secondary'],
  ['SCUOLA MAGISTRALE', 'upper-secondary'],
  ['SCUOLA SEC. SECONDO GRADO NON STATALE', 'upper-secondary'],
  ['SCUOLA PRIMO GRADO', 'lower'],
  ['SCUOLA SEC. PRIMO GRADO NON STATALE', 'lower'],
  ['SCUOLA SECONDARIA DI I GRADO', 'lower'],
  ['SCUOLA SECONDARIA DI II GRADO', 'upper-secondary'],
  ['SCUOLA PRIMARIA', 'lower'],
  ['SCUOLA INFANZIA', 'lower'],
  ['ISTITUTO COMPRENSIVO', null],
  ['CENTRO TERRITORIALE', null],
  ['CONVITTO NAZIONALE', null],
])('%s is %s', (kind, level) => {
  expect(schoolLevel(kind)).toBe(level)
})

describe('a broken file', () => {
  it.each([
    ['a code of nine characters', 'TNEE846038', 'TNEE84603', 2, 'CODICESCUOLA'],
    ['an institute of nine characters', 'TNIC846004', 'TNIC84600', 2, 'CODICEISTITUTO'],
    ['a school year in letters', '202021', '2020/21', 2, 'ANNOSCOLASTICO'],
    ['no kind', 'SCUOLA PRIMARIA', 'Non Disponibile', 2, 'DESCRIZIONETIPOLOGIA'],
    ['a field too many', 'TRENTO,TNIC', 'TRENTO,,TNIC', 2, '20 fields instead of 19'],
    ['a column missing', 'CODICECOMUNESCUOLA', 'COMUNE', 1, 'CODICECOMUNESCUOLA'],
  ])('with %s is refused with its line and the reason', (_, good, bad, line, reason) => {
    const error = refusal(excerpt.replace(good, bad))
    expect(error.code).toBe('registry.invalid')
    expect(error.params).toMatchObject({ registry: 'schools', line })
    expect(error.params.reason).toContain(reason)
  })

  it('with a quote that does not end is refused where it was noticed', () => {
    const error = refusal(excerpt.replace('"VIA STOCKSTADT AM RHEIN, 9"', '"VIA'))
    expect(error.params).toMatchObject({ registry: 'schools', line: 4 })
    expect(error.params.reason).toContain('quoted')
  })

  it('without anything is refused on its first line', () => {
    expect(refusal('').params).toMatchObject({ registry: 'schools', line: 1 })
  })
})
