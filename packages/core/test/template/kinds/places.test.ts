import { describe, expect, it } from 'vitest'
import {
  address,
  messages,
  municipality,
  postalCode,
  type ReadContext,
  schoolCode,
} from '../../../src/index'
import { emptyContext } from '../../support/reading'
import { allPlaces, castroInBergamo, inApril2018, schools } from './places'
import { cellOf, found, read, type Written } from './reading'

const residence = municipality({ header: 'Comune di residenza' })
const birthplace = municipality({ header: 'Luogo di nascita', period: 'any', foreignStates: true })

/** The first sentence and its remedy about a cell. */
function told(column: typeof residence, written: Written, context: ReadContext): string {
  const parsed = column.parse(cellOf(written), context)
  const [problem] = parsed.ok ? (parsed.warnings ?? []) : parsed.problems
  if (!problem) return ''
  const { message, remedy } = messages('it').of(problem)
  return `${message} ${remedy}`
}

describe('a comune of residence', () => {
  it.each<[Written, string]>([
    ['Ancona', 'Ancona (AN)'],
    ['ANCONA', 'Ancona (AN)'],
    ['Ancona (an)', 'Ancona (AN)'],
    ['Comune di Ancona', 'Ancona (AN)'],
    ['042002', 'Ancona (AN)'],
    [42_002, 'Ancona (AN)'],
    ['42002', 'Ancona (AN)'],
    [1001, 'Agliè (TO)'],
    ['a271', 'Ancona (AN)'],
    ['Aglie', 'Agliè (TO)'],
    ['Castro (LE)', 'Castro (LE)'],
    ['Abano', 'Abano Terme (PD)'],
    ['Fermo (AP)', 'Fermo (FM)'],
    ['M. Roberto', 'Monte Roberto (AN)'],
  ])('reads %s as %s', (written, name) => {
    expect(read(residence, written, inApril2018)).toBe(name)
    expect(found(residence, written, inApril2018)).toEqual([])
  })

  it('of two with one name is the one that sends the list, else it lists both', () => {
    expect(told(residence, 'Castro', inApril2018)).toBe(
      'Più comuni si chiamano «Castro»: Castro (LE), Castro (BG). Aggiungere la sigla della provincia, per esempio: Castro (LE).',
    )
    const fromBergamo = { ...inApril2018, municipality: castroInBergamo }
    expect(read(residence, 'Castro', fromBergamo)).toBe('Castro (BG)')
    expect(read(birthplace, 'Castro', fromBergamo)).toBe('Castro (BG)')
  })

  it('bears its name on the campaign’s day: who bore it once does not count then', () => {
    expect(read(residence, 'Savogna', inApril2018)).toBe('Savogna (UD)')
  })

  it('that is no more, or not yet, is told with the day', () => {
    expect(told(residence, 'Ripe', inApril2018)).toContain(
      'Il comune Ripe (AN) è stato soppresso: è esistito fino al 31/12/2013.',
    )
    expect(told(residence, 'Sassocorvaro Auditore', inApril2018)).toContain(
      'è stato istituito solo il 01/01/2019',
    )
    const in2021 = { ...inApril2018, asOf: '2021-01-01' }
    expect(read(residence, 'Monteciccardo', inApril2018)).toBe('Monteciccardo (PU)')
    expect(read(residence, 'Monteciccardo', in2021)).toBe('municipality.abolished')
    expect(read(residence, 'Ripe', { ...inApril2018, asOf: null })).toBe('Ripe (AN)')
  })

  it('mistyped gets the likely name; in another province it is taken, with a warning', () => {
    expect(told(residence, 'Anconna', inApril2018)).toContain('Forse si tratta di: Ancona (AN).')
    expect(read(residence, 'Ancona (MC)', inApril2018)).toBe('Ancona (AN)')
    expect(found(residence, 'Ancona (MC)', inApril2018)).toEqual(['municipality.other-province'])
  })

  it('that nobody knows is only a warning where the template says so', () => {
    const lenient = municipality({ header: 'Comune', unknown: 'warning' })
    expect(read(lenient, 'Atlantide', inApril2018)).toBe('Atlantide')
    expect(found(lenient, 'Atlantide', inApril2018)).toEqual(['municipality.unknown'])
    expect(read(lenient, 'Ripe', inApril2018)).toBe('Ripe (AN)')
    expect(found(lenient, 'Castro', inApril2018)).toEqual(['municipality.ambiguous'])
  })

  it('is taken as it is written where no registry knows all comuni', () => {
    expect(read(residence, ' Anconna ', emptyContext)).toBe('Anconna')
    const municipalities = { ...allPlaces.municipalities, complete: false }
    const some = { ...inApril2018, registries: { municipalities } }
    expect(read(residence, 'Anconna', some)).toBe('Anconna')
    expect(read(residence, 'ancona', some)).toBe('Ancona (AN)')
    expect(read(residence, '042002', emptyContext)).toBe('municipality.characters')
  })

  it('is no foreign state', () => {
    expect(read(residence, 'Romania', inApril2018)).toBe('municipality.unknown')
  })
})

