import type { Database } from '../databases/database'
import { histories } from '../model/violations'
import { type Crew, hireCrew } from '../people/crew'
import { getReceiptsAgain, lookAt, wrongValidLists } from './look-closely'
import type { Run, RunOptions } from './run'
import { type Opened, onOwnServer } from './with-portals'

async function sendAll(
  { database }: Opened<Database>,
  crew: Crew,
  { lists, progress }: RunOptions,
): Promise<void> {
  let begun = 0
  await crew.work(() => {
    begun += 1
    if (begun % 200 === 0) progress(`${database.name}: ${begun} lists`)
    return begun <= lists
  })
}

export const twoPortals: Run = {
  title: 'Two portals on one database',
  about:
    'Two portal processes share a database; every request of a person goes to the other one than the request before. People send lists for five comuni, several at once for the same comune; who comes too late is told by whom and when, sees the new difference, and confirms that or begins anew. In the end each history must be some order of the accepted lists, each of which struck off exactly what its sender had seen.',
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
