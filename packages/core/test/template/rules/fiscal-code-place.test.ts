import { describe, expect, it } from 'vitest'
import { codeOf, found, told } from './mario'
import { somePlaces } from './places'

describe('the place of birth', () => {
  it('that is another comune, or a state, is marked with what the code says', () => {
    expect(found({ birthPlace: 'Jesi (AN)' })).toEqual(['birthPlace: fiscal-code.place'])
    expect(found({ birthPlace: 'Romania' })).toEqual(['birthPlace: fiscal-code.place'])
    expect(told({ birthPlace: 'Jesi (AN)' })).toContain(
      'Il luogo di nascita (Jesi (AN)) non corrisponde al codice fiscale, che indica Ancona (AN).',
    )
    const abroad = codeOf({ birthPlace: 'Z129' })
    expect(found({ code: abroad, birthPlace: 'Romania' })).toEqual([])
    expect(told({ code: abroad, birthPlace: 'Albania' })).toContain('che indica Romania')
  })

  it('agrees when the code has the state that was there before', () => {
    const code = codeOf({ birthPlace: 'Z118' })
    expect(found({ code, birthPlace: 'Croazia' })).toEqual([])
    expect(found({ code, birthPlace: 'Jugoslavia' })).toEqual([])
    expect(told({ code, birthPlace: 'Albania' })).toContain('che indica Jugoslavia')
  })

  it('may be any of the comuni that have the name', () => {
    for (const birthPlace of ['C337', 'M261']) {
      expect(found({ code: codeOf({ birthPlace }), birthPlace: 'Castro' })).toEqual([])
    }
  })

  it('agrees when the comune had another cadastral code at some time', () => {
    const code = codeOf({ birthPlace: 'B871', birthDate: '1999-05-17' })
    expect(found({ code, born: '1999-05-17', birthPlace: 'Nuovocodice (AN)' })).toEqual([])
  })

  it('may be a comune that is no more, or that changed its region', () => {
    expect(found({ code: codeOf({ birthPlace: 'H322' }), birthPlace: 'Ripe (AN)' })).toEqual([])
    const code = codeOf({ birthPlace: 'F478' })
    expect(found({ code, birthPlace: 'Montecopiolo (RN)' })).toEqual([])
  })

  it('that did not exist yet, or no more, on the day of birth is told with its days', () => {
    const early = { code: codeOf({ birthPlace: 'M318' }), birthPlace: 'Trecastelli (AN)' }
    expect(found(early)).toEqual(['birthPlace: fiscal-code.place-period'])
    expect(told(early)).toContain(
      'Trecastelli (AN), che il 17/05/2001 non esisteva: esiste dal 01/01/2014.',
    )
    expect(told(early)).toContain('confermare l’avviso')
    const late = {
      code: codeOf({ birthPlace: 'H322', birthDate: '2014-01-01' }),
      born: '2014-01-01',
      birthPlace: 'Ripe (AN)',
    }
    expect(told(late)).toContain('non esisteva: è esistito fino al 31/12/2013.')
    expect(found({ ...late, birthPlace: null })).toEqual(['born: fiscal-code.place-period'])
    // On its last day it existed.
    const last = { code: codeOf({ birthPlace: 'H322', birthDate: '2013-12-31' }) }
    expect(found({ ...last, born: '2013-12-31', birthPlace: 'Ripe (AN)' })).toEqual([])
  })

  it('that existed before the day of birth and again after it is told with both days', () => {
    const between = {
      code: codeOf({ birthPlace: 'A618', birthDate: '2003-05-17' }),
      born: '2003-05-17',
      birthPlace: 'Baranzate (MI)',
    }
    expect(told(between)).toContain(
      'è esistito fino al 05/03/2003 e di nuovo esiste dal 08/06/2004.',
    )
  })

  it('is not held against a day that is itself in doubt', () => {
    const code = codeOf({ birthPlace: 'M318', birthDate: '2015-05-17' })
    expect(found({ code, born: '2001-05-17', birthPlace: 'Trecastelli (AN)' })).toEqual([
      'born: fiscal-code.birth-day',
    ])
  })

  it('that no registry knows is told where the registries are complete', () => {
    const code = codeOf({ birthPlace: 'Q123' })
    expect(found({ code })).toEqual(['code: fiscal-code.unknown-place'])
    expect(told({ code })).toContain('(Q123)')
    expect(found({ code }, somePlaces)).toEqual([])
  })

  it('is left out without registries, and where they can’t tell', () => {
    expect(found({ birthPlace: 'Jesi (AN)' }, {})).toEqual([])
    expect(found({ birthPlace: 'Vattelapesca' })).toEqual([])
    // A comune of this name may lie where the registry knows none.
    const elsewhere = codeOf({ birthPlace: 'H501' })
    expect(found({ code: elsewhere, birthPlace: 'Castro' }, somePlaces)).toEqual([])
    // But Ancona is known, and is not Jesi.
    expect(found({ birthPlace: 'Jesi (AN)' }, somePlaces)).toEqual([
      'birthPlace: fiscal-code.place',
    ])
  })
})
