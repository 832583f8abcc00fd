import { once } from 'node:events'
import type { FromPortal, KillPoint, Statement, ToPortal } from './kill-point'
import type { Portal } from './portal-process'

async function ask({ child }: Portal, message: ToPortal): Promise<FromPortal> {
  const answered = once(child, 'message')
  child.send(message)
  const [answer] = await answered
  return answer
}

/** From now on the portal counts, and ends itself where it is told to. */
export const arm = (portal: Portal, point: KillPoint) => ask(portal, { kind: 'arm', point })

/** @returns the statements since it was armed */
export const disarm = async (portal: Portal): Promise<readonly Statement[]> =>
  (await ask(portal, { kind: 'disarm' })).passed
