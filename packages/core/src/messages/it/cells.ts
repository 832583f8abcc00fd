import type { Sentence } from '../messages'

/** As Excel writes them in Italian. */
const errorNames: Readonly<Record<string, string>> = {
  '#N/A': '#N/D',
  '#REF!': '#RIF!',
  '#NAME?': '#NOME?',
  '#VALUE!': '#VALORE!',
  '#NULL!': '#NULLO!',
}

export const cells = {
  'cell.required': () => [
    'La cella è vuota, ma il dato è obbligatorio.',
    'Scrivere il dato mancante.',
  ],
  'cell.merged': (p) => [
    `La cella è unita con altre (${p('range')}): il suo dato sta solo nella cella ${p('first')}.`,
    'In Excel selezionare le celle unite, scegliere «Separa celle» e scrivere il dato in ogni riga.',
  ],
  'cell.was-merged': () => [
    'Nel file inviato la cella era unita con altre, e il suo dato non si è potuto leggere.',
    'Scrivere il dato nella cella, oppure cancellarne il contenuto se non è obbligatorio.',
  ],
  'cell.error-value': (p) => [
    `La cella contiene un errore di Excel: ${errorNames[p('error')] ?? p('error')}.`,
    'Correggere la formula, oppure scrivere direttamente il valore.',
  ],
  'cell.unreadable-number': () => [
    'La cella contiene un numero che nel file non è scritto come un numero.',
    'Riscrivere il valore con Excel o LibreOffice e salvare il file.',
  ],
  'cell.missing-text': () => [
    'Il testo della cella manca nel file.',
    'Riscrivere il testo con Excel o LibreOffice e salvare il file.',
  ],
  'cell.written-twice': () => [
    'La cella compare più volte nel file: non si può sapere quale valore sia quello giusto.',
    'Riscrivere il valore giusto con Excel o LibreOffice e salvare di nuovo il file.',
  ],
  'cell.unreadable': () => [
    'La cella contiene un valore che non si può leggere.',
    'Riscrivere il valore con Excel o LibreOffice e salvare il file.',
  ],
  'cell.no-result': () => [
    'La cella contiene una formula senza il suo risultato.',
    'Scrivere direttamente il valore; oppure aprire il file d’origine con Excel o LibreOffice, salvarlo e caricarlo di nuovo.',
  ],
  'text.too-long': (p) => [
    `Il testo è lungo ${p('length')} caratteri; il massimo è ${p('maximum')}.`,
    'Abbreviare il testo.',
  ],
  'text.blank': () => [
    'La cella contiene soltanto segni invisibili.',
    'Scrivere il dato, oppure cancellare il contenuto della cella.',
  ],
  'text.too-short': (p) => [
    `Il testo è lungo ${p('length')} caratteri; il minimo è ${p('minimum')}.`,
    'Scrivere il testo per intero.',
  ],
  'text.pattern': (p) => [
    `Il testo non ha la forma richiesta: ${p('it')}.`,
    `Controllare il testo; un esempio giusto: ${p('example')}.`,
  ],
  'text.digits-lost': () => [
    'Excel ha trattato il testo come un numero e ne ha perso le ultime cifre: di un numero ne conserva solo quindici.',
    'Dare alla cella il formato «Testo» e riscrivere tutte le cifre.',
  ],
  'text.direction': (p) => [
    `Il testo contiene un segno invisibile che ne inverte la direzione di scrittura (${p('sign')}): quello che si legge non è quello che c’è scritto.`,
    'Cancellare il contenuto della cella e riscriverlo a mano, senza copiarlo da altrove.',
  ],
  'text.look-alike': (p) => [
    `Le lettere fra parentesi quadre appartengono a un altro alfabeto, anche se sembrano uguali alle nostre: ${p('marked')} (${p('signs')})`,
    'Riscrivere il testo a mano con la tastiera italiana, senza copiarlo da altrove.',
  ],
  'person-name.characters': (p) => [
    `Il nome contiene caratteri che non sono lettere dell’alfabeto latino: ${p('characters')}`,
    'Scrivere il nome come nei documenti, con lettere latine, accenti e apostrofi.',
  ],
  'yes-no.unknown': () => [
    'Il valore non è né sì né no.',
    'Scegliere dall’elenco a discesa Sì oppure No.',
  ],
  'email.shape': () => [
    'Il valore non è un indirizzo e-mail.',
    'Scrivere l’indirizzo senza spazi e senza accenti, per esempio: mario.rossi@example.it.',
  ],
  'email.several': () => [
    'Nella cella c’è più di un indirizzo e-mail.',
    'Lasciare un solo indirizzo.',
  ],
  'phone.unreadable': () => [
    'Il valore non è un numero di telefono.',
    'Scrivere un solo numero, senza nomi né altre parole, per esempio: 333 123 4567.',
  ],
  'phone.invalid': () => [
    'Il numero di telefono non esiste: ha troppe cifre, o troppo poche, o un prefisso sbagliato.',
    'Controllare il numero; per i numeri fissi anche lo zero iniziale, per quelli esteri il prefisso con il +.',
  ],
  'phone.extension': () => [
    'Il numero di telefono è seguito da un interno.',
    'Scrivere il numero senza interno.',
  ],
  'iban.characters': () => [
    'L’IBAN contiene segni che non sono lettere o cifre.',
    'Ricopiare l’IBAN: solo lettere e cifre, anche a gruppi di quattro.',
  ],
  'iban.country': (p) => [
    `Nessun Paese ha conti il cui IBAN comincia con «${p('country')}».`,
    'Ricopiare l’IBAN dall’inizio: per un conto italiano comincia con IT.',
  ],
  'iban.length': (p) => [
    `L’IBAN ha ${p('length')} caratteri invece di ${p('expected')}.`,
    'Ricopiare tutto l’IBAN da un documento della banca.',
  ],
  'iban.check-digits': () => [
    'L’IBAN non è giusto: le cifre di controllo non corrispondono agli altri caratteri, quindi almeno uno è sbagliato.',
    'Ricopiare tutto l’IBAN da un documento della banca.',
  ],
  'iban.not-sepa': (p) => [
    `Il conto è in un Paese fuori dall’area SEPA (${p('country')}), su cui non si possono fare bonifici.`,
    'Chiedere l’IBAN di un conto in un Paese dell’area SEPA.',
  ],
  'iban.other-country': (p) => [
    `Il conto è in un Paese che per questo elenco non è ammesso (${p('country')}).`,
    `Chiedere l’IBAN di un conto in uno di questi Paesi: ${p('admitted')}.`,
  ],
  'choice.unknown': (p) => [
    'Il valore non è fra quelli ammessi.',
    `Scegliere dall’elenco a discesa uno dei valori: ${p('choices')}.`,
  ],
} satisfies Record<string, Sentence>
