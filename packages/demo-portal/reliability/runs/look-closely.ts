import type { Database } from '../databases/database'
import type { Journal } from '../model/journal'
import { readStored } from '../model/read-stored'
import type { Stored } from '../model/stored'
import { histories, violations } from '../model/violations'
import type { Crew } from '../people/crew'

export interface Look {
  readonly stored: Stored
  readonly violations: readonly string[]
}

/** Holds the database against what was told. Nobody may be at work. */
export async function lookAt(database: Database, journal: Journal): Promise<Look> {
  const stored = await readStored(database)
  return { stored, violations: violations(journal, stored) }
}

/** Whether the portal shows as valid what the database has last. */
export async function wrongValidLists(crew: Crew, stored: Stored): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const history of histories(stored).values()) {
    const last = history.at(-1)
    if (last === undefined) continue
    const shown = await crew.of(last.comune).validList()
    if (shown !== last.number) wrong.push(`${shown} is shown as valid, not ${last.number}`)
  }
  return wrong
}

/** Gets receipts once more; one that has other bytes than before becomes a complaint. */
export async function getReceiptsAgain(crew: Crew, numbers: Iterable<string>): Promise<void> {
  for (const number of numbers) {
    const comune = number.split('-').at(-2) ?? ''
    await crew.of(comune).getReceipt(number)
  }
}
