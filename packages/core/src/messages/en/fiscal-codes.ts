import type { Sentence } from '../messages'

const copyAgain = 'Copy the code from the health insurance card.'
const asText =
  'Write the fiscal code of 16 characters. A provisional code of 11 digits, where the campaign accepts it, is written with its leading zeros in a cell of format “Text”.'

const confirm = (what: string): string =>
  `Check ${what} and the fiscal code; if both are right, acknowledge the warning.`

/** When a comune existed, around a day on which it did not. */
const existed = (until: string, since: string): string =>
  [until && `it existed until ${until}`, since && `it exists from ${since}`]
    .filter(Boolean)
    .join(' and again ')

/** Of a code by itself, and of a code against the rest of its row. */
export const fiscalCodes = {
  'fiscal-code.length': (p) => [
    `The fiscal code has ${p('length')} characters instead of 16.`,
    copyAgain,
  ],
  'fiscal-code.shape': () => [
    'The fiscal code does not have the right form: letters and digits are not in their places.',
    'Copy the code from the health insurance card; mind the letter O and zero, I and one.',
  ],
  'fiscal-code.letter-for-digit': (p) => [
    `Place ${p('position')} of the fiscal code has the letter ${p('written')}, where a digit belongs.`,
    `Look at the health insurance card: perhaps it is the digit ${p('likely')}.`,
  ],
  'fiscal-code.digit-for-letter': (p) => [
    `Place ${p('position')} of the fiscal code has the digit ${p('written')}, where a letter belongs.`,
    `Look at the health insurance card: perhaps it is the letter ${p('likely')}.`,
  ],
  'fiscal-code.characters': (p) => [
    `The fiscal code holds characters that are neither letters from A to Z nor digits: ${p('characters')}`,
    'Write the code with letters and digits alone, as on the health insurance card.',
  ],
  'fiscal-code.cyrillic': (p) => [
    `The fiscal code holds letters of the Cyrillic alphabet that look like ours: ${p('characters')} (place ${p('positions')}).`,
    `Delete them and type: ${p('letters')}.`,
  ],
  'fiscal-code.greek': (p) => [
    `The fiscal code holds letters of the Greek alphabet that look like ours: ${p('characters')} (place ${p('positions')}).`,
    `Delete them and type: ${p('letters')}.`,
  ],
  'fiscal-code.birth-date': (p) => [
    `The fiscal code holds a date of birth that is not in the calendar (${p('day')}).`,
    copyAgain,
  ],
  'fiscal-code.check-letter': () => [
    'The last letter of the fiscal code does not agree with the other characters: at least one is wrong.',
    'Copy the whole code from the health insurance card.',
  ],
  'fiscal-code.number': (p) => [
    `The cell holds a number (${p('digits')} digits), not a fiscal code.`,
    asText,
  ],
  'fiscal-code.leading-zeros': (p) => [
    `The cell holds a number of ${p('digits')} digits: perhaps the provisional code ${p('whole')}, whose leading zeros Excel took away.`,
    asText,
  ],
  'fiscal-code.scientific': () => [
    'Excel turned the code into a number in scientific notation, and its digits are lost.',
    asText,
  ],
  'fiscal-code.provisional': () => [
    'This is a provisional fiscal code (11 digits), which is not accepted in this list.',
    'Ask the family for the definitive code of 16 characters, or contact the help desk.',
  ],
  'fiscal-code.provisional-digit': () => [
    'These are 11 digits, as in a provisional fiscal code, but the last does not agree with the others: at least one is wrong.',
    'Write the definitive code of 16 characters, or copy the provisional one from the tax office’s document.',
  ],
  'fiscal-code.provisional-accepted': () => [
    'This is a provisional fiscal code (11 digits): it can’t be compared with name and date of birth.',
    'If the family has the definitive code of 16 characters by now, write that one; otherwise acknowledge the warning.',
  ],
  // Of a code against the rest of its row.
  'fiscal-code.surname': (p) => [
    `The surname does not agree with the fiscal code: the surname gives ${p('written')}, the code has ${p('inCode')}.`,
    confirm('the surname'),
  ],
  'fiscal-code.name': (p) => [
    `The name does not agree with the fiscal code: the name gives ${p('written')}, the code has ${p('inCode')}.`,
    confirm('the name'),
  ],
  'fiscal-code.swapped': () => [
    'Surname and name seem to be swapped: the fiscal code has them the other way round.',
    'Write the surname in the column of the surname and the name in that of the name; if it is right so, acknowledge the warning.',
  ],
  'fiscal-code.sex': (p) => [
    `The sex is given as ${p('written')}, but the fiscal code is of a person of sex ${p('inCode')}.`,
    confirm('the sex'),
  ],
  'fiscal-code.birth-day': (p) => [
    `The date of birth (${p('written')}) does not agree with the fiscal code, which has ${p('inCode')}${p('or') && ` (or ${p('or')})`}.`,
    confirm('the date'),
  ],
  'fiscal-code.birth-day-swapped': (p) => [
    `In the date of birth (${p('written')}) day and month seem to be swapped: the fiscal code has ${p('inCode')}${p('or') && ` (or ${p('or')})`}.`,
    confirm('the date'),
  ],
  'fiscal-code.place': (p) => [
    `The place of birth (${p('written')}) does not agree with the fiscal code, which has ${p('inCode')}.`,
    confirm('the place'),
  ],
  'fiscal-code.place-period': (p) => [
    `The fiscal code has ${p('place')} as place of birth, which did not exist on ${p('day')}: ${existed(p('until'), p('since'))}.`,
    'Look at code, place and date on the health insurance card; if they are right, acknowledge the warning: there are such codes.',
  ],
  'fiscal-code.unknown-place': (p) => [
    `The place of birth in the fiscal code (${p('place')}) is of no comune or state that is known.`,
    'Look at the code on the health insurance card; if it is right, acknowledge the warning.',
  ],
} satisfies Record<string, Sentence>
