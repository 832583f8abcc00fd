/** An answer as a person's browser gets it. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** Where a redirect leads, as written. */
  readonly location: string | null
  readonly html: string
  /** What a person reads: without tags, blanks as in a browser. */
  readonly text: string
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
}

const decode = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)

const readable = (html: string): string =>
  decode(html.replace(/<(script|style|title)[^>]*>.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:;)])/g, '$1')
    .trim()

/** A form of a page, with what its hidden fields hold. */
export interface Form {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)
  return found?.[1] === undefined ? null : decode(found[1])
}

/** The page's form whose address ends so. */
export function formOf(page: Answer, actionEnd: string): Form {
  for (const [whole, tag = ''] of page.html.matchAll(/(<form[^>]*>).*?<\/form>/gs)) {
    const action = attribute(tag, 'action')
    if (!action?.endsWith(actionEnd)) continue
    const hidden = [...whole.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
      attribute(input, 'name') ?? '',
      attribute(input, 'value') ?? '',
    ])
    return { action, fields: Object.fromEntries(hidden) }
  }
  throw new Error(`no form leads to …${actionEnd} in: ${page.text}`)
}

/** A browser without a window: keeps cookies, says where its forms come from, follows redirects by hand. */
export class HttpClient {
  readonly cookies = new Map<string, string>()
  readonly origin: string

  constructor(origin: string) {
    this.origin = origin
  }

  async send(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await this.#fetch(path, init)
    const html = await response.text()
    const { status, headers } = response
    return { status, headers, location: headers.get('location'), html, text: readable(html) }
  }

  /** What a link downloads. */
  async bytes(path: string): Promise<Uint8Array> {
    const response = await this.#fetch(path)
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }

  /** Opens a page and goes on as long as it is sent elsewhere. */
  async open(path: string): Promise<Answer> {
    return this.#follow(await this.send(path))
  }

  /** Sends a form of a page, with more fields, and goes where the answer leads. */
  async submit(form: Form, fields: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.#follow(await this.post(form, fields))
  }

  /** Sends a form; the answer as it comes. */
  post(form: Form, fields: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const body = new URLSearchParams({ ...form.fields, ...fields })
    return this.send(form.action, { method: 'POST', body, headers: { origin: this.origin } })
  }

  /** Sends a form with a file, as `multipart/form-data`. */
  async upload(
    form: Form,
    field: string,
    file: { readonly name: string; readonly bytes: Uint8Array },
  ): Promise<Answer> {
    const body = new FormData()
    for (const [name, value] of Object.entries(form.fields)) body.append(name, value)
    body.append(field, new File([new Uint8Array(file.bytes)], file.name))
    const headers = { origin: this.origin }
    return this.#follow(await this.send(form.action, { method: 'POST', body, headers }))
  }

  async #fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const address = path.startsWith('/') ? this.origin + path : path
    const response = await fetch(address, { ...init, headers, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    return response
  }

  async #follow(answer: Answer): Promise<Answer> {
    let current = answer
    for (let steps = 0; current.location !== null; steps += 1) {
      if (steps === 10) throw new Error(`redirected without end, last to ${current.location}`)
      current = await this.send(current.location)
    }
    return current
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';')
    const [name = '', ...value] = pair.split('=')
    const gone = attributes.some((one) => /^\s*expires=Thu, 01 Jan 1970/i.test(one))
    if (gone) this.cookies.delete(name)
    else this.cookies.set(name, value.join('='))
  }
}
