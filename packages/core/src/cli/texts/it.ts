import type { CliTexts } from './cli-texts'
import { faultsIt } from './faults-it'
import { helpIt } from './help-it'
import { usageLines } from './usage'
import { verifyIt } from './verify-it'

export const it: CliTexts = {
  locale: 'it',
  verify: verifyIt,
  help: (command) => helpIt[command ?? 'program'],
  usage: (command) => `Uso: ${usageLines(command).join('\n     ')}\nAiuto: consegna --help`,

  noCommand: 'Manca il comando: template, check, codes, verify o keys.',
  unknownCommand: (name) =>
    `Il comando «${name}» non esiste. I comandi sono: template, check, codes, verify, keys.`,
  unknownOption: (name, command) =>
    `L’opzione ${name} non esiste${command === null ? '' : ` per il comando ${command}`}.`,
  repeatedOption: (name) => `L’opzione ${name} è scritta due volte: tenerne una sola.`,
  valueMissing: (name) => `Dopo l’opzione ${name} manca il suo valore.`,
  flagWithValue: (name) => `L’opzione ${name} non vuole nessun valore.`,
  unexpectedArgument: (argument, command) =>
    command === 'check' || command === 'verify'
      ? `«${argument}» è di troppo: un file per volta.`
      : `«${argument}» è di troppo: il comando ${command} non vuole nessun file.`,
  wrongLang: (lang) => `La lingua «${lang}» non c’è: --lang vuole it oppure en.`,
  unknownLimit: (name, known) =>
    `Il limite «${name}» non c’è: --limit vuole NOME=VALORE, con uno di questi nomi: ${known}.`,
  wrongLimit: (name, value, bytes) =>
    `«${value}» non va bene per il limite ${name}: ci vuole un numero intero, almeno 1${bytes ? ', anche con KB, MB o GB (per esempio 100MB)' : ''}.`,
  fileMissing: (command) =>
    command === 'verify' ? 'Manca la ricevuta da verificare.' : 'Manca il file da controllare.',
  jwksMissing:
    'Mancano le chiavi pubblicate: --jwks vuole un file, o l’indirizzo a cui le pubblica il portale.',
  notAKeySet: (from) => `${from} non contiene chiavi pubblicate (un oggetto JSON con «keys»).`,
  cannotDownload: (address, reason) =>
    `Non si riesce a scaricare le chiavi da ${address} (${reason}).`,
  keysAction: 'Serve una di queste opzioni: --new FILE, --rotate FILE, --public FILE.',
  keysThere: (path) =>
    `Il file ${path} c’è già e non viene sostituito: per cambiare la chiave che firma, usare --rotate.`,
  keysMade: (path, key) =>
    `Scritto: ${path}, con la chiave ${key}. Conservarne una copia altrove: chi lo possiede può firmare ricevute.`,
  keysRotated: (path, active, retired) =>
    `${path}: dal prossimo avvio del portale firma la chiave ${active}. Le ricevute firmate con ${retired} restano verificabili; la sua parte privata è cancellata.`,
  noSuchFile: (path) => `Il file ${path} non esiste: controllare il nome e la cartella.`,
  notAFile: (path) => `${path} non è un file.`,
  cannotRead: (path, reason) => `Il file ${path} non si può leggere (${reason}).`,
  noSuchFolder: (path) => `La cartella in cui scrivere ${path} non esiste.`,
  cannotWrite: (path, reason) => `Il file ${path} non si può scrivere (${reason}).`,
  wouldOverwriteInput: (path, option) =>
    `${option} ${path} è un file che il comando deve leggere, e non viene sostituito: indicare un altro nome.`,
  exists: (path) =>
    `Il file ${path} c’è già e non viene sostituito: spostarlo, o indicare un nome con --out.`,
  campaignNotJson: (path, line, column) =>
    `Il file del bando ${path} non è scritto in JSON: il primo errore è alla riga ${line}, colonna ${column}.`,
  campaignNotAnObject: (path) => `Il file del bando ${path} non contiene un oggetto JSON: {…}.`,
  campaignWrong: (path, reason) => `Il bando in ${path} non va bene: ${reason}.`,
  campaignUnknownPreset: (path, preset, known) =>
    `Il bando in ${path} chiede il tipo di elenco «${preset}», che non c’è. Ci sono: ${known}.`,
  wrongVersion: (version, known) =>
    `La versione ${version} del modello non esiste. Le versioni sono: ${known}.`,
  wrongIstat: (code) =>
    `«${code}» non è un codice ISTAT: sono sei cifre, per esempio 042002 per Ancona.`,
  unknownIstat: (code) =>
    `Nessun comune ha il codice ISTAT ${code}: controllarlo, per esempio sul sito dell’ISTAT.`,
  istatNotThen: (code, name, day) =>
    `Il comune ${name} (${code}) non c’era il ${day}, il giorno dei comuni del bando.`,
  istatElsewhere: (code, name) => `Il comune ${name} (${code}) non partecipa a questo bando.`,
  registryFolder: (path) => `${path} non è una cartella.`,
  registryWrong: (path, reason) => `I dati nella cartella ${path} non vanno bene: ${reason}.`,
  line: (number) => `riga ${number}`,
  faults: faultsIt,

  passedOver: (files) => `Nella cartella dei dati non servono, e non sono stati letti: ${files}`,
  written: (path) => `Scritto: ${path}`,
  versionNotAccepted: (version, policy) =>
    policy === 'refused'
      ? `Attenzione: il bando non accetta la versione ${version} del modello.`
      : `Attenzione: il bando accetta la versione ${version} del modello con un avviso.`,
  outcomes: {
    valid: 'L’elenco non ha errori.',
    invalid: 'L’elenco ha degli errori.',
    refused: 'Il file è respinto.',
  },
  readLine: (template, version, entries, wrong) =>
    `Modello ${template}, versione ${version}. Nominativi letti: ${entries}; con errori: ${wrong}.`,
  errors: (count) => `Errori: ${count}`,
  warnings: (count) => `Avvisi: ${count}`,
  times: (count) => `${count} volte`,
  values: (values, more) =>
    `Valore: ${values.map((value) => `«${value}»`).join(', ')}${more ? ' e altri' : ''}`,
  moreCells: (count) => `e altre ${count}: tutte con --json o --annotate`,
  moreFindings: (count) =>
    `Altre segnalazioni, tutte diverse da queste: ${count}. Sono tutte con --json o --annotate.`,
  raiseLimit: (option) => `Se il file è davvero così, il limite si può alzare con ${option}`,
  notAnnotated: (path) =>
    `${path} non è stato scritto: del file respinto non c’è un elenco da segnare.`,
  reading: (rows) => `${rows} righe lette`,
  annotating: (rows) => `${rows} righe segnate`,
  internal: (reason) =>
    `Il programma si è guastato (${reason}). Il file controllato non è cambiato.`,
}
