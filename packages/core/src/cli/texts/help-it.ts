import type { CommandName } from '../commands'

const campaign = `  --campaign FILE       bando in formato JSON: tutto, una parte (per esempio {"settings": {…}}),
                        o soltanto le sue impostazioni; senza, valgono quelle predefinite
                        delle borse di studio`

const lang = `  --lang it|en          lingua di quello che viene scritto; senza, quella dell’ambiente
                        (LANG), altrimenti l’italiano
  -h, --help            questo aiuto`

const program = `Consegna: gli elenchi che i comuni consegnano alla Regione.

Uso:
  consegna template [opzioni]      scrive il modello Excel da compilare
  consegna check FILE [opzioni]    controlla un elenco compilato, senza inviarlo
  consegna codes [opzioni]         elenca i codici dei messaggi, con frase e rimedio
  consegna verify FILE [opzioni]   verifica una ricevuta con le chiavi pubblicate, senza il portale
  consegna keys [opzioni]          prepara, cambia o scrive le chiavi che firmano le ricevute

Opzioni:
${lang}; per un comando: consegna check --help
  --version             versione di Consegna

Esito:
  0   nessun errore (gli avvisi sono ammessi), o comando eseguito
  1   l’elenco ha degli errori, o la ricevuta non è autentica
  2   il file è respinto: non è una cartella di lavoro Excel con l’elenco, o non è una ricevuta
  64  il comando è sbagliato, o un file indicato manca
  70  si è guastato il programma`

export const helpIt: Readonly<Record<CommandName | 'program', string>> = {
  program,
  template: `Scrive il modello Excel da compilare.

Uso:
  consegna template [opzioni]

Opzioni:
${campaign}
  --version N           versione del modello; senza, la più recente che il bando accetta
  --out FILE            dove scriverlo (un file che c’è già viene sostituito); senza, nella
                        cartella corrente, come modello-ID-vN.xlsx, se non c’è già
${lang}`,
  check: `Controlla un elenco compilato: dice tutto ciò che non va, e come rimediare. Non invia nulla.

Uso:
  consegna check FILE [opzioni]

Opzioni:
${campaign}
  --municipality ISTAT  codice ISTAT (sei cifre) del comune che invia l’elenco; senza, non si
                        confronta la residenza
  --registry CARTELLA   file CSV del Ministero (scuole) e dell’ANPR (comuni); senza, valgono i
                        comuni compresi in Consegna, e delle scuole si guarda solo la forma
                        del codice
  --limit NOME=VALORE   alza o abbassa un limite; si può ripetere. Dell’elenco: maxEntries
                        (nominativi). Del file: maxFileBytes, maxParts, maxPartBytes,
                        maxTotalBytes, maxRows, maxColumns, maxCells, maxCellLength,
                        maxSharedStrings, maxSharedStringsLength, maxDepth, maxAttributes,
                        maxDurationMs. I byte anche come 100MB
  --json                scrive un oggetto JSON con l’esito e tutti gli errori e gli avvisi
  --annotate FILE       scrive una copia dell’elenco con gli errori segnati nelle celle
${lang}

Esito:
  0   nessun errore (gli avvisi sono ammessi)
  1   almeno un errore
  2   il file è respinto
  64  il comando è sbagliato, o un file indicato manca`,
  verify: `Verifica una ricevuta: se è, byte per byte, il PDF che è stato rilasciato e firmato. Il portale non serve.

Uso:
  consegna verify FILE --jwks FILE|URL [opzioni]

Opzioni:
  --jwks FILE|URL       le chiavi pubblicate, in un file o all’indirizzo del portale
                        (…/ricevute/chiavi.json)
  --json                scrive un oggetto JSON con l’esito e ciò che è stato firmato
${lang}

Esito:
  0   la ricevuta è autentica
  1   non lo è: alterata, incompleta, firmata con un’altra chiave
  2   il file non è una ricevuta
  64  il comando è sbagliato, o mancano il file o le chiavi`,
  keys: `Prepara, cambia o scrive le chiavi che firmano le ricevute (Ed25519, un JWK set leggibile solo dal proprietario).

Uso:
  consegna keys --new FILE | --rotate FILE | --public FILE [opzioni]

Opzioni:
  --new FILE            prepara un file con una chiave nuova; se c’è già non viene sostituito
  --rotate FILE         dal prossimo avvio del portale firma una chiave nuova; della vecchia resta
                        nel file la parte pubblica, perché le sue ricevute restino verificabili
  --public FILE         scrive le chiavi pubbliche, come vanno pubblicate
${lang}`,
  codes: `Elenca i codici di errori, avvisi e rifiuti, con la frase e il rimedio che le persone leggono.

Uso:
  consegna codes [opzioni]

Opzioni:
  --json                scrive un elenco JSON di {code, message, remedy}
${lang}`,
}
