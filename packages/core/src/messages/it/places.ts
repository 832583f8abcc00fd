import type { Sentence } from '../messages'

export const places = {
  'residence.elsewhere': (p) => [
    `Lo studente non risiede nel comune che invia l’elenco (${p('name')}).`,
    'Controllare il comune di residenza e il comune scelto; se è giusto così, confermare l’avviso.',
  ],
  'municipality-name.characters': () => [
    'Il valore non è il nome di un comune.',
    'Scrivere la denominazione del comune, per esempio: Ancona.',
  ],
  'school-code.length': (p) => [
    `Il codice meccanografico ha ${p('length')} caratteri invece di 10.`,
    'Ricopiare il codice della scuola, per esempio: ANIS014007.',
  ],
  'school-code.shape': () => [
    'Il codice meccanografico non ha la forma giusta: due lettere della provincia e otto lettere o cifre.',
    'Ricopiare il codice della scuola, per esempio: ANIS014007.',
  ],
} satisfies Record<string, Sentence>
