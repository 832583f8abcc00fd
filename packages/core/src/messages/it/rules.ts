import type { Sentence } from '../messages'

/** Of the ready-made rules over whole lists. */
export const rules = {
  'list.repeated-together': (p) => [
    `Questi dati sono già nell’elenco (cella ${p('first')}) e non possono ripetersi.`,
    'Togliere la riga ripetuta, oppure correggere i dati di una delle due.',
  ],
  'list.total-too-high': (p) => [
    `La somma della colonna è ${p('total') || p('totalCents')}; il massimo è ${p('maximum') || p('maximumCents')}.`,
    'Controllare gli importi dell’elenco, o togliere delle righe.',
  ],
  'list.too-many-alike': (p) => [
    `Il valore ${p('value')} è in ${p('count')} righe; il massimo è ${p('maximum')}.`,
    'Controllare le righe con questo valore, o toglierne qualcuna.',
  ],
} satisfies Record<string, Sentence>
