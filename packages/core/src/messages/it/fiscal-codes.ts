import type { Sentence } from '../messages'

export const fiscalCodes = {
  'fiscal-code.length': (p) => [
    `Il codice fiscale ha ${p('length')} caratteri invece di 16.`,
    'Ricopiare il codice dalla tessera sanitaria.',
  ],
  'fiscal-code.shape': () => [
    'Il codice fiscale non ha la forma giusta: lettere e cifre non sono al loro posto.',
    'Ricopiare il codice dalla tessera sanitaria; attenzione alla lettera O e allo zero, alla I e all’uno.',
  ],
  'fiscal-code.birth-date': () => [
    'Il codice fiscale contiene una data di nascita che non esiste nel calendario.',
    'Ricopiare il codice dalla tessera sanitaria.',
  ],
  'fiscal-code.check-letter': () => [
    'L’ultima lettera del codice fiscale non corrisponde agli altri caratteri: almeno uno è sbagliato.',
    'Ricopiare tutto il codice dalla tessera sanitaria.',
  ],
  'fiscal-code.provisional': () => [
    'È un codice fiscale provvisorio (11 cifre), che per questo elenco non è accettato.',
    'Chiedere alla famiglia il codice definitivo di 16 caratteri, o contattare l’assistenza.',
  ],
} satisfies Record<string, Sentence>
