import { type Defect, withSubmissions } from './broken-stores'

const sound = withSubmissions(() => ({}))

/** What a process sees that reads from a copy of the database which is always one answer behind. */
function behind<Given extends readonly unknown[], Answer>(
  read: (...given: Given) => Promise<Answer>,
) {
  const last = new Map<string, Answer>()
  return async (...given: Given): Promise<Answer> => {
    const now = await read(...given)
    const before = last.get(given.join()) ?? now
    last.set(given.join(), now)
    return before
  }
}

/** Stores whose mistakes only another process of the portal sees. */
export const processDefects: Readonly<Record<string, Defect>> = {
  'tells of an acceptance before others can see it': {
    makeStores: () => {
      const stores = sound()
      const { submissions } = stores
      return [
        stores,
        { ...stores, submissions: { ...submissions, list: behind(submissions.list) } },
      ]
    },
    caughtBy:
      'confirming a check › who is told of an acceptance finds it at once, wherever they look',
  },
  'keeps what it accepted to itself': {
    makeStores: () => [sound(), sound()],
    caughtBy: [
      'confirming a check › the first list of a comune becomes its valid list',
      'at the same moment › of two first lists one is accepted; the other sees it',
    ],
  },
}
