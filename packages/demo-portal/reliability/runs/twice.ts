import { Random } from '../../../core/fuzz/random'
import { type Answer, HttpClient } from '../../test/support/http-client'
import type { Database } from '../databases/database'
import { type Crew, hireCrew } from '../people/crew'
import { cuttingProxy } from '../people/cutting-proxy'
import { newList } from '../people/new-list'
import type { Sender, Waiting } from '../people/sender'
import { lookAt, wrongValidLists } from './look-closely'
import type { Run } from './run'
import { onOwnDatabase } from './with-portals'

/** How the same confirmation comes twice. */
type Way = (sender: Sender, waiting: Waiting, portal: string) => Promise<readonly Answer[]>

const doubleClick: Way = (sender, { form }) =>
  Promise.all([sender.nextBrowser().post(form), sender.nextBrowser().post(form)])

const reload: Way = async (sender, { form }) => {
  const first = await sender.nextBrowser().post(form)
  return [first, await sender.nextBrowser().post(form)]
}

/** The portal has answered, and nobody hears it. */
const lostAnswer: Way = async (sender, { form }, portal) => {
  const proxy = await cuttingProxy(portal)
  const behind = new HttpClient(proxy.origin)
  const browser = sender.nextBrowser()
  for (const [name, value] of browser.cookies) behind.cookies.set(name, value)
  const heard = await behind.post(form).then(
    () => true,
    () => false,
  )
  proxy.close()
  if (heard) throw new Error('the answer was not lost')
  return [await browser.post(form)]
}

const ways: Readonly<Record<string, Way>> = {
  'double click': doubleClick,
  reload,
  'answer lost, then again': lostAnswer,
}

async function confirmTwice(crew: Crew, sender: Sender, random: Random, way: Way, portal: string) {
  const waiting = await sender.check(await newList(random, sender.place))
  if (waiting === null) return
  crew.journal.confirms(waiting.check, waiting.seen)
  const answers = await way(sender, waiting, portal)
  const numbers = new Set<string>()
  for (const answer of answers) {
    const told = sender.tell(waiting, answer)
    if (told.kind === 'accepted') numbers.add(told.number)
    else crew.journal.complain(`the same confirmation was answered with ${told.kind}`)
  }
  if (numbers.size !== 1)
    crew.journal.complain(`one confirmation became ${[...numbers].join(', ')}`)
  // Also at once: the first who asks has it made.
  for (const number of numbers) {
    await Promise.all([sender.getReceipt(number), sender.getReceipt(number)])
    await sender.getReceipt(number)
  }
}

async function onDatabase(
  database: Database,
  portals: readonly string[],
  lists: number,
  seed: number,
) {
  const random = new Random(seed)
  const crew = await hireCrew({ origins: portals, seed, size: 5 })
  const done = new Map<string, number>()
  for (const [name, way] of Object.entries(ways)) {
    for (let at = 0; at < lists; at += 1) {
      const sender = crew.senders[at % crew.senders.length]
      const portal = portals[at % portals.length]
      if (sender && portal) await confirmTwice(crew, sender, random, way, portal)
      done.set(name, at + 1)
    }
  }
  const { stored, violations } = await lookAt(database, crew.journal)
  const found = [...violations, ...(await wrongValidLists(crew, stored))]
  const confirmed = [...done.values()].reduce((sum, count) => sum + count, 0)
  if (stored.submissions.length !== confirmed) {
    found.push(
      `${confirmed} lists were confirmed, ${stored.submissions.length} submissions are there`,
    )
  }
  return {
    cells: [
      ...[database.name, ...done.values(), stored.submissions.length],
      ...[crew.journal.receipts.size, found.length],
    ],
    violations: found,
  }
}

export const twice: Run = {
  title: 'The same confirmation twice',
  about:
    'Each confirmation is sent twice: by a double click (both at once), by a reload (again after the answer), and again after its answer was lost (the connection breaks off when the portal begins to answer). With PostgreSQL and MariaDB the two go to different portals. Every receipt is fetched three times, twice at once.',
  databases: ['sqlite', 'postgres', 'mariadb'],
  defaults: { kills: 0, clients: 5, lists: 100 },
  columns: [
    'database',
    ...Object.keys(ways),
    'submissions',
    'receipts, each the same bytes',
    'violations',
  ],
  run: (kind, options) =>
    onOwnDatabase(kind, { portals: kind === 'sqlite' ? 1 : 2 }, options, async (opened) => {
      const origins = opened.portals.map(({ origin }) => origin)
      return [await onDatabase(opened.database, origins, options.lists, options.seed)]
    }),
}
