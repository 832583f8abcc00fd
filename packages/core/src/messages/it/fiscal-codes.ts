import type { Sentence } from '../messages'

const copyAgain = 'Ricopiare il codice dalla tessera sanitaria.'
const asText =
  'Scrivere il codice fiscale di 16 caratteri. Un codice provvisorio di 11 cifre, se il bando lo accetta, va scritto con gli zeri iniziali in una cella in formato «Testo».'

const confirm = (what: string): string =>
  `Controllare ${what} e il codice fiscale; se sono giusti entrambi, confermare l’avviso.`

/** When a comune existed, around a day on which it did not. */
const existed = (until: string, since: string): string =>
  [until && `è esistito fino al ${until}`, since && `esiste dal ${since}`]
    .filter(Boolean)
    .join(' e di nuovo ')

/** Of a code by itself, and of a code against the rest of its row. */
export const fiscalCodes = {
  'fiscal-code.length': (p) => [
    `Il codice fiscale ha ${p('length')} caratteri invece di 16.`,
    copyAgain,
  ],
  'fiscal-code.shape': () => [
    'Il codice fiscale non ha la forma giusta: lettere e cifre non sono al loro posto.',
    'Ricopiare il codice dalla tessera sanitaria; attenzione alla lettera O e allo zero, alla I e all’uno.',
  ],
  'fiscal-code.letter-for-digit': (p) => [
    `Al posto ${p('position')} del codice fiscale c’è la lettera ${p('written')}, ma lì va una cifra.`,
    `Controllare sulla tessera sanitaria: forse è la cifra ${p('likely')}.`,
  ],
  'fiscal-code.digit-for-letter': (p) => [
    `Al posto ${p('position')} del codice fiscale c’è la cifra ${p('written')}, ma lì va una lettera.`,
    `Controllare sulla tessera sanitaria: forse è la lettera ${p('likely')}.`,
  ],
  'fiscal-code.characters': (p) => [
    `Il codice fiscale contiene caratteri che non sono lettere dalla A alla Z né cifre: ${p('characters')}`,
    'Scrivere il codice con sole lettere e cifre, come sulla tessera sanitaria.',
  ],
  'fiscal-code.cyrillic': (p) => [
    `Il codice fiscale contiene lettere dell’alfabeto cirillico, che sembrano uguali alle nostre: ${p('characters')} (posto ${p('positions')}).`,
    `Cancellarle e scrivere con la tastiera: ${p('letters')}.`,
  ],
  'fiscal-code.greek': (p) => [
    `Il codice fiscale contiene lettere dell’alfabeto greco, che sembrano uguali alle nostre: ${p('characters')} (posto ${p('positions')}).`,
    `Cancellarle e scrivere con la tastiera: ${p('letters')}.`,
  ],
  'fiscal-code.birth-date': (p) => [
    `Il codice fiscale contiene una data di nascita che non esiste nel calendario (${p('day')}).`,
    copyAgain,
  ],
  'fiscal-code.check-letter': () => [
    'L’ultima lettera del codice fiscale non corrisponde agli altri caratteri: almeno uno è sbagliato.',
    'Ricopiare tutto il codice dalla tessera sanitaria.',
  ],
  'fiscal-code.number': (p) => [
    `Nella cella c’è un numero (${p('digits')} cifre), non un codice fiscale.`,
    asText,
  ],
  'fiscal-code.leading-zeros': (p) => [
    `Nella cella c’è un numero di ${p('digits')} cifre: forse è il codice provvisorio ${p('whole')}, a cui Excel ha tolto gli zeri iniziali.`,
    asText,
  ],
  'fiscal-code.scientific': () => [
    'Excel ha trasformato il codice in un numero in notazione scientifica, e le sue cifre non si leggono più.',
    asText,
  ],
  'fiscal-code.provisional': () => [
    'È un codice fiscale provvisorio (11 cifre), che per questo elenco non è accettato.',
    'Chiedere alla famiglia il codice definitivo di 16 caratteri, o contattare l’assistenza.',
  ],
  'fiscal-code.provisional-digit': () => [
    'Sono 11 cifre, come in un codice fiscale provvisorio, ma l’ultima non corrisponde alle altre: almeno una è sbagliata.',
    'Scrivere il codice definitivo di 16 caratteri, o ricopiare quello provvisorio dal documento dell’Agenzia delle Entrate.',
  ],
  'fiscal-code.provisional-accepted': () => [
    'È un codice fiscale provvisorio (11 cifre): non si può confrontare con nome e data di nascita.',
    'Se la famiglia ha già il codice definitivo di 16 caratteri, scrivere quello; altrimenti confermare l’avviso.',
  ],
  // Of a code against the rest of its row.
  'fiscal-code.surname': (p) => [
    `Il cognome non corrisponde al codice fiscale: dal cognome risulta ${p('written')}, nel codice c’è ${p('inCode')}.`,
    confirm('il cognome'),
  ],
  'fiscal-code.name': (p) => [
    `Il nome non corrisponde al codice fiscale: dal nome risulta ${p('written')}, nel codice c’è ${p('inCode')}.`,
    confirm('il nome'),
  ],
  'fiscal-code.swapped': () => [
    'Cognome e nome sembrano scambiati: nel codice fiscale stanno al contrario.',
    'Scrivere il cognome nella colonna del cognome e il nome in quella del nome; se è giusto così, confermare l’avviso.',
  ],
  'fiscal-code.sex': (p) => [
    `Il sesso indicato è ${p('written')}, ma il codice fiscale è di una persona di sesso ${p('inCode')}.`,
    confirm('il sesso'),
  ],
  'fiscal-code.birth-day': (p) => [
    `La data di nascita (${p('written')}) non corrisponde al codice fiscale, che indica ${p('inCode')}${p('or') && ` (o ${p('or')})`}.`,
    confirm('la data'),
  ],
  'fiscal-code.birth-day-swapped': (p) => [
    `Nella data di nascita (${p('written')}) giorno e mese sembrano scambiati: il codice fiscale indica ${p('inCode')}${p('or') && ` (o ${p('or')})`}.`,
    confirm('la data'),
  ],
  'fiscal-code.place': (p) => [
    `Il luogo di nascita (${p('written')}) non corrisponde al codice fiscale, che indica ${p('inCode')}.`,
    confirm('il luogo'),
  ],
  'fiscal-code.place-period': (p) => [
    `Il codice fiscale indica come luogo di nascita ${p('place')}, che il ${p('day')} non esisteva: ${existed(p('until'), p('since'))}.`,
    'Controllare codice, luogo e data sulla tessera sanitaria; se sono giusti, confermare l’avviso: codici così esistono.',
  ],
  'fiscal-code.unknown-place': (p) => [
    `Il luogo di nascita nel codice fiscale (${p('place')}) non è di nessun comune né Stato conosciuto.`,
    'Controllare il codice sulla tessera sanitaria; se è giusto, confermare l’avviso.',
  ],
} satisfies Record<string, Sentence>
