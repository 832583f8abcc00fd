import { ConsegnaError } from '../errors/consegna-error'
import { announcedBytes } from '../ledger/announced-bytes'
import type { CheckContent, CheckRecord, RecordedEntry } from '../ports/records'
import type { CheckStore } from '../ports/stores'
import { isKept, type MemoryState, type StoredContent } from './state'

async function readBytes(source: AsyncIterable<Uint8Array> | null): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source ?? []) chunks.push(Uint8Array.from(chunk))
  return chunks
}

async function readItems<Item>(source: AsyncIterable<readonly Item[]>): Promise<Item[]> {
  const items: Item[] = []
  for await (const chunk of source) for (const item of chunk) items.push(structuredClone(item))
  return items
}

/** Reads everything before anything is stored: whatever throws here leaves nothing behind. */
async function readContent(check: CheckRecord, content: CheckContent): Promise<StoredContent> {
  return {
    entries: await readItems(content.entries),
    issues: await readItems(content.issues),
    reading: await readBytes(content.reading),
    file: await readBytes(content.file && announcedBytes(check.file, content.file)),
  }
}

async function* copies<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield structuredClone(item)
}

/** Those that were not erased. */
const keptEntries = (entries: StoredContent['entries']): readonly RecordedEntry[] =>
  entries.filter(isKept)

/** What is kept, as whoever records it would have given it. */
const contentGiven = (
  { entries, issues, reading, file }: StoredContent,
  record: CheckRecord,
): CheckContent => ({
  entries: copies([keptEntries(entries)]),
  issues: copies([issues]),
  reading: reading.length === 0 ? null : copies(reading),
  file: record.file && copies(file),
})

const newestFirst = (a: CheckRecord, b: CheckRecord): number =>
  a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1

const conflict = (reason: string) => new ConsegnaError('store.conflict', { reason })

export function memoryChecks(state: MemoryState): CheckStore {
  const record: CheckStore['record'] = async (check, content) => {
    const copy = structuredClone(check)
    const read = await readContent(copy, content)
    if (state.checks.has(copy.id)) throw conflict('a check with this id is recorded')
    state.checks.set(copy.id, { record: copy, content: read })
  }
  return {
    record,
    copy: async (check, source, remake) => {
      const stored = state.checks.get(source)
      if (!stored?.content) throw conflict('the content was deleted')
      await record(check, remake(contentGiven(stored.content, stored.record)))
    },
    find: async (id) => structuredClone(state.checks.get(id)?.record ?? null),
    list: async (campaign, municipality) =>
      [...state.checks.values()]
        .map(({ record }) => record)
        .filter((record) => record.campaign === campaign && record.municipality === municipality)
        .filter((record) => record.status !== 'confirmed')
        .map((record) => structuredClone(record))
        .sort(newestFirst),
    async *entries(id) {
      for (const entry of keptEntries(state.checks.get(id)?.content?.entries ?? [])) {
        yield structuredClone(entry)
      }
    },
    issues: async (id, { offset, limit }) => {
      const issues = state.checks.get(id)?.content?.issues ?? []
      return structuredClone(issues.slice(offset, offset + limit))
    },
    async *reading(id) {
      for (const chunk of state.checks.get(id)?.content?.reading ?? []) yield Uint8Array.from(chunk)
    },
    async *file(id) {
      for (const chunk of state.checks.get(id)?.content?.file ?? []) yield Uint8Array.from(chunk)
    },
    discard: async (id) => {
      const stored = state.checks.get(id)
      if (stored?.record.status !== 'waiting') return false
      state.checks.set(id, { record: { ...stored.record, status: 'discarded' }, content: null })
      return true
    },
    expire: async (now) => {
      let expired = 0
      for (const [id, { record, content }] of state.checks) {
        const isOpen = record.status === 'waiting' || record.status === 'rejected'
        if (!isOpen || content === null || record.expiresAt > now) continue
        const status = record.status === 'waiting' ? 'expired' : 'rejected'
        state.checks.set(id, { record: { ...record, status }, content: null })
        expired += 1
      }
      return expired
    },
  }
}
