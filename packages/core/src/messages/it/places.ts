import type { Sentence } from '../messages'

export const places = {
  'residence.elsewhere': (p) => [
    `Lo studente non risiede nel comune che invia l’elenco (${p('name')}).`,
    'Controllare il comune di residenza e il comune scelto; se è giusto così, confermare l’avviso.',
  ],
  'municipality.characters': () => [
    'Il valore non è il nome di un comune.',
    'Scrivere la denominazione del comune, per esempio: Ancona.',
  ],
  'municipality.unknown': (p) => [
    `Il comune «${p('name')}» non risulta.`,
    `${p('similar') && `Forse si tratta di: ${p('similar')}. `}Scrivere la denominazione ufficiale del comune, per esempio: Ancona.`,
  ],
  'municipality.unknown-place': (p) => [
    `Il luogo «${p('name')}» non risulta fra i comuni e gli Stati esteri.`,
    `${p('similar') && `Forse si tratta di: ${p('similar')}. `}Scrivere la denominazione ufficiale del comune o, per chi viene dall’estero, il nome italiano dello Stato.`,
  ],
  'municipality.unknown-code': (p) => [
    `Il codice «${p('code')}» non è quello di un comune conosciuto.`,
    'Scrivere la denominazione del comune, per esempio: Ancona.',
  ],
  'municipality.ambiguous': (p) => [
    `Più comuni si chiamano «${p('name')}»: ${p('candidates')}.`,
    `Aggiungere la sigla della provincia, per esempio: ${p('example')}.`,
  ],
  'municipality.abolished': (p) => [
    `Il comune ${p('name')} è stato soppresso: è esistito fino al ${p('day')}.`,
    'Scrivere il comune di cui oggi fa parte.',
  ],
  'municipality.later': (p) => [
    `Il comune ${p('name')} è stato istituito solo il ${p('day')}: alla data del bando non esisteva.`,
    'Scrivere il comune com’era alla data del bando.',
  ],
  'municipality.other-province': (p) => [
    `Il comune «${p('written')}» è in un’altra provincia: ${p('name')}.`,
    'Controllare che sia il comune giusto e correggere la sigla; se è giusto così, confermare l’avviso.',
  ],
  'address.letters': () => [
    'Nell’indirizzo non ci sono lettere; forse Excel ha trasformato il numero civico in una data.',
    'Scrivere via e numero civico nella stessa cella, per esempio: Via Roma, 12/A.',
  ],
  'postal-code.length': (p) => [
    `Il CAP ha ${p('length')} cifre invece di 5.`,
    'Scrivere tutte e cinque le cifre, anche gli zeri iniziali, per esempio: 00184.',
  ],
  'postal-code.shape': () => [
    'Il valore non è un CAP italiano.',
    'Scrivere solo le cinque cifre del CAP, per esempio: 60121.',
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
