import type { VerifyTexts } from './verify-texts'

export const verifyIt: VerifyTexts = {
  outcomes: {
    genuine: 'la ricevuta è autentica.',
    'not-genuine': 'la ricevuta NON è autentica.',
    refused: 'il file non è una ricevuta.',
  },
  facts: {
    number: 'Invio',
    campaign: 'Bando',
    municipality: 'Comune',
    at: 'Accettato',
    handedIn: 'Consegnato',
    sender: 'Inviato da',
    file: 'SHA-256 del file',
    supersedes: 'Invio sostituito',
    restores: 'Invio ripristinato',
    code: 'Codice di verifica',
    key: 'Chiave',
    checkpoint: 'Punto di controllo',
  },
  roles: {
    citizen: 'cittadino',
    operator: 'operatore comunale',
    officer: 'funzionario regionale',
  },
  nil: 'nessun avente diritto',
  entries: (count) => `elenco con nominativi accettati: ${count}`,
  nothing: 'nessuno',
  embedded: 'compreso nella firma',
  stillValid:
    'Se l’elenco è ancora quello valido, lo dice la pagina di verifica del portale: il comune può averne inviato un altro.',
}