describe('a birthplace', () => {
  it.each([
    ['Ripe', 'Ripe (AN)'],
    ['Sassocorvaro Auditore', 'Sassocorvaro Auditore (PU)'],
    ['Castro', 'Castro'],
    ['Castro (BG)', 'Castro (BG)'],
    ['Romania', 'Romania'],
    ['ROMANIA (EE)', 'Romania'],
    ['Bucarest (Romania)', 'Romania'],
    ['z129', 'Romania'],
  ])('reads %s as %s', (written, name) => {
    expect(read(birthplace, written, inApril2018)).toBe(name)
    expect(found(birthplace, written, inApril2018)).toEqual([])
  })

  it('mistyped may have been a comune or a state', () => {
    expect(told(birthplace, 'Rumania', inApril2018)).toContain('Forse si tratta di: Romania.')
  })

  it('is taken as it is written where foreign states are not known', () => {
    const { municipalities } = allPlaces
    const context = { ...inApril2018, registries: { municipalities } }
    expect(read(birthplace, 'Rumania', context)).toBe('Rumania')
  })
})

describe('postal code and address', () => {
  it('gives a number back the zeros that Excel ate, but guesses no digit of a text', () => {
    const column = postalCode({ header: 'CAP' })
    expect(read(column, 184)).toBe('00184')
    expect(read(column, 9100)).toBe('09100')
    expect(read(column, '00184')).toBe('00184')
    expect(read(column, ' 60121 ')).toBe('60121')
    expect(read(column, '6012')).toBe('postal-code.length')
    expect(read(column, '601211')).toBe('postal-code.length')
    expect(read(column, 0)).toBe('postal-code.shape')
    expect(read(column, 60_121.5)).toBe('postal-code.shape')
    expect(read(column, '60121 Ancona')).toBe('postal-code.shape')
  })

  it('notices a house number that Excel took for a day', () => {
    const column = address({ header: 'Indirizzo' })
    expect(read(column, ' Via  Roma,\n12/A ')).toBe('Via Roma, 12/A')
    expect(read(column, { date: '2018-03-12' })).toBe('address.letters')
    expect(read(column, 12)).toBe('address.letters')
  })
})

