import { type AnswerTickets, rememberedMs, type WaitingAnswer } from './answer-tickets'

export interface MemoryAnswerTicketsOptions {
  /**
   * Answers kept at the most, some 4 KB each; of more the oldest is lost, and its login refused. Only a flood of
   * invented answers comes near.
   * @default 10000
   */
  readonly maxAnswers?: number
}

interface Kept {
  readonly answer: WaitingAnswer
  readonly taken: boolean
}

/** Tickets of one process; a restart loses the logins that are just returning. */
export function memoryAnswerTickets({
  maxAnswers = 10_000,
}: MemoryAnswerTicketsOptions = {}): AnswerTickets {
  // In the order in which they came.
  const byLogin = new Map<string, Kept>()
  const logins = new Map<string, string>()

  const forget = (login: string): void => {
    const kept = byLogin.get(login)
    if (kept) logins.delete(kept.answer.id)
    byLogin.delete(login)
  }
  const endOf = ({ answer, taken }: Kept): number =>
    Date.parse(answer.expiresAt) + (taken ? rememberedMs : 0)
  const makeRoom = (now: number): void => {
    for (const [login, kept] of byLogin) if (endOf(kept) <= now) forget(login)
    for (const login of byLogin.keys()) {
      if (byLogin.size < maxAnswers) break
      forget(login)
    }
  }

  return {
    async keep(answer, now) {
      makeRoom(Date.parse(now))
      if (byLogin.get(answer.login)?.taken) return 'used'
      forget(answer.login)
      byLogin.set(answer.login, { answer, taken: false })
      logins.set(answer.id, answer.login)
      return 'kept'
    },
    async take(id, now) {
      const login = logins.get(id)
      const kept = login === undefined ? undefined : byLogin.get(login)
      if (kept === undefined) return { kind: 'unknown' }
      if (kept.taken) return { kind: 'used' }
      if (endOf(kept) <= Date.parse(now)) return { kind: 'unknown' }
      const { answer } = kept
      byLogin.set(answer.login, { answer: { ...answer, sealed: '' }, taken: true })
      return { kind: 'taken', sealed: answer.sealed }
    },
  }
}
