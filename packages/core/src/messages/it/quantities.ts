import type { Sentence } from '../messages'

export const quantities = {
  'date.unreadable': () => [
    'Il valore non è una data.',
    'Scrivere la data come gg/mm/aaaa, per esempio: 17/05/2001.',
  ],
  'date.two-digit-year': () => [
    'L’anno della data ha solo due cifre.',
    'Scrivere l’anno con quattro cifre, per esempio: 17/05/2001.',
  ],
  'date.impossible': () => [
    'La data non esiste nel calendario.',
    'Controllare giorno e mese: la data va scritta come gg/mm/aaaa.',
  ],
  'date.out-of-range': (p) => [
    `La data non è fra il ${p('minimum')} e il ${p('maximum')}.`,
    'Controllare giorno, mese e anno.',
  ],
  'euro.unreadable': () => [
    'Il valore non è un importo in euro.',
    'Scrivere solo cifre con la virgola dei decimali, per esempio: 10.632,94.',
  ],
  'euro.decimals': () => [
    'L’importo ha più di due decimali, oppure non è chiaro dove siano i decimali.',
    'Scrivere l’importo con la virgola e due decimali, per esempio: 10.632,94.',
  ],
  'euro.negative': () => ['L’importo è negativo.', 'Scrivere un importo pari a zero o maggiore.'],
  'euro.too-low': (p) => [`L’importo è inferiore a ${p('limit')} euro.`, 'Controllare l’importo.'],
  'euro.too-high': (p) => [`L’importo è superiore a ${p('limit')} euro.`, 'Controllare l’importo.'],
} satisfies Record<string, Sentence>
