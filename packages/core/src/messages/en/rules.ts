import type { Sentence } from '../messages'

/** Of the ready-made rules over whole lists. */
export const rules = {
  'list.repeated-together': (p) => [
    `These data are in the list already (cell ${p('first')}) and may not repeat.`,
    'Take the repeated row out, or correct the data of one of the two.',
  ],
  'list.total-too-high': (p) => [
    `The column adds up to ${p('total') || p('totalCents')}; the maximum is ${p('maximum') || p('maximumCents')}.`,
    'Check the amounts of the list, or take rows out.',
  ],
  'list.too-many-alike': (p) => [
    `The value ${p('value')} stands in ${p('count')} rows; the maximum is ${p('maximum')}.`,
    'Check the rows with this value, or take some out.',
  ],
} satisfies Record<string, Sentence>
