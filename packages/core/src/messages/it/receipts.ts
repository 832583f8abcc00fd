import type { Sentence } from '../messages'

const original =
  'Scaricare di nuovo la ricevuta dal portale, oppure chiedere l’originale a chi l’ha mandata.'
const portalOrCommand = (p: (name: string) => string, portal: string, command: string): string =>
  p('surface') === 'command-line' ? command : portal

export const receipts = {
  'receipt.none': (p) => [
    'Non è stato scelto nessun file.',
    portalOrCommand(p, 'Scegliere il PDF della ricevuta e premere «Verifica».', original),
  ],
  'receipt.too-large': (p) => [
    `Il file è troppo grande per essere una ricevuta: il limite è ${p('maximumBytes')}.`,
    'Le ricevute sono PDF di poche decine di KB: controllare di aver scelto il file giusto.',
  ],
  'receipt.not-pdf': () => [
    'Il file non è un PDF.',
    'La ricevuta è un PDF: una foto, una scansione o un file convertito non si possono verificare. Con una ricevuta stampata si usa il codice che vi è scritto.',
  ],
  'receipt.truncated': () => ['Il file è incompleto: ne manca la fine.', original],
  'receipt.unsigned': () => [
    'Nel PDF non c’è nessuna firma di una ricevuta.',
    `Non è una ricevuta di questo sistema, oppure è stata stampata di nuovo come PDF o convertita, e la firma si è persa. ${original}`,
  ],
  'receipt.several-signatures': () => [
    'Nel PDF c’è più di una firma: una ricevuta ne ha una sola. Qualcosa è stato aggiunto.',
    original,
  ],
  'receipt.unknown-key': (p) => [
    `La ricevuta è firmata con una chiave che non è tra quelle pubblicate (${p('key')}).`,
    portalOrCommand(
      p,
      'Verificarla nel portale che l’ha rilasciata. Se è questo, non è autentica.',
      'Scaricare di nuovo le chiavi pubblicate dal portale che l’ha rilasciata. Se la chiave non c’è, la ricevuta non è autentica.',
    ),
  ],
  'receipt.bad-signature': () => [
    'La firma non è valida: è stata alterata, o non è quella di una ricevuta.',
    original,
  ],
  'receipt.altered': (p) => [
    `La firma appartiene alla ricevuta ${p('number')}, ma il file è stato modificato dopo la firma.`,
    `Non fidarsi di ciò che vi si legge. ${original}`,
  ],
  'receipt.not-recorded': (p) => [
    `La firma della ricevuta ${p('number')} è valida, ma il portale non ha conservato questa ricevuta.`,
    'Non considerarla autentica e segnalarla subito all’assistenza.',
  ],
  'receipt.day': () => [
    'La data indicata non è una data, o non è ancora arrivata.',
    'Scriverla come 2018-04-30, oppure lasciarla vuota.',
  ],
  'receipt-code.empty': () => [
    'Non è stato scritto nessun codice.',
    'Scrivere i dodici caratteri del codice di verifica che sta sulla ricevuta.',
  ],
  'receipt-code.character': (p) => [
    `Il carattere «${p('character')}» non compare mai nei codici di verifica.`,
    'Ricontrollare il codice sulla ricevuta: contiene solo cifre e lettere, senza I, L, O e U.',
  ],
  'receipt-code.length': (p) => [
    `I codici di verifica hanno ${p('expected')} caratteri; qui ne risultano ${p('found')}.`,
    'Ricontrollare il codice sulla ricevuta: sono tre gruppi di quattro caratteri.',
  ],
  'receipt-code.mistyped': () => [
    'Il codice contiene un errore di battitura.',
    'Ricontrollarlo carattere per carattere: anche uno solo sbagliato, o due scambiati, non corrispondono al carattere di controllo.',
  ],
  'receipt-code.unknown': (p) => [
    `Il codice ${p('code')} è scritto correttamente, ma nessuna ricevuta di questo portale lo porta.`,
    'Controllare di essere nel portale indicato sulla ricevuta. Se lo è, la ricevuta non è autentica.',
  ],
  'receipt-code.several': (p) => [
    `Il codice ${p('code')} è di più ricevute.`,
    'Verificare il PDF della ricevuta invece del codice.',
  ],
  'signer.no-key': () => [
    'Manca la chiave con cui si firmano le ricevute.',
    'Prepararla con consegna keys --new e indicare il file nella configurazione del portale.',
  ],
  'signer.invalid-key': () => [
    'Il file della chiave con cui si firmano le ricevute non si può usare.',
    'Controllare che il file sia quello preparato con consegna keys --new e che solo il suo proprietario e il suo gruppo possano leggerlo.',
  ],
  'signer.unavailable': () => [
    'In questo momento la ricevuta non si può firmare. L’invio è stato registrato.',
    'Riprovare a scaricare la ricevuta fra qualche minuto. Se il problema resta, contattare l’assistenza indicando il codice qui sotto.',
  ],
} satisfies Record<string, Sentence>
