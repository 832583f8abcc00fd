import type { Sentence } from '../messages'

export const quantities = {
  'date.unreadable': () => [
    'The value is not a date.',
    'Write the date as dd/mm/yyyy, for instance: 17/05/2001.',
  ],
  'date.two-digit-year': () => [
    'The year of the date has only two digits.',
    'Write the year with four digits, for instance: 17/05/2001.',
  ],
  'date.impossible': () => [
    'The date is not in the calendar.',
    'Check day and month: dates are written as dd/mm/yyyy.',
  ],
  'date.out-of-range': (p) => [
    `The date is not between ${p('minimum')} and ${p('maximum')}.`,
    'Check day, month and year.',
  ],
  'euro.unreadable': () => [
    'The value is not an amount in euro.',
    'Write digits only, with a comma before the decimals, for instance: 10.632,94.',
  ],
  'euro.decimals': () => [
    'The amount has more than two decimals, or it is not clear where its decimals are.',
    'Write the amount with a comma and two decimals, for instance: 10.632,94.',
  ],
  'euro.negative': () => ['The amount is negative.', 'Write an amount of zero or more.'],
  'euro.too-low': (p) => [`The amount is below ${p('limit')} euro.`, 'Check the amount.'],
  'euro.too-high': (p) => [`The amount is above ${p('limit')} euro.`, 'Check the amount.'],
} satisfies Record<string, Sentence>
