import type { Listening } from '../../src/lifecycle/listen'

/** Answers what is under way for so many milliseconds, then breaks it off. */
export async function endWithin({ finish, cut }: Listening, milliseconds: number): Promise<void> {
  const timer = setTimeout(cut, milliseconds)
  await finish()
  clearTimeout(timer)
}
