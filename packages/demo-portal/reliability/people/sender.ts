import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, type Form, formOf, HttpClient } from '../../test/support/http-client'
import { sendingPath } from '../../test/support/sending'
import { signIn } from '../../test/support/sign-in'
import type { Journal, SentList } from '../model/journal'
import { type Place, senders } from './comuni'
import type { Gate, Phase } from './gate'
import { isTryAgain } from './try-again'

const campaignPath = sendingPath.replace(/\/invio$/, '')

/** What a sender had to put up with. */
export interface Troubles {
  /** Requests without an answer. */
  lost: number
  /** Requests answered with 503: to be tried again. */
  unavailable: number
}

export interface SenderOptions {
  readonly place: Place
  /** Of portals that share one database: each request goes to the next one. */
  readonly origins: readonly string[]
  readonly journal: Journal
  readonly gate: Gate
  readonly troubles: Troubles
}

interface About {
  readonly phase: Phase
  readonly check: string | null
}

/** A check that waits, on the page of its sender. */
export interface Waiting {
  readonly check: string
  readonly form: Form
  /** The valid list that the page compares with; null when there is none. */
  readonly seen: string | null
}

export type Confirmed =
  | { readonly kind: 'accepted'; readonly number: string }
  /** Somebody was faster; the check can be confirmed on what the page shows now. */
  | { readonly kind: 'list-changed'; readonly waiting: Waiting }
  | { readonly kind: 'strange' }

const excerpt = ({ status, text }: Answer): string => `${status}: ${text.slice(0, 300)}`

/** Somebody at work on one comune, who tries again whatever gets lost, and writes down what was told. */
export class Sender {
  readonly place: Place
  readonly #options: SenderOptions
  readonly #browsers: readonly HttpClient[]
  #turn = 0
  #upload: Form | null = null

  constructor(options: SenderOptions) {
    this.place = options.place
    this.#options = options
    this.#browsers = options.origins.map((origin) => new HttpClient(origin))
  }

