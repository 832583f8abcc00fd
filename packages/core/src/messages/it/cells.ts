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
  'cell.error-value': (p) => [
    `La cella contiene un errore di Excel: ${errorNames[p('error')] ?? p('error')}.`,
    'Correggere la formula, oppure scrivere direttamente il valore.',
  ],
  'cell.no-result': () => [
    'La cella contiene una formula senza il suo risultato.',
    'Aprire il file con Excel o LibreOffice e salvarlo, oppure scrivere direttamente il valore.',
  ],
  'text.too-long': (p) => [
    `Il testo è lungo ${p('length')} caratteri; il massimo è ${p('maximum')}.`,
    'Abbreviare il testo.',
  ],
  'text.blank': () => [
    'La cella contiene soltanto segni invisibili.',
    'Scrivere il dato, oppure cancellare il contenuto della cella.',
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
  'choice.unknown': (p) => [
    'Il valore non è fra quelli ammessi.',
    `Scegliere dall’elenco a discesa uno dei valori: ${p('choices')}.`,
  ],
} satisfies Record<string, Sentence>
