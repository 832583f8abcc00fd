/** The one place that knows the addresses. All are paths as the browser sees them. */
export interface Links {
  /** Path under which the browser finds the plugin; '' for the root. */
  readonly base: string
  campaigns(): string
  campaign(campaign: string): string
  /** The sending page. @param accepted number of a submission whose success is told */
  sending(campaign: string, municipality?: string, accepted?: string): string
  template(campaign: string, version?: number): string
  upload(campaign: string, municipality: string): string
  nilReturn(campaign: string, municipality: string): string
  /** @param page of the table of errors, from 1 */
  check(place: CheckPlace, page?: number): string
  confirm(place: CheckPlace): string
  discard(place: CheckPlace): string
  receipt(place: SubmissionPlace): string
  file(place: SubmissionPlace): string
}

/** Both a record and the parameters of a route say where a check is. */
export interface CheckPlace {
  readonly campaign: string
  readonly municipality: string
  readonly id: string
}

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

export function linksFrom(base: string): Links {
  const to = (...parts: readonly string[]): string => `${base}/${path(...parts)}`
  const check = (place: CheckPlace, ...action: readonly string[]): string =>
    to(place.campaign, place.municipality, 'controlli', place.id, ...action)
  const submission = (place: SubmissionPlace, document: string): string =>
    to(place.campaign, place.municipality, 'invii', place.number, document)
  return {
    base,
    campaigns: () => `${base}/`,
    campaign: (campaign) => to(campaign),
    sending: (campaign, municipality, accepted) =>
      `${to(campaign, 'invio')}${query({ comune: municipality, esito: accepted })}`,
    template: (campaign, version) =>
      `${to(campaign, 'modello.xlsx')}${query({ versione: version })}`,
    upload: (campaign, municipality) => to(campaign, municipality, 'controlli'),
    nilReturn: (campaign, municipality) => to(campaign, municipality, 'nessun-avente-diritto'),
    check: (place, page) => `${check(place)}${query({ pagina: page === 1 ? undefined : page })}`,
    confirm: (place) => check(place, 'conferma'),
    discard: (place) => check(place, 'scarta'),
    receipt: (place) => submission(place, 'ricevuta.pdf'),
    file: (place) => submission(place, 'file.xlsx'),
  }
}