  /** Signs in, as the operator, and opens the sending page. */
  async begin(): Promise<void> {
    const { user, comune } = this.place
    const page = await this.#insistently({ phase: 'read', check: null }, async (browser) => {
      await signIn(browser, user)
      const choice = await browser.open('/ruolo')
      if (choice.html.includes('value="officer"')) {
        await browser.submit(formOf(choice, '/ruolo'), { ruolo: 'operator' })
      }
      return browser.open(`${sendingPath}?comune=${comune}`)
    })
    this.#upload = formOf(page, '/controlli')
  }

  /** Has a list checked; null when that went wrong in a way that is a complaint. */
  async check(list: SentList): Promise<Waiting | null> {
    const { journal } = this.#options
    journal.sends(list)
    const answer = await this.#insistently({ phase: 'check', check: null }, (browser) =>
      this.sendFile(browser, list),
    )
    const check = answer.location?.split('/controlli/')[1]
    if (answer.status !== 303 || check === undefined) return this.#complain('a check', answer)
    journal.toldWaiting(check, list.sha256)
    return this.look(check)
  }

  /** The upload as it goes out once. */
  sendFile(browser: HttpClient, list: SentList): Promise<Answer> {
    const form = this.#upload
    if (form === null) throw new Error('nobody has signed in')
    const body = new FormData()
    for (const [name, value] of Object.entries(form.fields)) body.append(name, value)
    body.append('file', new File([new Uint8Array(list.bytes)], 'elenco.xlsx'))
    const origin = this.#originOf(browser)
    return browser.send(form.action, { method: 'POST', body, headers: { origin } })
  }

  /** Opens the page of a check that waits. */
  async look(check: string): Promise<Waiting | null> {
    const { comune } = this.place
    const path = `${campaignPath}/${comune}/controlli/${check}`
    const page = await this.#insistently({ phase: 'read', check }, (browser) => browser.send(path))
    if (page.status !== 200 || !page.text.includes('NON ANCORA INVIATO')) {
      return this.#complain('the page of a check', page)
    }
    return this.#waitingOn(page, check)
  }

  #waitingOn(page: Answer, check: string): Waiting {
    const form = formOf(page, '/conferma')
    return { check, form, seen: form.fields.seen || null }
  }

  /** Confirms what the page shows, again and again until there is an answer. */
  async confirm(waiting: Waiting): Promise<Confirmed> {
    const { journal } = this.#options
    const { check, form, seen } = waiting
    journal.confirms(check, seen)
    const answer = await this.#insistently({ phase: 'confirm', check }, (browser) =>
      browser.post(form),
    )
    return this.tell(waiting, answer)
  }

  /** Puts a check aside. */
  async discard({ check, form }: Waiting): Promise<void> {
    const action = form.action.replace(/conferma$/, 'scarta')
    const answer = await this.#insistently({ phase: 'confirm', check }, (browser) =>
      browser.post({ ...form, action }),
    )
    // Whose first answer was lost is told that it had been put aside.
    if (answer.status !== 303 && !/scartat/.test(answer.text)) {
      this.#complain('a check put aside', answer)
    }
  }

  /** Writes down what a confirmation was answered with. */
  tell({ check, seen }: Waiting, answer: Answer): Confirmed {
    const { journal } = this.#options
    const number = /esito=([A-Z0-9-]+)/.exec(answer.location ?? '')?.[1]
    if (answer.status === 303 && number !== undefined) {
      journal.toldAccepted({ check, seen, number })
      return { kind: 'accepted', number }
    }
    if (answer.status === 409 && answer.html.includes('name="seen"')) {
      const waiting = this.#waitingOn(answer, check)
      journal.toldConflict({ check, seen, newest: waiting.seen })
      const said = answer.text.match(/Nel frattempo.*?Controllarla/)?.[0] ?? ''
      if (!senders.test(said) || !said.includes(waiting.seen ?? 'a number')) {
        journal.complain(`a conflict was told without who and which: ${excerpt(answer)}`)
      }
      return { kind: 'list-changed', waiting }
    }
    this.#complain('a confirmation', answer)
    return { kind: 'strange' }
  }

  /** Gets the receipt of a submission. */
  async getReceipt(number: string): Promise<void> {
    const path = `${campaignPath}/${this.place.comune}/invii/${number}/ricevuta.pdf`
    await this.#insistently({ phase: 'read', check: null }, async (browser) => {
      const response = await fetch(this.#originOf(browser) + path, {
        headers: { cookie: cookiesOf(browser) },
        redirect: 'manual',
      })
      const bytes = new Uint8Array(await response.arrayBuffer())
      const { status, headers } = response
      if (status === 200 && String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-') {
        this.#options.journal.gotReceipt(number, createHash('sha256').update(bytes).digest('hex'))
      } else if (status !== 503) {
        this.#options.journal.complain(`the receipt of ${number} was answered with ${status}`)
      }
      return { status, headers, location: headers.get('location'), html: '', text: '' }
    })
  }

  /** Number of the submission that the sending page shows in green; null when it shows none. */
  async validList(): Promise<string | null> {
    const path = `${sendingPath}?comune=${this.place.comune}`
    const page = await this.#insistently({ phase: 'read', check: null }, (browser) =>
      browser.send(path),
    )
    const row = /<tr[^>]*consegna-row-valid.*?<\/tr>/s.exec(page.html)?.[0] ?? ''
    return /[A-Z]+-\d{4}-\d{6}-\d{4}/.exec(row)?.[0] ?? null
  }

  /** A list from the file to its receipt. Who comes too late looks again, and confirms or leaves it. */
  async send(list: SentList, looksAgain: () => boolean): Promise<void> {
    let waiting = await this.check(list)
    while (waiting !== null) {
      const confirmed: Confirmed = await this.confirm(waiting)
      if (confirmed.kind === 'accepted') return this.getReceipt(confirmed.number)
      waiting = confirmed.kind === 'list-changed' && looksAgain() ? confirmed.waiting : null
    }
  }

  /** The browser whose turn it is; the cookies are those of the one before. */
  nextBrowser(): HttpClient {
    const [before, next] = [
      this.#browsers[this.#turn],
      this.#browsers[++this.#turn] ?? this.#browsers[0],
    ]
    if (before === undefined || next === undefined) throw new Error('there is no portal')
    if (this.#turn >= this.#browsers.length) this.#turn = 0
    for (const [name, value] of before.cookies) next.cookies.set(name, value)
    return next
  }

  #originOf(browser: HttpClient): string {
    return this.#options.origins[this.#browsers.indexOf(browser)] ?? ''
  }

  async #insistently(
    about: About,
    request: (browser: HttpClient) => Promise<Answer>,
  ): Promise<Answer> {
    const { gate, troubles } = this.#options
    for (;;) {
      const answer = await gate.pass(about, () =>
        request(this.nextBrowser()).catch((error: unknown) => {
          // What fetch throws when the connection breaks; anything else is a mistake of the run.
          if (!(error instanceof TypeError)) throw error
          return null
        }),
      )
      if (answer === null) troubles.lost += 1
      else if (answer.status !== 503) return this.#notSignedOut(answer)
      else this.#beUnavailable(answer)
      await sleep(20 + 60 * Math.random())
    }
  }

  #beUnavailable(answer: Answer): void {
    this.#options.troubles.unavailable += 1
    if (!isTryAgain(answer)) this.#complain('what is to be tried again', answer)
  }

  #notSignedOut(answer: Answer): Answer {
    if (answer.location?.startsWith('/accesso')) {
      this.#options.journal.complain('a session that was told is lost')
    }
    return answer
  }

  #complain(what: string, answer: Answer): null {
    this.#options.journal.complain(`${what} was answered with ${excerpt(answer)}`)
    return null
  }
}

const cookiesOf = ({ cookies }: HttpClient): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
