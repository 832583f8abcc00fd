import { Random } from '../../../core/fuzz/random'
import type { Database } from '../databases/database'
import { histories } from '../model/violations'
import { type Crew, hireCrew } from '../people/crew'
import { newList } from '../people/new-list'
import { getReceiptsAgain, lookAt, wrongValidLists } from './look-closely'
import type { Run, RunOptions } from './run'
import { type Opened, onOwnServer } from './with-portals'

/** Everybody has a list checked before anybody confirms: of the first lists of a comune one wins. */
async function sendFirstLists({ senders }: Crew, random: Random): Promise<void> {
  const waiting = []
  for (const sender of senders) {
    waiting.push({ sender, check: await sender.check(await newList(random, sender.place)) })
  }
  await Promise.all(
    waiting.map(async ({ sender, check }) => {
      const told = check && (await sender.confirm(check))
      if (told?.kind === 'accepted') await sender.getReceipt(told.number)
    }),
  )
}

async function sendAll(
  { database }: Opened<Database>,
  crew: Crew,
  { lists, progress }: RunOptions,
): Promise<void> {
  let begun = crew.senders.length
  await crew.work(() => {
    begun += 1
    if (begun % 200 === 0) progress(`${database.name}: ${begun} lists`)
    return begun <= lists
  })
}

export const twoPortals: Run = {
  title: 'Two portals on one database',
  about:
    'Two portal processes share a database; every request of a person goes to the other one than the request before. First everybody has a list checked before anybody confirms; then people send lists for five comuni, several at once for the same comune; who comes too late is told by whom and when, sees the new difference, and confirms that or begins anew. In the end each history must be some order of the accepted lists, each of which struck off exactly what its sender had seen.',
  databases: ['postgres', 'mariadb'],
  defaults: { kills: 0, clients: 16, lists: 2000 },
  columns: [
    'database',
    'lists checked',
    'told as accepted',
    'told to be too late',
    'histories',
    'longest history',
    'receipts fetched again',
    'violations',
  ],
  run: (kind, options) =>
    onOwnServer(kind, { portals: 2 }, options, async (opened) => {
      const { database, portals } = opened
      const { seed, clients: size } = options
      const crew = await hireCrew({ origins: portals.map(({ origin }) => origin), seed, size })
      await sendFirstLists(crew, new Random(seed))
      await sendAll(opened, crew, options)
      const receipts = [...crew.journal.receipts.keys()]
      await getReceiptsAgain(crew, receipts)
      const { stored, violations } = await lookAt(database, crew.journal)
      const found = [...violations, ...(await wrongValidLists(crew, stored))]
      const lengths = [...histories(stored).values()].map(({ length }) => length)
      const { checks, accepted, conflicts } = crew.journal
      return [
        {
          cells: [
            ...[database.name, checks.size, accepted.length, conflicts.length, lengths.length],
            ...[Math.max(...lengths), receipts.length, found.length],
          ],
          violations: found,
        },
      ]
    }),
}
