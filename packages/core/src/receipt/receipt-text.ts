import { formatBytes, formatCount } from '../messages/formats'
import type { Role } from '../ports/records'
import type { ReceiptContent } from './receipt-content'

/** One line of a receipt's tables. */
export interface Fact {
  readonly label: string
  readonly value: string
  /** A hash: 64 hexadecimal characters, shown in groups that are copied as one word. */
  readonly digest?: boolean
}

/** Every word that stands on a receipt, in reading order. */
export interface ReceiptText {
  readonly campaign: string
  readonly title: string
  readonly lead: string
  readonly number: Fact
  readonly tables: readonly { readonly title: string; readonly facts: readonly Fact[] }[]
  readonly validity: string
  readonly verification: {
    readonly title: string
    readonly code: Fact
    readonly how: string
    readonly signed: string
    /** What the QR code leads to; null when there is none. */
    readonly page: string | null
    /** What a screen reader says of the QR code. */
    readonly picture: string
  }
  readonly proof: { readonly title: string; readonly points: readonly string[] }
  readonly helpDesk: { readonly title: string; readonly line: string }
}

const roles: Readonly<Record<Role, string>> = {
  citizen: 'cittadino',
  operator: 'operatore comunale',
  officer: 'funzionario regionale',
}

/** What a receipt says, in Italian. Pure: the same content is always the same words. */
export function writeReceipt(content: ReceiptContent): ReceiptText {
  const { campaign, helpDesk, kind, municipality } = content
  const nil = kind === 'nil'
  return {
    campaign: campaign.title,
    title: 'Ricevuta di consegna',
    lead: nil
      ? `Il comune di ${municipality.name} ha dichiarato che non ci sono aventi diritto: la dichiarazione è stata accettata.`
      : `L’elenco del comune di ${municipality.name} è stato ricevuto e accettato.`,
    number: { label: 'Numero dell’invio', value: content.number },
    tables: [
      { title: 'Invio', facts: submissionFacts(content) },
      {
        title: nil ? 'Dati registrati' : 'File ricevuto e dati registrati',
        facts: recordFacts(content),
      },
    ],
    // The proof of having handed in stays; what a later list replaces is this one's being valid.
    validity: nil
      ? 'La dichiarazione è valida fino a quando il comune non invia un elenco.'
      : 'L’elenco è valido fino a quando il comune non invia un nuovo elenco.',
    proof: { title: 'Che cosa prova questa ricevuta', points: proofOf(content) },
    verification: verificationOf(content),
    helpDesk: {
      title: 'Assistenza',
      line: `${helpDesk.phone} · ${helpDesk.email} · ${helpDesk.hours}`,
    },
  }
}

function submissionFacts(content: ReceiptContent): Fact[] {
  const { municipality, sender, supersedes } = content
  const facts: Fact[] = [
    { label: 'Data e ora', value: momentInWords(content.at) },
    {
      label: 'Comune',
      value: `${municipality.name} (${municipality.province}), codice ISTAT ${municipality.istat}`,
    },
    { label: 'Inviato da', value: `${sender.name}, ${roles[sender.role]}` },
    {
      label: 'Nominativi accettati',
      value: content.kind === 'nil' ? 'Nessun avente diritto' : formatCount(content.entries, 'it'),
    },
  ]
  if (content.leftOut > 0) {
    facts.push({
      label: 'Righe escluse',
      value: `${formatCount(content.leftOut, 'it')} con errori`,
    })
  }
  if (content.warnings > 0) {
    facts.push({ label: 'Avvisi', value: formatCount(content.warnings, 'it') })
  }
  facts.push({
    label: 'Invio sostituito',
    value: supersedes ?? 'Nessuno: è il primo invio del comune per questo bando',
  })
  if (content.restores !== null) {
    facts.push({ label: 'Invio ripristinato', value: content.restores })
  }
  return facts
}

function recordFacts({ file, template, entriesRoot, recordHash }: ReceiptContent): Fact[] {
  const facts: Fact[] = []
  if (template) {
    facts.push({ label: 'Modello Excel', value: `${template.id}, versione ${template.version}` })
  }
  if (file) {
    const exact = `${formatCount(file.size, 'it')} byte`
    const rounded = formatBytes(file.size, 'it')
    facts.push(
      {
        label: 'Dimensione del file',
        value: file.size < 1024 ? exact : `${rounded} (${exact})`,
      },
      { label: 'SHA-256 del file', value: file.sha256, digest: true },
    )
  }
  return [
    ...facts,
    { label: 'Impronta dei dati', value: entriesRoot, digest: true },
    { label: 'Impronta del registro', value: recordHash, digest: true },
  ]
}

function verificationOf({ number, verification }: ReceiptContent): ReceiptText['verification'] {
  const { code, page } = verification
  return {
    title: 'Come si verifica questa ricevuta',
    code: { label: 'Codice di verifica', value: code },
    how:
      page === null
        ? 'Chiunque può verificarla nella pagina di verifica del portale, con questo PDF o con il codice.'
        : `Chiunque può verificarla, con questo PDF o con il codice, inquadrando il codice QR o alla pagina ${page}`,
    signed:
      'Il PDF è firmato: la verifica scopre anche un solo carattere cambiato. Di una copia stampata si verifica il codice.',
    page: page === null ? null : verificationAddress(page, code),
    picture: `Codice QR che porta alla verifica della ricevuta ${number}`,
  }
}

/** The page with the code typed already. */
function verificationAddress(page: string, code: string): string {
  const address = new URL(page)
  address.searchParams.set('codice', code)
  return address.href
}

function proofOf({ kind }: ReceiptContent): string[] {
  const when = 'alla data e all’ora indicate, secondo l’orologio del server.'
  const always = [
    'Il numero dell’invio non è un numero di protocollo.',
    'La ricevuta non contiene dati personali degli studenti.',
  ]
  if (kind === 'nil') return [`Il comune ha fatto questa dichiarazione ${when}`, ...always]
  return [
    `Il comune ha consegnato il file descritto sopra, che è stato accettato ${when}`,
    'Il file si riconosce dall’impronta SHA-256: un file con la stessa impronta è identico, byte per byte.',
    'L’impronta dei dati identifica i nominativi letti dal file, come sono stati registrati.',
    'L’accettazione riguarda la consegna dell’elenco, non il diritto dei singoli nominativi al beneficio.',
    ...always,
  ]
}

/** `3 aprile 2018, ore 10:15:00 (UTC+2)`. @param at ISO 8601 with an offset; its own hours are told */
function momentInWords(at: string): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|([+-])(\d\d):(\d\d))$/.exec(at)
  const [, day, time, sign, hours, minutes] = match ?? []
  if (day === undefined) throw new RangeError('the time of a receipt is ISO 8601 with an offset')
  const words = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'UTC' })
  const rest = minutes === undefined || minutes === '00' ? '' : `:${minutes}`
  const offset = sign === undefined ? 'UTC' : `UTC${sign}${Number(hours)}${rest}`
  return `${words.format(new Date(`${day}T00:00:00Z`))}, ore ${time} (${offset})`
}
