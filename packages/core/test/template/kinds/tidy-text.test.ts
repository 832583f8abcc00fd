import { describe, expect, it } from 'vitest'
import { isNearAscii, isPlainName, isTidy } from '../../../src/template/kinds/tidy-text'

/** Every character that one code unit makes. */
const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))

describe('a text that is taken for clean without a closer look', () => {
  const taken = characters.filter((character) => isTidy(`R${character}ssi`) && character !== ' ')

  it('has the letters of our neighbours and the apostrophe of word processors', () => {
    for (const name of [
      'Rossi',
      'De Santis',
      'D’Àvalos',
      'Łukasz',
      'Şahin',
      "Via dell'Orto, 12/A",
    ]) {
      expect(isTidy(name), name).toBe(true)
    }
    expect(taken.length).toBeGreaterThan(250)
  })

  it('holds nothing that hides, breaks, combines or has another usual form', () => {
    const suspect = /[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\uFB00-\uFB06\uFF01-\uFF5E]/u
    expect(taken.filter((character) => suspect.test(character))).toEqual([])
    for (const one of taken) {
      const texts = taken.map((other) => one + other).join(' ')
      expect(texts.normalize('NFC')).toBe(texts)
    }
  })

  it.each([
    '',
    ' ',
    ' Rossi',
    'Rossi ',
    'De  Santis',
    'Ros\u00ADsi',
    'De\u00A0Santis',
    'Rossi\n',
    'Niccolo\u0300',
  ])('is none that must be cleaned: %j', (text) => expect(isTidy(text)).toBe(false))
})

describe('a name that is taken for one without a closer look', () => {
  it('has Latin letters and what stands between them, and nothing else', () => {
    const taken = characters.filter((character) => isPlainName(`R${character}`))
    const admitted = /^[\p{Script=Latin} .'’`-]$/u
    expect(
      taken.filter((character) => !admitted.test(character) || /[ªº]/.test(character)),
    ).toEqual([])
    expect(taken.length).toBeGreaterThan(240)
  })

  it.each(['', '  ', "'", '.-', '×'])('has a letter: %j is none', (text) =>
    expect(isPlainName(text)).toBe(false),
  )
})

it('no letter of a look-alike alphabet, and no sign of direction, is near ASCII', () => {
  const near = characters.filter(isNearAscii).join('')
  expect(near).toMatch(/[a-zàŁ’]/)
  expect(near).not.toMatch(
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Bidi_Control}]/u,
  )
})
