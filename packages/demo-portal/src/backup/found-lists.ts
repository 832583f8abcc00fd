import type { Examined } from './examine-sqlite'

/** What is in a copy, so that whoever made it sees at once whether it is the right one: Italian, then English. */
export function foundLists({ submissions, newest }: Examined): {
  readonly it: string
  readonly en: string
} {
  const last = newest === null ? '' : `, ${new Date(newest).toISOString()}`
  return {
    it: `elenchi accettati: ${submissions}${newest === null ? '' : `, l’ultimo${last}`}`,
    en: `accepted lists: ${submissions}${newest === null ? '' : `, the newest${last}`}`,
  }
}
