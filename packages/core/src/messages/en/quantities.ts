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
  'date.year-only': () => [
    'There is only the year: day and month are missing.',
    'Write the whole date as dd/mm/yyyy, for instance: 17/05/2001.',
  ],
  'date.impossible': () => [
    'The date is not in the calendar.',
    'Check day and month: dates are written as dd/mm/yyyy.',
  ],
  'date.perhaps-year': (p) => [
    `The cell holds ${p('day')}, but perhaps only the year ${p('year')} was typed: in a cell formatted as a date Excel makes a day of many years before of it.`,
    'Write the whole date as dd/mm/yyyy, for instance: 17/05/2001; if the day is right, confirm the warning.',
  ],
  'date.out-of-range': (p) => [
    `The date is not between ${p('minimum')} and ${p('maximum')}.`,
    'Check day, month and year.',
  ],
  'date.too-early': (p) => [`The date is before ${p('minimum')}.`, 'Check day, month and year.'],
  'date.too-late': (p) => [`The date is after ${p('maximum')}.`, 'Check day, month and year.'],
  'integer.unreadable': () => [
    'The value is not a whole number.',
    'Write digits only, for instance: 3.',
  ],
  'integer.ambiguous': () => [
    'It is not clear whether the comma stands before thousands or before decimals.',
    'Write digits only, without commas and points, for instance: 1250.',
  ],
  'integer.decimals': () => [
    'The number has decimals, but it has to be whole.',
    'Write a number without a comma, for instance: 3.',
  ],
  'integer.too-low': (p) => [`The number is below ${p('limit')}.`, 'Check the number.'],
  'integer.too-high': (p) => [`The number is above ${p('limit')}.`, 'Check the number.'],
  'percentage.unreadable': () => [
    'The value is not a percentage.',
    'Write the number with the sign %, for instance: 25%.',
  ],
  'percentage.decimals': (p) => [
    p('decimals') === '0'
      ? 'The percentage has decimals, but it has to be whole.'
      : `The percentage has more decimals than are admitted (${p('decimals')}).`,
    'Round the percentage and write it with the sign %, for instance: 25%.',
  ],
  'percentage.ambiguous': (p) => [
    `The number can mean ${p('wholePercent')} or ${p('fractionPercent')}: Excel keeps percentages as fractions of one.`,
    `Write the percentage with the sign %, for instance: ${p('fractionPercent')}.`,
  ],
  'percentage.too-low': (p) => [
    `The percentage is below ${p('limitPercent')}.`,
    'Check the percentage.',
  ],
  'percentage.too-high': (p) => [
    `The percentage is above ${p('limitPercent')}.`,
    'Check the percentage.',
  ],
  'euro.unreadable': () => [
    'The value is not an amount in euro.',
    'Write digits only, with a comma before the decimals, for instance: 10.632,94.',
  ],
  'euro.ambiguous': () => [
    'It is not clear where the decimals of the amount are: the sign could stand before thousands.',
    'Write the amount with a comma and two decimals, for instance: 10.632,94.',
  ],
  'euro.decimals': (p) => [
    p('decimals') === '0'
      ? 'The amount has decimals, but it has to be in whole euro.'
      : `The amount has more than ${p('decimals') === '1' ? 'one decimal' : 'two decimals'}.`,
    p('decimals') === '0'
      ? 'Round the amount to the euro and write it without decimals, for instance: 10.632.'
      : 'Round the amount and write it with a comma, for instance: 10.632,94.',
  ],
  'euro.negative': () => ['The amount is negative.', 'Write an amount of zero or more.'],
  'euro.too-low': (p) => [`The amount is below ${p('limitCents')} euro.`, 'Check the amount.'],
  'euro.too-high': (p) => [`The amount is above ${p('limitCents')} euro.`, 'Check the amount.'],
} satisfies Record<string, Sentence>
