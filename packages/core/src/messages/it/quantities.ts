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
  'date.year-only': () => [
    'C’è soltanto l’anno: mancano il giorno e il mese.',
    'Scrivere la data intera come gg/mm/aaaa, per esempio: 17/05/2001.',
  ],
  'date.impossible': () => [
    'La data non esiste nel calendario.',
    'Controllare giorno e mese: la data va scritta come gg/mm/aaaa.',
  ],
  'date.perhaps-year': (p) => [
    `La cella contiene il ${p('day')}, ma forse è stato scritto solo l’anno ${p('year')}: in una cella con il formato di una data Excel ne fa un giorno di molti anni prima.`,
    'Scrivere la data intera come gg/mm/aaaa, per esempio: 17/05/2001; se invece il giorno è giusto, confermare l’avviso.',
  ],
  'date.out-of-range': (p) => [
    `La data non è fra il ${p('minimum')} e il ${p('maximum')}.`,
    'Controllare giorno, mese e anno.',
  ],
  'date.too-early': (p) => [
    `La data è anteriore al ${p('minimum')}.`,
    'Controllare giorno, mese e anno.',
  ],
  'date.too-late': (p) => [
    `La data è successiva al ${p('maximum')}.`,
    'Controllare giorno, mese e anno.',
  ],
  'integer.unreadable': () => [
    'Il valore non è un numero intero.',
    'Scrivere soltanto cifre, per esempio: 3.',
  ],
  'integer.ambiguous': () => [
    'Non è chiaro se la virgola separi le migliaia o i decimali.',
    'Scrivere soltanto cifre, senza virgole e senza punti, per esempio: 1250.',
  ],
  'integer.decimals': () => [
    'Il numero ha dei decimali, ma deve essere intero.',
    'Scrivere un numero senza virgola, per esempio: 3.',
  ],
  'integer.too-low': (p) => [`Il numero è inferiore a ${p('limit')}.`, 'Controllare il numero.'],
  'integer.too-high': (p) => [`Il numero è superiore a ${p('limit')}.`, 'Controllare il numero.'],
  'percentage.unreadable': () => [
    'Il valore non è una percentuale.',
    'Scrivere il numero con il segno %, per esempio: 25%.',
  ],
  'percentage.decimals': (p) => [
    p('decimals') === '0'
      ? 'La percentuale ha dei decimali, ma deve essere intera.'
      : `La percentuale ha più decimali di quelli ammessi (${p('decimals')}).`,
    'Arrotondare la percentuale e scriverla con il segno %, per esempio: 25%.',
  ],
  'percentage.ambiguous': (p) => [
    `Il numero può voler dire ${p('wholePercent')} oppure ${p('fractionPercent')}: Excel conserva le percentuali come frazioni di uno.`,
    `Scrivere la percentuale con il segno %, per esempio: ${p('fractionPercent')}.`,
  ],
  'percentage.too-low': (p) => [
    `La percentuale è inferiore a ${p('limitPercent')}.`,
    'Controllare la percentuale.',
  ],
  'percentage.too-high': (p) => [
    `La percentuale è superiore a ${p('limitPercent')}.`,
    'Controllare la percentuale.',
  ],
  'euro.unreadable': () => [
    'Il valore non è un importo in euro.',
    'Scrivere solo cifre con la virgola dei decimali, per esempio: 10.632,94.',
  ],
  'euro.ambiguous': () => [
    'Non è chiaro dove siano i decimali dell’importo: il segno potrebbe separare le migliaia.',
    'Scrivere l’importo con la virgola e due decimali, per esempio: 10.632,94.',
  ],
  'euro.decimals': (p) => [
    p('decimals') === '0'
      ? 'L’importo ha dei decimali, ma deve essere in euro interi.'
      : `L’importo ha ${p('decimals') === '1' ? 'più di un decimale' : 'più di due decimali'}.`,
    p('decimals') === '0'
      ? 'Arrotondare l’importo all’euro e scriverlo senza decimali, per esempio: 10.632.'
      : 'Arrotondare l’importo e scriverlo con la virgola, per esempio: 10.632,94.',
  ],
  'euro.negative': () => ['L’importo è negativo.', 'Scrivere un importo pari a zero o maggiore.'],
  'euro.too-low': (p) => [
    `L’importo è inferiore a ${p('limitCents')} euro.`,
    'Controllare l’importo.',
  ],
  'euro.too-high': (p) => [
    `L’importo è superiore a ${p('limitCents')} euro.`,
    'Controllare l’importo.',
  ],
} satisfies Record<string, Sentence>
