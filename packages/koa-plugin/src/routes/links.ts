import type { Submission } from '@consegna/core'

/** Where receipts are verified, below the plugin's prefix. It stands on receipts: it does not change. */
export const verificationPath = '/ricevute/verifica'

/** Where the public keys are, below the plugin's prefix. It does not change. */
export const publicKeysPath = '/ricevute/chiavi.json'

/** The one place that knows the addresses. All are paths as the browser sees them. */
export interface Links {
  /** Path under which the browser finds the plugin; '' for the root. */
  readonly base: string
  campaigns(): string
  /** Where officers answer for persons. */
  persons(): string
  personAction(action: PersonAction): string
  campaign(campaign: string): string
  /** The sending page. @param accepted number of a submission whose success is told */
  sending(campaign: string, municipality?: string, accepted?: string): string
  template(campaign: string, version?: number): string
  upload(campaign: string, municipality: string): string
  nilReturn(campaign: string, municipality: string): string
  /** The workbook made for one comune. */
  ownTemplate(campaign: string, municipality: string): string
  /** The comune's valid list in the current template. */
  validList(campaign: string, municipality: string): string
  guide(campaign: string): string
  guideMarkdown(campaign: string): string
  schema(campaign: string): string
  /** @param pages of the tables of findings, from 1 */
  check(place: CheckPlace, pages?: FindingPages): string
  /** The file with its errors marked. */
  annotated(place: CheckPlace): string
  /** The findings as CSV. */
  issueTable(place: CheckPlace): string
  confirm(place: CheckPlace): string
  discard(place: CheckPlace): string
  receipt(place: SubmissionPlace): string
  file(place: SubmissionPlace): string
  /** The page that asks why an earlier list is to be valid again, and where its form goes. */
  restore(place: SubmissionPlace): string
  /** The page that verifies receipts, for everybody. */
  verification(code?: string): string
  publicKeys(): string
}

/** No campaign's id begins so. */
export const personsPath = '/_persone'

/** What an officer does about a person, or a campaign under dispute. */
export type PersonAction =
  | 'cerca'
  | 'esporta'
  | 'limita'
  | 'togli-limitazione'
  | 'cancella'
  | 'sospensione'

/** Both a record and the parameters of a route say where a check is. */
export interface CheckPlace {
  readonly campaign: string
  readonly municipality: string
  readonly id: string
}

/** Which page of each table of findings is shown. */
export interface FindingPages {
  readonly errors: number
  readonly warnings: number
}

/** The check that a submission was made from. */
export const checkOf = (submission: Submission): CheckPlace => ({
  campaign: submission.campaign,
  municipality: submission.municipality,
  id: submission.check,
})

export interface SubmissionPlace {
  readonly campaign: string
  readonly municipality: string
  readonly number: string
}

const path = (...parts: readonly string[]): string => parts.map(encodeURIComponent).join('/')

const query = (values: Readonly<Record<string, string | number | undefined>>): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) search.set(name, String(value))
  }
  return search.size === 0 ? '' : `?${search}`
}

const firstPages: FindingPages = { errors: 1, warnings: 1 }
const beyondFirst = (page: number): number | undefined => (page > 1 ? page : undefined)

export function linksFrom(base: string): Links {
  const to = (...parts: readonly string[]): string => `${base}/${path(...parts)}`
  const check = (place: CheckPlace, ...action: readonly string[]): string =>
    to(place.campaign, place.municipality, 'controlli', place.id, ...action)
  const submission = (place: SubmissionPlace, document: string): string =>
    to(place.campaign, place.municipality, 'invii', place.number, document)
  return {
    base,
    campaigns: () => `${base}/`,
    persons: () => `${base}${personsPath}`,
    personAction: (action) => `${base}${personsPath}/${action}`,
    campaign: (campaign) => to(campaign),
    sending: (campaign, municipality, accepted) =>
      `${to(campaign, 'invio')}${query({ comune: municipality, esito: accepted })}`,
    template: (campaign, version) =>
      `${to(campaign, 'modello.xlsx')}${query({ versione: version })}`,
    upload: (campaign, municipality) => to(campaign, municipality, 'controlli'),
    nilReturn: (campaign, municipality) => to(campaign, municipality, 'nessun-avente-diritto'),
    ownTemplate: (campaign, municipality) => to(campaign, municipality, 'modello.xlsx'),
    validList: (campaign, municipality) => to(campaign, municipality, 'elenco-valido.xlsx'),
    guide: (campaign) => to(campaign, 'guida'),
    guideMarkdown: (campaign) => to(campaign, 'guida.md'),
    schema: (campaign) => to(campaign, 'schema.json'),
    check: (place, { errors, warnings } = firstPages) =>
      `${check(place)}${query({ errori: beyondFirst(errors), avvisi: beyondFirst(warnings) })}`,
    annotated: (place) => check(place, 'errori.xlsx'),
    issueTable: (place) => check(place, 'errori.csv'),
    confirm: (place) => check(place, 'conferma'),
    discard: (place) => check(place, 'scarta'),
    receipt: (place) => submission(place, 'ricevuta.pdf'),
    file: (place) => submission(place, 'file.xlsx'),
    restore: (place) => submission(place, 'ripristino'),
    verification: (code) => `${base}${verificationPath}${query({ codice: code })}`,
    publicKeys: () => `${base}${publicKeysPath}`,
  }
}
