import { textOf } from './cohesion-server'
import { type Portal, startPath } from './portals'

/** What somebody sees. */
export interface Seen {
  readonly status: number
  readonly title: string
  readonly heading: string
  readonly text: string
  /** Where a redirect leads; null when it is none. */
  readonly location: string | null
  readonly cookies: readonly string[]
}

const tag = (name: string, html: string): string =>
  new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(html)?.[1] ?? ''

async function see(response: Response): Promise<Seen> {
  const html = await response.text()
  return {
    status: response.status,
    title: tag('title', html),
    heading: tag('h1', html),
    text: html.replace(/<[^>]+>/g, ' '),
    location: response.headers.get('location'),
    cookies: response.headers.getSetCookie(),
  }
}

const unescaped = (html: string): string => html.replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/**
 * A browser as far as redirects, forms and Lax cookies go: to what another site sends with POST it adds no cookie of
 * the portal's.
 */
export class Traveller {
  readonly #portal: Pick<Portal, 'origin'>
  readonly #cookies = new Map<string, string>()

  constructor(portal: Pick<Portal, 'origin'>) {
    this.#portal = portal
  }

  /** @param path of the portal, or an address */
  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Seen> {
    return this.#visit(path, { headers: { ...this.#ownCookies(), ...headers } })
  }

  /** Presses a button of the portal's own. */
  async post(path: string): Promise<Seen> {
    return this.#visit(path, { method: 'POST', headers: this.#ownCookies() })
  }

  /** Sends a form of another site. */
  async postFromElsewhere(
    path: string,
    body: URLSearchParams | string | Uint8Array<ArrayBuffer>,
  ): Promise<Seen> {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    return this.#visit(path, { method: 'POST', body, headers: form })
  }

  /** Begins a login. @returns the address at Cohesion, and what it is asked */
  async start(path = startPath): Promise<{ readonly address: URL; readonly xml: string }> {
    const { location } = await this.get(path)
    const address = new URL(location ?? 'about:blank')
    const xml = Buffer.from(address.searchParams.get('auth') ?? '', 'base64').toString()
    return { address, xml }
  }

  /** Signs in at Cohesion. @returns its form, not yet sent */
  async signIn({ address }: { readonly address: URL }): Promise<{
    readonly action: string
    readonly auth: string
  }> {
    const html = await (await fetch(address)).text()
    return {
      action: unescaped(/action="([^"]*)"/.exec(html)?.[1] ?? ''),
      auth: unescaped(/name="auth" value="([^"]*)"/.exec(html)?.[1] ?? ''),
    }
  }

  /** Brings an answer to the portal, and follows where that leads, as far as the page that shows the outcome. */
  async bring(action: string, body: URLSearchParams | string | Uint8Array<ArrayBuffer>) {
    const received = await this.postFromElsewhere(action, body)
    return received.location === null ? received : this.get(received.location)
  }

  /** The whole way: start, Cohesion, return. @returns the last page before the portal's own, or the refusal */
  async enter(path = startPath): Promise<Seen> {
    const { action, auth } = await this.signIn(await this.start(path))
    return this.bring(action, new URLSearchParams({ auth }))
  }

  /** The state of a begun login. */
  static stateOf(xml: string): string {
    return new URL(textOf('url_validate', xml)).searchParams.get('state') ?? ''
  }

  cookie(): string {
    return this.#ownCookies().cookie ?? ''
  }

  /** Takes over somebody else's cookies, as an attacker plants them. */
  plant(other: Traveller): void {
    for (const [name, value] of other.#cookies) this.#cookies.set(name, value)
  }

  #ownCookies(): Record<string, string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return cookie ? { cookie } : {}
  }

  async #visit(path: string, init: RequestInit): Promise<Seen> {
    const response = await fetch(new URL(path, this.#portal.origin), {
      ...init,
      redirect: 'manual',
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return see(response)
  }
}
