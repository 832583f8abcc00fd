import type { DemoCard } from './demo-cards'

/** Of all files with a key for browsers. They are worth nothing, and some browsers refuse to import without one. */
export const cardPassword = 'prova'

/** What to do with the folder, for people; in Italian as the simulator's pages. */
export const readMe = (cards: readonly DemoCard[], until: Date, site: string): string =>
  `CARTE DI PROVA DEL SIMULATORE DI COHESION

Tutto ciò che è in questa cartella è inventato e vale solo per il simulatore di questo computer.
Le chiavi delle autorità che hanno emesso questi certificati non esistono più: nessuno può emetterne altri.
Tutto vale fino al ${until.toISOString().slice(0, 10)}; negli ultimi 30 giorni il primo avvio del portale rifà
la cartella. Per rifarla prima: fermare il portale, cancellare la cartella, avviarlo di nuovo.

CARTE (cartella carte; la password di ogni file è: ${cardPassword})

${cards.map(({ name, label }) => `  ${name}.p12\n      ${label}`).join('\n')}

COME PROVARE CON IL BROWSER

Usare un profilo del browser fatto apposta, da cancellare alla fine: così non resta nulla in quello di ogni giorno.

1. Autorità del sito ${site}: importare sito-autorita.pem come autorità che identifica siti web.
   Può valere solo per i nomi di questo sito, per nessun altro.
     Firefox: Impostazioni > Privacy e sicurezza > Certificati > Mostra certificati > Autorità > Importa
     Chrome ed Edge: Impostazioni > Privacy e sicurezza > Sicurezza > Gestisci certificati
2. La carta: importare uno dei file .p12 tra i certificati personali, con la password scritta sopra.
     Firefox: la stessa finestra > Certificati personali > Importa
     Windows: doppio clic sul file    macOS: Accesso Portachiavi > Archivio > Importa elementi
3. Aprire il simulatore, scegliere Smart Card e poi «Leggi la carta»: il browser chiede quale certificato usare.

Il browser ricorda la scelta finché è aperto: per provare un’altra carta chiudere tutte le sue finestre.
Se il browser avvisa che il sito non è sicuro, manca il passo 1: non proseguire oltre l’avviso.

Alla fine: cancellare il profilo del browser, oppure togliere i certificati importati nelle stesse finestre.

ALTRI FILE

  carte-autorita.pem     l’autorità che ha emesso le carte
  carte-revocate.crl     le carte revocate (CRL), rilette a ogni carta
  profilo.pem            il certificato con cui sono firmati i profili: un sito può fidarsi solo di questo
  *.key.pem              chiavi del simulatore, leggibili solo dal suo utente
`
