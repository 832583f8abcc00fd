import { describe, expect, it } from 'vitest'
import {
  checkFiscalCode,
  composeFiscalCode,
  withoutOmocodia,
} from '../../src/registries/fiscal-code'

const mario = composeFiscalCode({
  surname: 'Rossi',
  name: 'Mario',
  birthDate: '2001-05-17',
  sex: 'M',
  birthPlace: 'A271',
})

/** All forms that the tax office may give a code when persons would share it. */
function omocodiaForms(code: string): string[] {
  const positions = [6, 7, 9, 10, 12, 13, 14]
  const letters = 'LMNPQRSTUV'
  return Array.from({ length: 128 }, (_, subset) => {
    const characters = [...code.slice(0, 15)]
    positions.forEach((position, bit) => {
      if (subset & (1 << bit)) characters[position] = letters[Number(code[position])] ?? ''
    })
    const body = characters.join('')
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      if (checkFiscalCode(body + letter).ok) return body + letter
    }
    throw new Error(`no check letter fits ${body}`)
  })
}

const problem = (text: string): string => {
  const checked = checkFiscalCode(text)
  return checked.ok ? 'ok' : checked.problem.code
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
    expect(checkFiscalCode(` ${mario.toLowerCase().replace('m', ' m')} `)).toEqual({
      ok: true,
      code: mario,
    })
  })

  it('accepts all 128 forms with omocodia and compares them as one person', () => {
    const forms = omocodiaForms(mario)
    expect(new Set(forms).size).toBe(128)
    expect(new Set(forms.map(withoutOmocodia))).toEqual(new Set([mario]))
  })

  it('says what is wrong with a code, one sentence each', () => {
    expect(problem('RSSMRA01E17A271')).toBe('fiscal-code.length')
    expect(problem('12345678901')).toBe('fiscal-code.provisional')
    expect(problem('RSSMRA01E17A2710')).toBe('fiscal-code.shape')
    expect(problem('R5SMRA01E17A271P')).toBe('fiscal-code.shape')
    expect(problem(`${mario.slice(0, 15)}P`)).toBe('fiscal-code.check-letter')
  })

  it('knows that the 30th of February is not a day', () => {
    const parts = { surname: 'Rossi', name: 'Mario', sex: 'M', birthPlace: 'A271' } as const
    expect(problem(composeFiscalCode({ ...parts, birthDate: '2001-02-30' }))).toBe(
      'fiscal-code.birth-date',
    )
    expect(problem(composeFiscalCode({ ...parts, birthDate: '2001-02-29' }))).toBe(
      'fiscal-code.birth-date',
    )
    expect(problem(composeFiscalCode({ ...parts, birthDate: '2000-02-29' }))).toBe('ok')
    expect(problem(composeFiscalCode({ ...parts, sex: 'F', birthDate: '2001-04-31' }))).toBe(
      'fiscal-code.birth-date',
    )
  })

  it('notices every change of a single character that its check letter can notice', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
    let accepted = 0
    for (let index = 0; index < 16; index += 1) {
      for (const letter of alphabet) {
        const changed = mario.slice(0, index) + letter + mario.slice(index + 1)
        if (changed !== mario && checkFiscalCode(changed).ok) accepted += 1
      }
    }
    // A letter and a digit of the same value share a place only where omocodia would allow both.
    expect(accepted).toBeLessThan(8)
  })
})
