import { describe, expect, it } from 'vitest'
import { ConsegnaError, cleanText, messages, note, personName, text } from '../../../src/index'
import { emptyContext } from '../../support/reading'
import { read } from './reading'

const surname = personName({ header: 'Cognome' })

/** What a person is told about a cell. */
function told(written: string): string {
  const parsed = surname.parse({ kind: 'text', text: written }, emptyContext)
  return parsed.ok ? '' : parsed.problems.map((each) => messages('it').of(each).message).join()
}

describe('names', () => {
  it.each([
    'Rossi',
    'D’Àvalos',
    "Dell'Orto",
    'Łukasz Đorđe',
    'Anna-Maria',
    'Niccolò',
    'Dʼ Angelo',
    'Nguyễn Thị',
    'J. M̃ari',
  ])('keeps %s as written', (name) => expect(read(surname, name)).toBe(name.normalize('NFC')))

  it('cleans blanks, hard blanks, line breaks and what nobody sees', () => {
    expect(read(surname, '  De \u00A0 Santis\u200B ')).toBe('De Santis')
    expect(read(surname, 'De\nSantis\t')).toBe('De Santis')
    expect(read(surname, 'De \u200B Santis')).toBe('De Santis')
    expect(read(surname, 'Ros\u00ADsi\uFEFF\u0007')).toBe('Rossi')
    expect(read(surname, 'Niccolo\u0300')).toBe('Niccolò')
    expect(read(surname, 'Ra\uFB00aele')).toBe('Raffaele')
    expect(read(surname, '\uFF32\uFF4F\uFF53\uFF53\uFF49')).toBe('Rossi')
  })

  it('takes every dash that joins two names for the hyphen that it was', () => {
    for (const dash of ['\u2010', '\u2011', '\u2012', '\u2013']) {
      expect(read(surname, `Rossi${dash}Bianchi`)).toBe('Rossi-Bianchi')
      expect(read(surname, `Rossi ${dash} D’Àvalos`)).toBe('Rossi - D’Àvalos')
      expect(read(surname, `Nicolò${dash}Ève${dash}Anna`)).toBe('Nicolò-Ève-Anna')
      expect(read(surname, `J.${dash}Paul`)).toBe('J.-Paul')
      expect(read(surname, `${dash}Rossi`)).toBe('person-name.characters')
      expect(read(surname, `Rossi${dash}`)).toBe('person-name.characters')
    }
  })

  it('drops what telephones put round a copied name, left to right as it is', () => {
    expect(read(surname, '\u200ERossi')).toBe('Rossi')
    expect(read(surname, '\u202ARossi\u202C')).toBe('Rossi')
    expect(read(surname, '\u2066Rossi\u2069')).toBe('Rossi')
  })

  it.each(['\u202E', '\u202D', '\u202B', '\u2067', '\u200F', '\u061C'])(
    'refuses a name that shows other than it is stored: %j',
    (sign) => {
      expect(read(surname, `Ros${sign}si`)).toBe('text.direction')
      const code = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
      expect(told(`Ros${sign}si`)).toContain(`U+${code}`)
    },
  )

  it('names letters of other alphabets that look like ours, and shows where they stand', () => {
    expect(told('R\u043Essi')).toBe(
      'Le lettere fra parentesi quadre appartengono a un altro alfabeto, anche se sembrano uguali alle nostre: R[о]ssi (о U+043E)',
    )
    expect(told('\u0391nna')).toContain('[Α]nna (Α U+0391)')
    expect(told('Иванов')).toContain('[Иванов]')
  })

  it.each([
    ['R0ssi', '0'],
    ['Rossi (vedova)', '( )'],
    ['Nicol\u00C3\u00B2', '²'],
    ['Maria ª', 'ª U+00AA'],
    ['Niccol\uFFFD', '\uFFFD'],
    ['Rossi 😀', '😀'],
    ['כהן', 'כ U+05DB ה U+05D4 ן U+05DF'],
  ])('names the characters of %s that no name has', (name, characters) => {
    expect(read(surname, name)).toBe('person-name.characters')
    expect(told(name)).toContain(`: ${characters}`)
  })

  it('refuses a name without a letter, letters under a heap of accents, and a cell that is a number', () => {
    expect(read(surname, '-')).toBe('person-name.characters')
    expect(read(surname, `R${'\u0301\u0302\u0303'.repeat(4)}ossi`)).toBe('person-name.characters')
    expect(read(surname, 42)).toBe('person-name.characters')
    expect(read(surname, true)).toBe('person-name.characters')
  })
})

