import { al, counted, il } from './counted'
import { check } from './it-check'
import { findings } from './it-findings'
import { guide } from './it-guide'
import { persons } from './it-persons'
import { restore } from './it-restore'
import { sending } from './it-sending'
import { verification } from './it-verification'
import type { Texts } from './texts'

export const it: Texts = {
  roles: {
    citizen: 'Cittadino',
    operator: 'Operatore comunale',
    officer: 'Funzionario regionale',
  },
  frame: {
    skipToContent: 'Vai al contenuto principale',
    skipToFooter: 'Vai al piè di pagina',
    activeRole: 'Ruolo attivo',
    signedInAs: 'Utente',
    mainMenu: 'Menu principale',
    breadcrumb: 'Percorso di navigazione',
    usefulLinks: 'Link utili',
    accessibility: 'Dichiarazione di accessibilità',
    feedback: 'Segnala un problema di accessibilità',
    privacy: 'Informativa privacy',
    helpDesk: 'Assistenza',
  },
  campaign: {
    campaigns: 'Bandi',
    noCampaigns: 'In questo momento non ci sono bandi.',
    menu: 'Menu del bando',
    introduction:
      'Da qui ogni comune invia l’elenco dei propri beneficiari con un file Excel. L’ultimo elenco accettato è l’elenco valido del comune e sostituisce per intero il precedente.',
    howItWorks: 'Come si invia un elenco',
    steps: [
      'Scaricare il modello Excel e compilarlo con tutti i nominativi del comune.',
      'Caricare il file: viene controllato subito, senza sostituire nulla. Se ci sono errori, sono indicati cella per cella.',
      'Leggere che cosa cambierebbe rispetto all’elenco valido: chi si aggiunge, chi verrebbe depennato, che cosa è modificato.',
      'Confermare. Solo da quel momento l’elenco è inviato, e si può scaricare la ricevuta.',
    ],
    start: 'Vai all’invio dell’elenco',
    opensAt: (when) => `Gli invii si aprono ${il(when)}.`,
    openUntil: (when) => `Gli elenchi si possono inviare fino ${al(when)}.`,
    closedAt: (when) => `Il termine per gli invii è scaduto ${il(when)}.`,
    phase: { before: 'Non ancora aperto', open: 'Aperto', closed: 'Chiuso' },
  },
  sending: sending(counted('it')),
  check: check(counted('it')),
  findings: findings(counted('it')),
  guide,
  persons: persons(counted('it')),
  verification: verification(counted('it')),
  restore,
  refusal: {
    error: 'Errore',
    backToSending: 'Torna alla pagina di invio',
    backToCampaigns: 'Torna all’elenco dei bandi',
    correlationId: 'Codice di assistenza',
  },
}
