import type { Sentence } from '../messages'

export const places = {
  'residence.elsewhere': (p) => [
    `The person does not live in the comune that sends the list (${p('name')}).`,
    'Check the comune of residence and the chosen comune; if it is right, acknowledge the warning.',
  ],
  'municipality-name.characters': () => [
    'The value is not the name of a municipality.',
    'Write the name of the municipality, for instance: Ancona.',
  ],
  'school-code.length': (p) => [
    `The school code has ${p('length')} characters instead of 10.`,
    'Copy the code of the school, for instance: ANIS014007.',
  ],
  'school-code.shape': () => [
    'The school code does not have the right form: two letters of the province and eight letters or digits.',
    'Copy the code of the school, for instance: ANIS014007.',
  ],
} satisfies Record<string, Sentence>
