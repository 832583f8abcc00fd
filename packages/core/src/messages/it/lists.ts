import type { Sentence } from '../messages'
import { fromTemplate } from './phrases'

export const lists = {
  'list.no-header': (p) => [
    'Nel file non c’è la riga dei titoli del modello.',
    `Nelle prime dieci righe di un foglio devono esserci questi titoli: ${p('expected')}. ${fromTemplate(p)}`,
  ],
  'list.missing-columns': (p) => [
    `Nella riga dei titoli (foglio «${p('sheet')}», riga ${p('row')}) ${p('count') === '1' ? 'manca la colonna obbligatoria' : 'mancano le colonne obbligatorie'} ${p('columns')}.${p('unknown') && ` Ci sono invece titoli che il modello non conosce: ${p('unknown')}.`}`,
    `${p('unknown') && 'Se i dati sono sotto un altro titolo, correggerlo come nel modello; altrimenti aggiungere'}${p('unknown') ? '' : 'Aggiungere'} il titolo nella riga dei titoli, con i dati sotto, oppure copiare i dati in un modello nuovo.`,
  ],
  'list.duplicate-header': (p) => [
    `Nel foglio «${p('sheet')}» il titolo «${p('header')}» c’è due volte: nelle celle ${p('first')} e ${p('second')}.`,
    'Tenere una sola delle due colonne e caricare di nuovo il file.',
  ],
  'list.several-sheets': (p) => [
    `Ci sono elenchi in più fogli: ${p('sheets')}.`,
    'Copiare tutti i nominativi in un unico foglio, uno sotto l’altro, eliminare gli altri fogli e caricare di nuovo il file.',
  ],
  'list.no-entries': (p) => [
    `Nel foglio «${p('sheet')}», sotto la riga dei titoli (riga ${p('row')}), non c’è nessun nominativo.`,
    'Compilare una riga per ogni nominativo. Se nel comune non c’è nessun avente diritto, nella pagina di invio premere «Dichiara nessun avente diritto».',
  ],
  'list.too-many-entries': (p) => [
    `L’elenco ha più di ${p('maximum')} nominativi, il massimo per questo bando.`,
    'Controllare che il file contenga solo i nominativi del comune scelto; se sono davvero di più, contattare l’assistenza.',
  ],
  'list.unknown-column': (p) => [
    `La colonna «${p('header')}» non fa parte del modello e non viene letta.`,
    'Non serve fare nulla, se non contiene dati richiesti; altrimenti correggere il titolo come nel modello.',
  ],
  'list.duplicate-key': (p) => [
    `Lo stesso valore di «${p('header')}» c’è già nella cella ${p('first')}.`,
    'Ogni nominativo può comparire una sola volta: eliminare la riga ripetuta o correggere il codice.',
  ],
  'list.key-in-faulty-row': (p) => [
    `Lo stesso valore di «${p('header')}» è anche nella cella ${p('first')}, in una riga con errori.`,
    'Un nominativo può comparire una sola volta: se è la stessa persona eliminare la riga con errori, altrimenti correggerla.',
  ],
  'list.merged-cells': (p) => [
    `Nella colonna «${p('header')}» ci sono celle unite (${p('range')}${p('others') === '0' ? '' : ` e altre ${p('others')}`}): il dato si legge solo nella prima di quelle unite, le altre risulterebbero vuote.`,
    'In Excel selezionare le celle unite, scegliere «Separa celle» e scrivere il dato in ogni riga.',
  ],
  'list.total-row': (p) => [
    `La riga comincia con «${p('text')}» e non ha il dato «${p('header')}»: sembra una riga di totali, non un nominativo.`,
    'Eliminare la riga e caricare di nuovo il file: i totali non servono.',
  ],
  'list.untitled-cells': (p) => [
    p('count') === '1'
      ? `La cella ${p('first')} è in una colonna senza titolo: quello che contiene non viene letto.`
      : `Ci sono ${p('count')} celle in colonne senza titolo (la prima è ${p('first')}): quello che contengono non viene letto.`,
    'Se sono dati dell’elenco, spostarli nella loro colonna o scriverne il titolo come nel modello; se sono appunti, si possono lasciare.',
  ],
  'list.hidden-rows': (p) => [
    p('count') === '1'
      ? `La riga ${p('first')} è nascosta o esclusa da un filtro: è stata letta come le altre.`
      : `Ci sono ${p('count')} righe nascoste o escluse da un filtro (la prima è la ${p('first')}): sono state lette come le altre.`,
    'Se non devono far parte dell’elenco, togliere il filtro, mostrarle, eliminarle e caricare di nuovo il file.',
  ],
  'list.hidden-columns': (p) => [
    `${p('count') === '1' ? 'È nascosta la colonna' : 'Sono nascoste le colonne'} ${p('columns')}: i dati sono stati letti come gli altri.`,
    'Per vederli in Excel selezionare le colonne vicine, tasto destro, «Scopri».',
  ],
  'template.other-campaign': (p) => [
    `Il file è stato compilato sul modello di un altro bando: ${p('campaign')}.`,
    'Controllare che l’elenco sia quello di questo bando; se non lo è, non confermare.',
  ],
  'template.other-municipality': (p) => [
    `Il modello era stato preparato per un altro comune: ${p('made')}.`,
    `Controllare che l’elenco sia di ${p('name')}; per gli invii usare il modello del comune, o quello vuoto.`,
  ],
  'template.other-list': (p) => [
    `Il file è stato compilato sul modello di un altro elenco: ${p('list')}.`,
    `L’elenco atteso è: ${p('expected')}. ${fromTemplate(p)}`,
  ],
  'template.unknown-version': (p) => [
    `Il file dice di venire dalla versione ${p('version')} del modello, che non esiste.`,
    `La versione in uso è la ${p('current')}. ${fromTemplate(p)}`,
  ],
  'template.version-refused': (p) => [
    `Il file è stato compilato sulla versione ${p('version')} del modello, che questo bando non accetta.`,
    `La versione in uso è la ${p('current')}. ${fromTemplate(p)}`,
  ],
  'template.old-version': (p) => [
    `Il file è stato compilato sulla versione ${p('version')} del modello.`,
    `È accettato; per i prossimi invii è meglio scaricare la versione ${p('current')}.`,
  ],
  'template.none-admitted': () => [
    'Per questo bando non è ancora pubblicato nessun modello.',
    'Contattare l’assistenza.',
  ],
} satisfies Record<string, Sentence>