describe('clean text', () => {
  it('can be stored and written anywhere, and is clean when it is cleaned again', () => {
    const wild = 'a\u0000b\uD800c\u2028d\u3000e\u{E0041}f\uFE0Fg\u115Fh'
    expect(cleanText(wild)).toBe('ab\uFFFDc d efgh')
    expect(cleanText(cleanText(wild))).toBe(cleanText(wild))
  })

  it('are cleaned alike when they are long, however many there are and how often they are asked for', () => {
    const texts = Array.from({ length: 20 }, (_, at) => `${at} e\u0301 \u200b`.repeat(300))
    const clean = texts.map((_, at) => `${at} é `.repeat(300).trim())
    expect(texts.map(cleanText)).toEqual(clean)
    expect([...texts].reverse().map(cleanText)).toEqual([...clean].reverse())
  })
})

describe('text', () => {
  const parse = (options: Omit<Parameters<typeof text>[0], 'header'>, written: string) =>
    text({ header: 'Codice', ...options }).parse({ kind: 'text', text: written }, emptyContext)

  it('says both lengths of a text that is too long or too short', () => {
    expect(parse({ maxLength: 10 }, 'undici caratteri')).toEqual({
      ok: false,
      problems: [{ code: 'text.too-long', params: { length: 16, maximum: 10 } }],
    })
    expect(parse({ minLength: 10 }, 'breve')).toEqual({
      ok: false,
      problems: [{ code: 'text.too-short', params: { length: 5, minimum: 10 } }],
    })
  })

  it('says what its pattern asks for, in the reader’s language', () => {
    const pattern = {
      regex: /^[A-Z]{2}\d{3}[A-Z]{2}$/,
      asks: {
        it: 'due lettere, tre cifre, due lettere',
        en: 'two letters, three digits, two letters',
      },
      example: 'AB123CD',
    }
    const parsed = parse({ pattern }, 'AB12CD')
    const [problem] = parsed.ok ? [] : parsed.problems
    if (!problem) throw new Error('it was taken')
    expect(messages('it').of(problem)).toEqual({
      message: 'Il testo non ha la forma richiesta: due lettere, tre cifre, due lettere.',
      remedy: 'Controllare il testo; un esempio giusto: AB123CD.',
    })
    expect(messages('en').of(problem).message).toContain('two letters, three digits, two letters')
    expect(parse({ pattern }, 'AB123CD').ok).toBe(true)
  })

  it('does not take a number whose last digits Excel lost', () => {
    const column = text({ header: 'Pratica' })
    expect(read(column, 123_456_789_012_345)).toBe('123456789012345')
    expect(read(column, 12_345_678_901_234_568)).toBe('text.digits-lost')
  })

  it.each([
    { minLength: 5, maxLength: 4 },
    { example: 'troppo lungo', maxLength: 4 },
    { pattern: { regex: /^\d+$/, asks: { it: 'cifre', en: 'digits' }, example: 'abc' } },
  ])('is not defined with an example that it would refuse: %j', (options) => {
    expect(() => text({ header: 'Codice', ...options })).toThrow(ConsegnaError)
  })
})

describe('note', () => {
  it('keeps line breaks as blanks, up to its own length', () => {
    const column = note({ header: 'Note', maxLength: 30 })
    expect(read(column, 'Prima riga\r\n\r\nseconda riga')).toBe('Prima riga seconda riga')
    expect(read(column, 'x'.repeat(31))).toBe('text.too-long')
  })
})

it('the example of a name is a name, that of a surname a surname', () => {
  const exampleOf = (header: string) => personName({ header }).example
  expect(exampleOf('Cognome')).toBe('Rossi')
  expect(exampleOf('Nome')).toBe('Mario')
  expect(exampleOf('Nome dello studente')).toBe('Mario')
  expect(personName({ header: 'Nome', example: 'Anna' }).example).toBe('Anna')
})
