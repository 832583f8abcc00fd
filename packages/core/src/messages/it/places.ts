import type { Sentence } from '../messages'

export const places = {
  'residence.elsewhere': (p) => [
    `La residenza non è nel comune che invia l’elenco (${p('name')}).`,
    `Controllare il comune di residenza e il comune scelto; se è giusto così, ${p('severity') === 'error' ? 'la riga va tolta' : 'confermare l’avviso'}.`,
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
  'province.unknown': () => [
    'Il valore non è la sigla di una provincia italiana.',
    'Scegliere la sigla dall’elenco a discesa, per esempio: AN.',
  ],
  'province.former': (p) => [
    `La sigla ${p('sigla')} non è più in uso.`,
    'Scegliere dall’elenco a discesa la sigla di oggi.',
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
    `${p('similar') && `Forse si tratta di: ${p('similar')}. `}Ricopiare il codice della scuola, per esempio: ANIS014007.`,
  ],
  'school-code.shape': (p) => [
    'Il codice meccanografico non ha la forma giusta: due lettere della provincia e otto lettere o cifre.',
    `${p('similar') && `Forse si tratta di: ${p('similar')}. `}Ricopiare il codice della scuola, per esempio: ANIS014007.`,
  ],
  'school-code.unknown': (p) => [
    `Il codice «${p('code')}» non è quello di una scuola${p('mistyped') === 'yes' ? ': probabilmente un carattere è sbagliato' : ''}.`,
    `${p('similar') && `Forse si tratta di: ${p('similar')}. `}Ricopiare il codice dal sito «Scuola in chiaro» del Ministero, o chiederlo alla segreteria della scuola; se il codice è giusto, contattare l’assistenza.`,
  ],
  'school-code.not-in-registry': (p) => [
    `Il codice «${p('code')}» non è fra le scuole conosciute dal portale, che non le conosce tutte${p('mistyped') === 'yes' ? '; probabilmente un carattere è sbagliato' : ''}.`,
    `${p('similar') && `Forse si tratta di: ${p('similar')}. `}Controllare il codice; se è giusto, confermare l’avviso.`,
  ],
  'school-code.lower-school': (p) => [
    `Il codice «${p('code')}» è di una scuola che non è secondaria di secondo grado: ${p('name')} (${p('kind')}).`,
    'Scrivere il codice della scuola secondaria di secondo grado frequentata.',
  ],
  'school-code.perhaps-lower': (p) => [
    `Il codice «${p('code')}» è di un istituto di cui il portale, che non conosce tutte le scuole, conosce solo scuole che non sono secondarie di secondo grado: ${p('name')} (${p('kind')}).`,
    'Controllare il codice; se l’istituto ha una scuola secondaria di secondo grado, confermare l’avviso.',
  ],
} satisfies Record<string, Sentence>