describe('a school code', () => {
  const column = schoolCode({ header: 'Codice meccanografico', schoolYear: '201718' })
  const at = (changes: Parameters<typeof schools>[0] = {}): ReadContext => ({
    ...emptyContext,
    registries: { schools: schools(changes) },
  })

  it('keeps letters and digits that look alike apart, also where no digit is expected', () => {
    expect(read(column, 'anis014007')).toBe('ANIS014007')
    expect(read(column, 'ANIS 014 007')).toBe('ANIS014007')
    expect(read(column, 'MCRF3O5008')).toBe('MCRF3O5008')
    expect(read(column, 'MCRF305008')).toBe('MCRF305008')
    expect(read(column, 'ANIS01400')).toBe('school-code.length')
    expect(read(column, '1NIS014007')).toBe('school-code.shape')
  })

  it('of an upper secondary school is right, of an institute with one of them too', () => {
    expect(found(column, 'ANPS03000E', at())).toEqual([])
    expect(found(column, 'ANIS014007', at())).toEqual([])
    // Nobody knows what kind of school this is.
    expect(found(column, 'ANRI01401L', at())).toEqual([])
  })

  it('of a lower school, or of an institute with nothing else, is wrong and says which school it is', () => {
    expect(read(column, 'ANMM82501R', at())).toBe('school-code.lower-school')
    expect(told(column, 'ANIC82500Q', at())).toContain('Istituto Donatello (SCUOLA PRIMO GRADO)')
    expect(read(schoolCode({ header: 'Codice', level: 'any' }), 'ANMM82501R', at())).toBe(
      'ANMM82501R',
    )
  })

  it('of an institute with nothing else is only doubtful where not all schools are known', () => {
    const sentence = 'conosce solo scuole che non sono secondarie di secondo grado'
    for (const changes of [{ complete: false }, { territory: ['MC'] }, { schoolYear: '201819' }]) {
      expect(read(column, 'ANIC82500Q', at(changes))).toBe('ANIC82500Q')
      expect(found(column, 'ANIC82500Q', at(changes))).toEqual(['school-code.perhaps-lower'])
      expect(told(column, 'ANIC82500Q', at(changes))).toContain(sentence)
      // The plesso itself is what it is.
      expect(read(column, 'ANMM82501R', at(changes))).toBe('school-code.lower-school')
    }
  })

  it('that is unknown is wrong only where all schools of that year and province must be there', () => {
    expect(read(column, 'ANPS03000X', at())).toBe('school-code.unknown')
    expect(read(column, 'MCPS03000X', at({ territory: 'all' }))).toBe('school-code.unknown')
    for (const context of [
      at({ complete: false }),
      at({ territory: ['MC'] }),
      at({ schoolYear: '201819' }),
    ]) {
      expect(read(column, 'ANPS03000X', context)).toBe('ANPS03000X')
      expect(found(column, 'ANPS03000X', context)).toEqual(['school-code.not-in-registry'])
    }
    const ofAnyYear = schoolCode({ header: 'Codice' })
    expect(read(ofAnyYear, 'ANPS03000X', at({ schoolYear: '201819' }))).toBe('school-code.unknown')
  })

  it('that is unknown is to be had from the ministry or the school: the portal has no search yet', () => {
    expect(told(column, 'ANPS03000X', at())).toContain(
      'Ricopiare il codice dal sito «Scuola in chiaro» del Ministero, o chiederlo alla segreteria della scuola',
    )
  })

  it('that is unknown comes with the known ones that resemble it', () => {
    const mistyped = ['ANPS03000X', 'ANPS3000E', 'ANPS030000E', '4NPS03000E']
    for (const code of mistyped) {
      expect(told(column, code, at()), code).toContain('Forse si tratta di: ANPS03000E (Galilei).')
    }
    expect(told(column, 'ANPS', at())).not.toContain('Forse')
  })

  it('whose last character does not belong to the others is probably mistyped, if it is unknown', () => {
    const hint = 'probabilmente un carattere è sbagliato'
    const some = at({ complete: false })
    expect(told(column, 'ANPS03000X', at())).toContain(hint)
    expect(told(column, 'ANPS03000X', some)).toContain(hint)
    // The right character, letters where digits are usual, Valle d'Aosta: nothing to hint at.
    for (const code of ['APEE826012', 'MCRF3O5008', 'AOPS03000X']) {
      expect(found(column, code, some)).toEqual(['school-code.not-in-registry'])
      expect(told(column, code, some)).not.toContain(hint)
    }
    // Alone it says nothing.
    expect(found(column, 'ANPS03000X', emptyContext)).toEqual([])
  })
})
