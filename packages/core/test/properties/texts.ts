import fc, { type Arbitrary } from 'fast-check'

const latin = 'abcdefghilmnopqrstuvzjkwxyABCDEFGHILMNOPQRSTUVZJKWXYàèéìòùÀÈÉÌÒÙçÇñäöüßÄÖÜšđłø'
const signs = '0123456789.,;:!?\'’"-_/()&%+*=@#<>[]{}|\\^~`€§°'
const others = ['😀', '🎓', '漢', 'ж', 'Ω', 'ش']

/** What programs take for something else: formulas, numbers, dates, errors, escapes of the file format. */
const misleading = [
  '=1+1',
  '@SUM(A1)',
  '-1',
  '+39',
  '00012',
  '1e5',
  '12/03/2001',
  'VERO',
  'FALSE',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '_x0041_',
  '_x000D_',
  '&amp;',
  ']]>',
  '<v>1</v>',
  "'",
  '"',
]

const word = (units: readonly string[], maxLength: number): Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...units), minLength: 1, maxLength })

const joined = (words: Arbitrary<string>, maxLength: number): Arbitrary<string> =>
  fc
    .array(words, { minLength: 1, maxLength: 6 })
    .map((several) => several.join(' '))
    .filter((text) => text.length <= maxLength)

/** One line without double blanks, of anything that people may mean to write. */
export const texts = (maxLength: number): Arbitrary<string> =>
  joined(
    fc.oneof(
      { weight: 4, arbitrary: word([...latin, ...signs, ...others], Math.min(14, maxLength)) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...misleading.filter((text) => text.length <= maxLength)),
      },
    ),
    maxLength,
  )

/** Streets: at least one letter, all letters Latin. */
export const addresses = (maxLength: number): Arbitrary<string> =>
  joined(word([...latin, ...signs], 12), maxLength - 4).map((text) => `Via ${text}`)

const part = word([...latin], 12)

/** Names of people: compound, with apostrophes and hyphens. */
export const latinNames = (maxLength: number): Arbitrary<string> =>
  fc
    .tuple(part, fc.array(fc.tuple(fc.constantFrom(' ', "'", '’', '-'), part), { maxLength: 2 }))
    .map(([first, rest]) => first + rest.flat().join(''))
    .filter((text) => text.length <= maxLength)
