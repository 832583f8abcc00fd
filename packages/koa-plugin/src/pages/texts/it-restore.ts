import { del, il } from './counted'
import type { RestoreTexts } from './restore-texts'

export const restore: RestoreTexts = {
  button: 'Rendi di nuovo valido',
  crumb: 'Elenco precedente',
  heading: (municipality) => `Rendere di nuovo valido un elenco precedente di ${municipality}`,
  sentBy: (when, by) => `inviato ${il(when)} da ${by}, numero`,
  explained:
    'Questo elenco tornerebbe a essere l’elenco valido del comune, con un nuovo numero e una nuova ricevuta, e sostituirebbe per intero quello valido oggi. Gli invii già fatti restano nell’elenco dei documenti, con le loro ricevute.',
  reason: 'Motivo',
  reasonHint:
    'Da 10 a 500 caratteri. Resta registrato e lo vedono gli operatori del comune e i funzionari; non compare sulla ricevuta.',
  noNames: 'Non scrivere nomi, codici fiscali o altri dati degli studenti.',
  nothingYet:
    'Nella pagina seguente si vede chi verrebbe aggiunto, depennato o modificato: nulla è sostituito finché non si conferma.',
  showDifference: 'Mostra che cosa cambierebbe',

  waits: (number, when, by) =>
    `Questo è l’elenco dell’invio ${number}, ${del(when)}, inviato da ${by}: confermando torna a essere l’elenco valido.`,
  askedBy: (when, by) => `Richiesto ${il(when)} da ${by}.`,
  why: 'Motivo:',
  notExaminedAnew:
    'L’elenco è quello che era stato accettato allora: le regole di oggi non gli sono applicate di nuovo.',
  templateRefused: (version) =>
    `È stato compilato sul modello versione ${version}, che oggi non è più ammesso per i nuovi file. L’elenco si può confermare lo stesso; per correggerlo occorre il modello in uso.`,
  confirm: (municipality) => `Conferma e rendi di nuovo valido l’elenco di ${municipality}`,

  restores: (number) => `Rende di nuovo valido l’elenco dell’invio ${number}`,
  because: (reason) => `Motivo: ${reason}`,
}
