import type { Clock } from '@consegna/core'
import { ExpiringMap } from './expiring-map'
import type { AnswerForm } from './pending-logins'

/** What a browser takes to the site. */
export interface Answer {
  readonly form: AnswerForm
  readonly validateUrl: string
  /** Base64 of the XML. */
  readonly auth: string
}

/** Answers that browsers have still to fetch, each once. */
export interface Answers {
  keep(login: string, answer: Answer): void
  take(login: string): Answer | null
}

export function answers(clock: Clock): Answers {
  const kept = new ExpiringMap<Answer>({ clock, lifetimeSeconds: 60 })
  return {
    keep: (login, answer) => kept.set(login, answer),
    take: (login) => kept.take(login),
  }
}
