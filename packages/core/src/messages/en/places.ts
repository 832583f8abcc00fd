import type { Sentence } from '../messages'

export const places = {
  'residence.elsewhere': (p) => [
    `The residence is not in the comune that sends the list (${p('name')}).`,
    `Check the comune of residence and the chosen comune; if it is right, ${p('severity') === 'error' ? 'the row has to go' : 'acknowledge the warning'}.`,
  ],
  'municipality.characters': () => [
    'The value is not the name of a comune.',
    'Write the name of the comune, for instance: Ancona.',
  ],
  'municipality.unknown': (p) => [
    `No comune is called “${p('name')}”.`,
    `${p('similar') && `Perhaps it is: ${p('similar')}. `}Write the official name of the comune, for instance: Ancona.`,
  ],
  'municipality.unknown-place': (p) => [
    `No comune and no foreign state is called “${p('name')}”.`,
    `${p('similar') && `Perhaps it is: ${p('similar')}. `}Write the official name of the comune or, for people from abroad, the Italian name of the state.`,
  ],
  'municipality.unknown-code': (p) => [
    `The code “${p('code')}” is not that of a known comune.`,
    'Write the name of the comune, for instance: Ancona.',
  ],
  'municipality.ambiguous': (p) => [
    `Several comuni are called “${p('name')}”: ${p('candidates')}.`,
    `Add the sigla of the province, for instance: ${p('example')}.`,
  ],
  'municipality.abolished': (p) => [
    `The comune ${p('name')} was abolished: it existed until ${p('day')}.`,
    'Write the comune that it is part of today.',
  ],
  'municipality.later': (p) => [
    `The comune ${p('name')} was only founded on ${p('day')}: on the day of the campaign it did not exist.`,
    'Write the comune as it was on the day of the campaign.',
  ],
  'municipality.other-province': (p) => [
    `The comune “${p('written')}” is in another province: ${p('name')}.`,
    'Check that it is the right comune and correct the sigla; if it is right, acknowledge the warning.',
  ],
  'province.unknown': () => [
    'The value is not the sigla of an Italian province.',
    'Choose the sigla from the drop-down list, for instance: AN.',
  ],
  'province.former': (p) => [
    `The sigla ${p('sigla')} is no longer in use.`,
    'Choose the sigla of today from the drop-down list.',
  ],
  'address.letters': () => [
    'The address holds no letters; perhaps Excel made a date of the house number.',
    'Write street and house number into the same cell, for instance: Via Roma, 12/A.',
  ],
  'postal-code.length': (p) => [
    `The postal code has ${p('length')} digits instead of 5.`,
    'Write all five digits, leading zeros too, for instance: 00184.',
  ],
  'postal-code.shape': () => [
    'The value is not an Italian postal code.',
    'Write only the five digits of the postal code, for instance: 60121.',
  ],
  'school-code.length': (p) => [
    `The school code has ${p('length')} characters instead of 10.`,
    `${p('similar') && `Perhaps it is: ${p('similar')}. `}Copy the code of the school, for instance: ANIS014007.`,
  ],
  'school-code.shape': (p) => [
    'The school code does not have the right form: two letters of the province and eight letters or digits.',
    `${p('similar') && `Perhaps it is: ${p('similar')}. `}Copy the code of the school, for instance: ANIS014007.`,
  ],
  'school-code.unknown': (p) => [
    `The code “${p('code')}” is not that of a school${p('mistyped') === 'yes' ? ': probably one character is wrong' : ''}.`,
    `${p('similar') && `Perhaps it is: ${p('similar')}. `}Copy the code from the ministry’s site “Scuola in chiaro”, or ask the school’s office; if the code is right, contact the help desk.`,
  ],
  'school-code.not-in-registry': (p) => [
    `The code “${p('code')}” is not among the schools that the portal knows, which are not all${p('mistyped') === 'yes' ? '; probably one character is wrong' : ''}.`,
    `${p('similar') && `Perhaps it is: ${p('similar')}. `}Check the code; if it is right, acknowledge the warning.`,
  ],
  'school-code.lower-school': (p) => [
    `The code “${p('code')}” is that of a school that is not an upper secondary one: ${p('name')} (${p('kind')}).`,
    'Write the code of the upper secondary school that is attended.',
  ],
  'school-code.perhaps-lower': (p) => [
    `The code “${p('code')}” is that of an institute of which the portal, which does not know all schools, only knows schools that are not upper secondary ones: ${p('name')} (${p('kind')}).`,
    'Check the code; if the institute has an upper secondary school, confirm the warning.',
  ],
} satisfies Record<string, Sentence>
