import { describe, expect, it } from 'vitest'
import { checkFiscalCode, composeFiscalCode, messages, withoutOmocodia } from '../../../src/check'
import { mario, omocodiaForms } from './codes'

const problem = (text: string): string => {
  const checked = checkFiscalCode(text)
  return checked.ok ? 'ok' : checked.problem.code
}

/** What a clerk is told of a code, in Italian. */
function told(text: string): string {
  const checked = checkFiscalCode(text)
  if (checked.ok) return ''
  const { message, remedy } = messages('it').of(checked.problem)
  return `${message} ${remedy}`
}

describe('codice fiscale', () => {
  it('is composed as the tax office does', () => {
    // Codes long in public use as examples.
    expect(checkFiscalCode('RSSMRA80A01H501U').ok).toBe(true)
    expect(checkFiscalCode('RSSMRA85T10A562S').ok).toBe(true)
    expect(
      composeFiscalCode({
        surname: 'Rossi',
        name: 'Mario',
        birthDate: '1980-01-01',
        sex: 'M',
        birthPlace: 'H501',
      }),
    ).toBe('RSSMRA80A01H501U')
    expect(
      composeFiscalCode({
        surname: 'Fo',
        name: 'Giancarlo',
        birthDate: '1999-12-31',
        sex: 'F',
        birthPlace: 'H501',
      }),
    ).toMatch(/^FOXGCR99T71H501[A-Z]$/)
    expect(
      composeFiscalCode({
        surname: 'D’Àvalos',
        name: 'Łucja',
        birthDate: '2000-02-29',
        sex: 'F',
        birthPlace: 'Z127',
      }),
    ).toMatch(/^DVLLCJ00B69Z127[A-Z]$/)
  })

  it('accepts lower case and blanks, and keeps upper case', () => {
    expect(checkFiscalCode(` ${mario.toLowerCase().replace('m', ' m')}\u00a0`)).toMatchObject({
      ok: true,
      code: mario,
    })
  })

  it('accepts all 128 forms with omocodia and compares them as one person', () => {
    const forms = omocodiaForms(mario)
    expect(new Set(forms).size).toBe(128)
    expect(forms.map(problem)).toEqual(forms.map(() => 'ok'))
    expect(new Set(forms.map(withoutOmocodia))).toEqual(new Set([mario]))
  })

  it('knows omocodia’s letters by their published examples', () => {
    expect(withoutOmocodia('KKALMNVMAPLB331Z').slice(0, 15)).toBe('KKALMN91A30B331')
    expect(withoutOmocodia('un testo qualsia')).toBe('un testo qualsia')
  })

  it('says what is wrong with a code, one sentence each', () => {
    expect(problem('RSSMRA01E17A271')).toBe('fiscal-code.length')
    expect(problem('RSSMRA01E17A2713')).toBe('fiscal-code.shape')
    expect(problem('RSSMRA01K17A271V')).toBe('fiscal-code.shape')
    expect(problem(`${mario.slice(0, 15)}P`)).toBe('fiscal-code.check-letter')
  })

  it('knows that the 30th of February is not a day', () => {
    const parts = { surname: 'Rossi', name: 'Mario', sex: 'M', birthPlace: 'A271' } as const
    const born = (birthDate: string, sex: 'M' | 'F' = 'M') =>
      problem(composeFiscalCode({ ...parts, birthDate, sex }))
    expect(born('2001-02-30')).toBe('fiscal-code.birth-date')
    expect(born('2001-02-29')).toBe('fiscal-code.birth-date')
    expect(born('2000-02-29')).toBe('ok')
    expect(born('2001-04-31', 'F')).toBe('fiscal-code.birth-date')
    expect(born('2001-05-00')).toBe('fiscal-code.birth-date')
    expect(told(composeFiscalCode({ ...parts, birthDate: '2001-02-30', sex: 'F' }))).toContain(
      '(30/02/01)',
    )
  })
})

describe('a letter taken for a digit, or a digit for a letter', () => {
  it.each([
    ['RSSMRAO1E17A271V', 7, 'O', '0'],
    ['RSSMRA0IE17A271V', 8, 'I', '1'],
    ['RSSMRA01E17A27IV', 15, 'I', '1'],
  ])('%s: place %i has %s and should perhaps have %s', (code, position, written, likely) => {
    expect(checkFiscalCode(code)).toEqual({
      ok: false,
      problem: { code: 'fiscal-code.letter-for-digit', params: { position, written, likely } },
    })
    expect(told(code)).toContain(`forse è la cifra ${likely}`)
  })

  it.each([
    ['R0SMRA01E17A271V', 2, '0', 'O'],
    ['RSSM1A01E17A271V', 5, '1', 'I'],
    ['R5SMRA01E17A271V', 2, '5', 'S'],
    ['RSSMRA01817A271V', 9, '8', 'B'],
  ])('%s: place %i has %s and should perhaps have %s', (code, position, written, likely) => {
    expect(checkFiscalCode(code)).toEqual({
      ok: false,
      problem: { code: 'fiscal-code.digit-for-letter', params: { position, written, likely } },
    })
    expect(told(code)).toContain(`forse è la lettera ${likely}`)
  })

  it('is not supposed where the likely letter has no place: no month has an O', () => {
    expect(problem('RSSMRA01017A271V')).toBe('fiscal-code.shape')
  })
})

