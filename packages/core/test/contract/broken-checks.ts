import { isKept } from '../../src/memory/state'
import { type Defect, withChecks } from './broken-stores'

async function* only<Item>(items: AsyncIterable<Item>, keep: (item: Item, at: number) => boolean) {
  let at = 0
  for await (const item of items) if (keep(item, at++)) yield item
}

/** Check stores as they go wrong in practice. */
export const checkDefects: Readonly<Record<string, Defect>> = {
  'loses the entries after the first thousand': {
    makeStores: withChecks(({ entries }) => ({
      entries: (id) => only(entries(id), (_, at) => at < 1_000),
    })),
    caughtBy: 'the content of checks › a list of 5,000 entries comes back whole and in its order',
  },
  'gives entries by key instead of by order': {
    makeStores: withChecks(({ entries }) => ({
      async *entries(id) {
        const all = []
        for await (const entry of entries(id)) all.push(entry)
        yield* all.sort((a, b) => (a.key < b.key ? -1 : 1))
      },
    })),
    caughtBy: 'the content of checks › entries come back whole and in their order',
  },
  'drops the salts': {
    makeStores: withChecks(({ entries }) => ({
      async *entries(id) {
        for await (const entry of entries(id)) yield { ...entry, salt: '' }
      },
    })),
    caughtBy: 'the content of checks › entries come back whole and in their order',
  },
  'loses the last chunk of a file': {
    makeStores: withChecks((_, state) => ({
      async *file(id) {
        yield* (state.checks.get(id)?.content?.file ?? []).slice(0, -1)
      },
    })),
    caughtBy: 'the content of checks › a file of 5 MB comes back byte for byte, however it was cut',
  },
  'takes what was read for the file': {
    makeStores: withChecks(({ file }) => ({ reading: (id) => file(id) })),
    caughtBy: 'the content of checks › what was read comes back byte for byte, apart from the file',
  },
  'loses the last chunk of what was read': {
    makeStores: withChecks((_, state) => ({
      async *reading(id) {
        yield* (state.checks.get(id)?.content?.reading ?? []).slice(0, -1)
      },
    })),
    caughtBy: 'the content of checks › what was read comes back byte for byte, apart from the file',
  },
  'keeps half of a check whose reading broke off': {
    makeStores: withChecks(({ record }) => ({
      record: async (check, content) => {
        await record(check, { ...content, reading: null })
        for await (const _ of content.reading ?? []);
      },
    })),
    caughtBy: 'recording a check that fails half-way › a reading that breaks off leaves nothing',
  },
  'keeps what was read of a rejected check for ever': {
    makeStores: withChecks(({ expire }, state) => ({
      expire: async (now) => {
        const before = new Map(state.checks)
        const expired = await expire(now)
        for (const [id, { record, content }] of state.checks) {
          const reading = before.get(id)?.content?.reading ?? []
          if (content !== null) continue
          const rest = { entries: [], issues: [], reading, file: [] }
          state.checks.set(id, { record, content: rest })
        }
        return expired
      },
    })),
    caughtBy: 'checks whose time is over › a rejected check stays rejected and loses its findings',
  },
  'gives what was read short when it is deleted meanwhile': {
    makeStores: withChecks((_, state) => ({
      async *reading(id) {
        for (let at = 0; ; at += 1) {
          const chunk = state.checks.get(id)?.content?.reading[at]
          if (chunk === undefined) return
          yield Uint8Array.from(chunk)
        }
      },
    })),
    caughtBy:
      'checks whose time is over › what was read, deleted while it is read, is not taken for a short one',
  },
  'keeps the buffer of the caller': {
    makeStores: withChecks(({ record }, state) => ({
      record: async (check, content) => {
        const file: Uint8Array[] = []
        for await (const chunk of content.file ?? []) file.push(chunk)
        await record(check, { ...content, file: null })
        const stored = state.checks.get(check.id)
        if (stored?.content) {
          state.checks.set(check.id, { ...stored, content: { ...stored.content, file } })
        }
      },
    })),
    caughtBy: 'the content of checks › a buffer that is used again for the next chunk does no harm',
  },
  'keeps half of a check whose file broke off': {
    makeStores: withChecks(({ record }) => ({
      record: async (check, content) => {
        await record(check, { ...content, file: null })
        for await (const _ of content.file ?? []);
      },
    })),
    caughtBy: 'recording a check that fails half-way › a file that breaks off leaves nothing',
  },
  'replaces a check with the same id': {
    makeStores: withChecks(({ record }, state) => ({
      record: async (check, content) => {
        state.checks.delete(check.id)
        await record(check, content)
      },
    })),
    caughtBy:
      'recording a check that fails half-way › a second check with the same id is refused, and changes nothing',
  },
  'copies what has been deleted as if it were empty': {
    makeStores: withChecks(({ record }, state) => ({
      copy: async (check, source, remake) => {
        const kept = state.checks.get(source)?.content
        const chunk = async function* <Item>(items: readonly Item[] = []) {
          yield items
        }
        const file = async function* () {
          yield* kept?.file ?? []
        }
        const entries = kept?.entries.filter(isKept)
        const content = { entries: chunk(entries), issues: chunk(kept?.issues) }
        await record(
          kept ? check : { ...check, file: null },
          remake({ ...content, reading: null, file: kept ? file() : null }),
        )
      },
    })),
    caughtBy:
      'a check with the content of another › is none when the other is unknown, or its content deleted',
  },
  'copies the entries as they are, whatever they are remade to': {
    makeStores: withChecks((whole) => ({
      copy: (check, source, remake) =>
        whole.copy(check, source, (content) => ({ ...remake(content), entries: content.entries })),
    })),
    caughtBy:
      'a check with the content of another › has the entries as they were remade; those of the other stay',
  },
  'forgets why an earlier list is restored': {
    makeStores: withChecks(({ find }) => ({
      find: async (id) => {
        const found = await find(id)
        return found && { ...found, restores: found.restores && { ...found.restores, reason: '' } }
      },
    })),
    caughtBy:
      'a check with the content of another › is found as it was recorded, with what it restores and why',
  },
  'ignores where a page of issues begins': {
    makeStores: withChecks(({ issues }) => ({
      issues: (id, { limit }) => issues(id, { offset: 0, limit }),
    })),
    caughtBy: 'the content of checks › issues come back whole, in their order, page by page',
  },
  'leaks the content of another check where there is none': {
    makeStores: withChecks(({ entries }, state) => ({
      entries: (id) => entries(state.checks.has(id) ? id : ([...state.checks.keys()][0] ?? id)),
    })),
    caughtBy: [
      'the records of checks › an unknown check has nothing',
      'the records of checks › checks whose ids look alike are different ones',
    ],
  },
  'leaks the file of another check with the same file': {
    makeStores: withChecks(({ file }, state) => ({
      async *file(id) {
        const sha256 = state.checks.get(id)?.record.file?.sha256
        for (const [other, { record, content }] of state.checks) {
          if (content !== null && record.file?.sha256 === sha256) return yield* file(other)
        }
      },
    })),
    caughtBy:
      'the content of checks › a file that is asked for by what another check says of it is not given',
  },
  'deletes the bytes of all who have the same file': {
    makeStores: withChecks(({ discard }, state) => ({
      discard: async (id) => {
        const sha256 = state.checks.get(id)?.record.file?.sha256
        const discarded = await discard(id)
        for (const [other, stored] of state.checks) {
          const { record, content } = stored
          if (!discarded || content === null || record.file?.sha256 !== sha256) continue
          state.checks.set(other, { ...stored, content: { ...content, file: [] } })
        }
        return discarded
      },
    })),
    caughtBy: 'the content of checks › the same file of two comuni is there until both are gone',
  },
  'believes what a check tells of its file': {
    makeStores: withChecks(({ record }, state) => ({
      record: async (check, content) => {
        const file: Uint8Array[] = []
        for await (const chunk of content.file ?? []) file.push(Uint8Array.from(chunk))
        await record(check, { ...content, file: null })
        const stored = state.checks.get(check.id)
        if (stored?.content) {
          state.checks.set(check.id, { ...stored, content: { ...stored.content, file } })
        }
      },
    })),
    caughtBy: [
      'recording a check that fails half-way › a file with other bytes than the check tells of is refused',
      'recording a check that fails half-way › a file that is shorter than the check tells of is refused',
      'recording a check that fails half-way › a file that is longer than the check tells of is refused',
      'recording a check that fails half-way › a file of which the check tells nothing is refused',
    ],
  },
  'looks for the id before it reads the content, and not again': {
    makeStores: withChecks(({ record }, state) => ({
      record: async (check, content) => {
        if (state.checks.has(check.id)) return record(check, content)
        const aside = `${check.id} ${Math.random()}`
        await record({ ...check, id: aside }, content)
        const stored = state.checks.get(aside)
        state.checks.delete(aside)
        if (stored) state.checks.set(check.id, { ...stored, record: structuredClone(check) })
      },
    })),
    caughtBy:
      'recording a check that fails half-way › of two checks with the same id at the same moment one is recorded, whole',
  },
  'loses the milliseconds': {
    makeStores: withChecks(({ find }) => ({
      find: async (id) => {
        const found = await find(id)
        return found && { ...found, at: found.at.replace(/\.\d{3}Z$/, '.000Z') }
      },
    })),
    caughtBy:
      'the records of checks › a waiting check is found as it was recorded, to the millisecond',
  },
  'lists the checks of all comuni': {
    makeStores: withChecks((_, state) => ({
      list: async (campaign) =>
        [...state.checks.values()]
          .map(({ record }) => record)
          .filter((record) => record.campaign === campaign),
    })),
    caughtBy: 'the records of checks › a list shows one comune in one campaign',
  },
  'keeps the content of a discarded check': {
    makeStores: withChecks((_, state) => ({
      discard: async (id) => {
        const stored = state.checks.get(id)
        if (stored?.record.status !== 'waiting') return false
        state.checks.set(id, { ...stored, record: { ...stored.record, status: 'discarded' } })
        return true
      },
    })),
    caughtBy: 'discarding a check › a waiting check is put aside and its content is gone',
  },
  'says that it discarded what it did not': {
    makeStores: withChecks(({ discard }) => ({
      discard: async (id) => {
        await discard(id)
        return true
      },
    })),
    caughtBy: 'discarding a check › a rejected check cannot be discarded',
  },
  'counts one expired check too few': {
    makeStores: withChecks(({ expire }) => ({ expire: async (now) => (await expire(now)) - 1 })),
    caughtBy: 'checks whose time is over › no check is counted twice',
  },
  'lets checks expire a millisecond late': {
    makeStores: withChecks(({ expire }) => ({
      expire: (now) => expire(new Date(Date.parse(now) - 1).toISOString()),
    })),
    caughtBy:
      'checks whose time is over › a waiting check expires at its very millisecond, not before',
  },
}
