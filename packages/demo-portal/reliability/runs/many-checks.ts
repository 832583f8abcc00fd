import { Random } from '../../../core/fuzz/random'
import { hireCrew } from '../people/crew'
import { newList } from '../people/new-list'
import { isTryAgain } from '../people/try-again'
import { lookAt } from './look-closely'
import type { Run } from './run'
import { onOwnDatabase } from './with-portals'

/** Checks that may wait while another is at work, as a portal comes. */
const queue = 20

export const manyChecks: Run = {
  title: 'Many checks at once',
  about: `Everybody uploads at the same moment, to a portal that lets ${queue} checks wait. Each must be answered with the page of the check, or told to try again with 503 and \`Retry-After\`; and the database must have exactly those checks that were told, each of them whole.`,
  databases: ['sqlite', 'postgres', 'mariadb'],
  defaults: { kills: 0, clients: 0, lists: 500 },
  columns: [
    'database',
    'uploads',
    'checked',
    'told to try again',
    'checks in the database',
    'violations',
  ],
  run: (kind, options) => {
    const env = { CHECK_QUEUE: String(queue) }
    return onOwnDatabase(kind, { portals: 1, env }, options, async ({ database, portal }) => {
      const random = new Random(options.seed)
      const { journal, senders } = await hireCrew({
        ...{ origins: [portal.origin], seed: options.seed, size: 5 },
      })
      const uploads = []
      for (let at = 0; at < options.lists; at += 1) {
        const sender = senders[at % senders.length]
        if (sender) uploads.push({ sender, list: await newList(random, sender.place) })
      }
      const outcomes = await Promise.all(
        uploads.map(async ({ sender, list }) => {
          journal.sends(list)
          const answer = await sender.sendFile(sender.nextBrowser(), list)
          const check = answer.location?.split('/controlli/')[1]
          if (answer.status === 303 && check) {
            journal.toldWaiting(check, list.sha256)
            return 'checked'
          }
          if (!isTryAgain(answer)) {
            journal.complain(`an upload was answered with ${answer.status}: ${answer.text}`)
          }
          return 'again'
        }),
      )
      const { stored, violations } = await lookAt(database, journal)
      const found = [...violations]
      const checked = outcomes.filter((outcome) => outcome === 'checked').length
      if (stored.checks.length !== checked) {
        found.push(`${checked} checks were told, ${stored.checks.length} are in the database`)
      }
      const cells = [uploads.length, checked, uploads.length - checked, stored.checks.length]
      return [{ cells: [database.name, ...cells, found.length], violations: found }]
    })
  },
}
