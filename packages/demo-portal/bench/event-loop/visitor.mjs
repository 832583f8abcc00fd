// A browser as far as signing in and sending a file go.
const campaign = '/sostegno-famiglie/borse-di-studio-2017'

/** @param {string} html @param {string} end of the form's address */
function formOf(html, end) {
  for (const [whole, action = ''] of html.matchAll(
    /<form[^>]*action="([^"]*)"[^>]*>.*?<\/form>/gs,
  )) {
    if (!action.endsWith(end)) continue
    const hidden = [...whole.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
      / name="([^"]*)"/.exec(input)?.[1] ?? '',
      / value="([^"]*)"/.exec(input)?.[1] ?? '',
    ])
    return { action, fields: Object.fromEntries(hidden) }
  }
  throw new Error(`no form leads to …${end}`)
}

export class Visitor {
  /** @type {Map<string, string>} */
  #cookies = new Map()
  #origin

  /** @param {string} origin */
  constructor(origin) {
    this.#origin = origin
  }

  /** @param {string} path @param {RequestInit} init @returns {Promise<{ status: number, html: string }>} */
  async open(path, init = {}) {
    const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ')
    const headers = { cookie, origin: this.#origin }
    const response = await fetch(new URL(path, this.#origin), {
      ...init,
      headers,
      redirect: 'manual',
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.#cookies.set(name, value)
    }
    const to = response.headers.get('location')
    if (to === null) return { status: response.status, html: await response.text() }
    await response.arrayBuffer()
    return this.open(to)
  }

  /** @param {string} user */
  async signIn(user) {
    const { action, fields } = formOf((await this.open('/accesso')).html, '/accesso')
    await this.open(action, {
      method: 'POST',
      body: new URLSearchParams({ ...fields, utente: user }),
    })
  }

  /** Has a file checked; the page of the check. @param {string} municipality @param {Blob} file */
  async check(municipality, file) {
    const page = await this.open(`${campaign}/invio?comune=${municipality}`)
    const { action, fields } = formOf(page.html, `${municipality}/controlli`)
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, String(value))
    body.set('file', file, 'elenco.xlsx')
    return this.open(action, { method: 'POST', body })
  }

  /** Makes the list of a check the valid one, with all that is asked for. @param {string} html of the check's page */
  async confirm(html) {
    const { action, fields } = formOf(html, '/conferma')
    const typed = { 'warnings-read': '1', 'typed-municipality': 'Ancona' }
    return this.open(action, { method: 'POST', body: new URLSearchParams({ ...fields, ...typed }) })
  }
}
