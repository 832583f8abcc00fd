/** An answer, as a person sees it. */
export interface Seen {
  readonly status: number
  readonly headers: Headers
  readonly body: string
  readonly bytes: Uint8Array
  /** The words of the page, without markup, with single blanks. */
  readonly text: string
  readonly title: string
  /** Where a redirect leads; null when it is none. */
  readonly location: string | null
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
const plain = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/(p|li|h\d|td|th|div|option|summary|a)>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()

async function see(response: Response): Promise<Seen> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const body = new TextDecoder().decode(bytes)
  return {
    status: response.status,
    headers: response.headers,
    body,
    bytes,
    text: plain(body),
    title: plain(/<title>([\s\S]*?)<\/title>/.exec(body)?.[1] ?? ''),
    location: response.headers.get('location'),
  }
}

/** A browser as far as forms, cookies and redirects go. */
export class Visitor {
  readonly #origin: string
  readonly #cookies = new Map<string, string>()

  constructor(origin: string) {
    this.#origin = origin
  }

  /** @param path with query, from the root of the site */
  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Seen> {
    return this.#request(path, { headers: { 'sec-fetch-site': 'same-origin', ...headers } })
  }

  /** Like `get`, and goes where a redirect leads. */
  async open(path: string): Promise<Seen> {
    const seen = await this.get(path)
    return seen.location === null ? seen : this.open(seen.location)
  }

  /** Sends a form, with the token of the page it stands on, and stays at the answer. */
  async post(
    path: string,
    fields: Readonly<Record<string, string>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Seen> {
    const body = new URLSearchParams({ consegna_csrf: this.token(), ...fields })
    return this.send(path, body, headers)
  }

  /** Sends a file with the upload form. @param name as the sender's computer has it */
  async upload(
    path: string,
    bytes: Uint8Array,
    name = 'elenco.xlsx',
    leaving: AbortSignal | null = null,
  ): Promise<Seen> {
    const form = new FormData()
    form.set('consegna_csrf', this.token())
    form.set('file', new Blob([new Uint8Array(bytes)]), name)
    return this.send(path, form, {}, leaving)
  }

  /** @param leaving fires when the person closes the page before the answer */
  async send(
    path: string,
    body: FormData | URLSearchParams | string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>> = {},
    leaving: AbortSignal | null = null,
  ): Promise<Seen> {
    return this.#request(path, {
      method: 'POST',
      body,
      signal: leaving,
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    })
  }

  /** What this browser holds as token of forms. */
  token(): string {
    return this.#cookies.get('consegna_csrf') ?? ''
  }

  async #request(path: string, init: RequestInit): Promise<Seen> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(new URL(path, this.#origin), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(cookie ? { cookie } : {}) },
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return see(response)
  }
}
