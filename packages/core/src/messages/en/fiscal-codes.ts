import type { Sentence } from '../messages'

export const fiscalCodes = {
  'fiscal-code.length': (p) => [
    `The fiscal code has ${p('length')} characters instead of 16.`,
    'Copy the code from the health insurance card.',
  ],
  'fiscal-code.shape': () => [
    'The fiscal code does not have the right form: letters and digits are not in their places.',
    'Copy the code from the health insurance card; mind the letter O and zero, I and one.',
  ],
  'fiscal-code.birth-date': () => [
    'The fiscal code holds a date of birth that is not in the calendar.',
    'Copy the code from the health insurance card.',
  ],
  'fiscal-code.check-letter': () => [
    'The last letter of the fiscal code does not agree with the other characters: at least one is wrong.',
    'Copy the whole code from the health insurance card.',
  ],
  'fiscal-code.provisional': () => [
    'This is a provisional fiscal code (11 digits), which is not accepted in this list.',
    'Ask the family for the definitive code of 16 characters, or contact the help desk.',
  ],
} satisfies Record<string, Sentence>
