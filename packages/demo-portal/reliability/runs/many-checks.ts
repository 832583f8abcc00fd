import { Random } from '../../../core/fuzz/random'
import type { SentList } from '../model/journal'
import { hireCrew } from '../people/crew'
import { newList } from '../people/new-list'
import type { Sender } from '../people/sender'
import { isTryAgain } from '../people/try-again'
import { lookAt } from './look-closely'
import type { Run } from './run'
import { onOwnDatabase } from './with-portals'

/** Checks that may wait while another is at work, as a portal comes. */
const queue = 20

export const manyChecks: Run = {
  title: 'Many checks at once',
  about: `Everybody uploads at the same moment, to a portal that lets ${queue} checks wait. Each must be answered with the page of the check, or told to try again with 503 and \`Retry-After\`; and the database must have exactly those checks that were told, each of them whole. Then those who were told to try again do so, ${queue} at a time, until all are checked.`,
  databases: ['sqlite', 'postgres', 'mariadb'],
  defaults: { kills: 0, clients: 0, lists: 500 },
  columns: [
    'database',
    'uploads',
    'checked',
    'told to try again',
    'checked in the end',
    'violations',
  ],
  run: (kind, options) => {
    const env = { CHECK_QUEUE: String(queue) }
    return onOwnDatabase(kind, { portals: 1, env }, options, async ({ database, portal }) => {
      const random = new Random(options.seed)
      const { journal, senders } = await hireCrew({
        ...{ origins: [portal.origin], seed: options.seed, size: 5 },
      })
      const uploads: { readonly sender: Sender; readonly list: SentList }[] = []
      for (let at = 0; at < options.lists; at += 1) {
        const sender = senders[at % senders.length]
        if (sender) uploads.push({ sender, list: await newList(random, sender.place) })
      }
      /** @returns those that were told to try again */
      const uploadAtOnce = async (some: typeof uploads): Promise<typeof uploads> => {
        const again = await Promise.all(
          some.map(async (upload) => {
            const { sender, list } = upload
            journal.sends(list)
            const answer = await sender.sendFile(sender.nextBrowser(), list)
            const check = answer.location?.split('/controlli/')[1]
            if (answer.status === 303 && check) {
              journal.toldWaiting(check, list.sha256)
              return []
            }
            if (isTryAgain(answer)) return [upload]
            journal.complain(`an upload was answered with ${answer.status}: ${answer.text}`)
            return []
          }),
        )
        return again.flat()
      }
      const refused = await uploadAtOnce(uploads)
      const found: string[] = []
      const compare = async () => {
        const { stored, violations } = await lookAt(database, journal)
        found.push(...violations)
        const [told, there] = [journal.checks.size, stored.checks.length]
        if (told !== there) found.push(`${told} checks were told, ${there} are in the database`)
      }
      await compare()
      const checked = journal.checks.size
      // As many at a time as may wait.
      let later = refused
      while (later.length > 0 && found.length === 0) {
        later = [...later.slice(queue), ...(await uploadAtOnce(later.slice(0, queue)))]
      }
      await compare()
      const cells = [uploads.length, checked, refused.length, journal.checks.size]
      return [{ cells: [database.name, ...cells, found.length], violations: found }]
    })
  },
}