describe('letters of other alphabets', () => {
  it('are named with their place, and with what to type instead', () => {
    // The A of MRA and the A of A271 are Cyrillic.
    const sentence = told('RSSMR\u041001E17\u0410271V')
    expect(sentence).toContain('cirillico')
    expect(sentence).toContain('(posto 6, 12)')
    expect(sentence).toContain('scrivere con la tastiera: A, A')
  })

  it.each([
    ['\u041c', 'M'],
    ['\u0420', 'P'],
    ['\u0421', 'C'],
    ['\u0422', 'T'],
    ['\u041d', 'H'],
    ['\u0425', 'X'],
    ['\u0435', 'E'],
  ])('Cyrillic %s looks like %s', (theirs, letter) => {
    expect(checkFiscalCode(`RSS${theirs}RA01E17A271V`)).toMatchObject({
      problem: { code: 'fiscal-code.cyrillic', params: { characters: theirs, letters: letter } },
    })
  })

  it.each([
    ['\u039c', 'M'],
    ['\u03a1', 'P'],
    ['\u0397', 'H'],
    ['\u03a7', 'X'],
    ['\u03bd', 'V'],
  ])('Greek %s looks like %s', (theirs, letter) => {
    expect(checkFiscalCode(`RSS${theirs}RA01E17A271V`)).toMatchObject({
      problem: { code: 'fiscal-code.greek', params: { characters: theirs, letters: letter } },
    })
  })

  it('are named five at the most, with how many more there are', () => {
    const sentence = told('АВЕКМНОРСТУХАВЕК')
    expect(sentence).toContain(
      'alle nostre: А, В, Е, К, М, … (+11) (posto 1, 2, 3, 4, 5, … (+11)).',
    )
    expect(sentence).toContain('con la tastiera: A, B, E, K, M, … (+11).')
    expect(told('!"£$%&/()=?^RSSM')).toContain('né cifre: ! " £ $ % … (+7)')
  })

  it('are not looked for in a text that is far too long: its length is what is wrong', () => {
    expect(problem('\u0410'.repeat(32_000))).toBe('fiscal-code.length')
    expect(problem(`\u0410${mario}`)).toBe('fiscal-code.cyrillic')
  })

  it('never become Latin ones by being put into upper case', () => {
    // Dotless i, long s and sharp s.
    for (const letter of ['\u0131', '\u017f', '\u00df']) {
      expect(problem(`RS${letter}MRA01E17A271V`)).toBe('fiscal-code.characters')
    }
  })

  it('accents and punctuation are named as they stand', () => {
    expect(told('RSSMRÀ01E17A271-V')).toContain('À -')
  })
})

describe('eleven digits', () => {
  it('are a provisional code, refused with a message of its own', () => {
    expect(problem('01234567897')).toBe('fiscal-code.provisional')
    expect(told('01234567897')).toContain('provvisorio')
  })

  it('with a wrong last digit are told so', () => {
    expect(problem('12345678901')).toBe('fiscal-code.provisional-digit')
    expect(told('12345678901')).toContain('l’ultima non corrisponde alle altre')
  })

  it('notice every wrong digit, and every swap of neighbours but 0 and 9', () => {
    const code = '01234567897'
    for (let index = 0; index < 11; index += 1) {
      for (const digit of '0123456789') {
        const changed = code.slice(0, index) + digit + code.slice(index + 1)
        const expected =
          changed === code ? 'fiscal-code.provisional' : 'fiscal-code.provisional-digit'
        expect(problem(changed)).toBe(expected)
      }
    }
    expect(problem('10234567897')).toBe('fiscal-code.provisional-digit')
  })

  it('pass where they are accepted, but not with a wrong last digit', () => {
    const options = { provisional: 'accept' } as const
    expect(checkFiscalCode(' 01234567897 ', options)).toEqual({
      ok: true,
      code: '01234567897',
      provisional: true,
    })
    expect(checkFiscalCode('01234567890', options).ok).toBe(false)
    expect(withoutOmocodia('01234567897')).toBe('01234567897')
  })
})

describe('what Excel makes of a code', () => {
  it('leading zeros that it ate are told, with the code that it was', () => {
    expect(problem('1234567897')).toBe('fiscal-code.leading-zeros')
    expect(told('1234567897')).toContain('01234567897')
    expect(told('1234567897')).toContain('formato «Testo»')
  })

  it('a number in scientific notation is told to be lost', () => {
    for (const written of ['1,23457E+10', '1.23457e+10', '1e21', '8E+10']) {
      expect(problem(written)).toBe('fiscal-code.scientific')
    }
  })

  it('any other number is no fiscal code', () => {
    expect(problem('42')).toBe('fiscal-code.number')
    expect(problem('123456789012345')).toBe('fiscal-code.number')
    expect(told('42')).toContain('2 cifre')
  })
})
