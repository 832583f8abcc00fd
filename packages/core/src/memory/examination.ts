import type { Examination, Examined, Stray } from '../ports/ledger'
import type { Submission } from '../ports/records'
import type { MemoryState, StoredContent } from './state'

/** Nothing in memory can be damaged: only missing, or other than it was. */
const whole = <Item>(item: Item): Examined<Item> => ({ kind: 'whole', item: structuredClone(item) })

const orNull = <Item>(item: Item | undefined): Examined<Item> | null =>
  item === undefined ? null : whole(item)

const compare = (a: Submission, b: Submission): number =>
  a.campaign === b.campaign
    ? a.municipality === b.municipality
      ? a.position - b.position
      : a.municipality < b.municipality
        ? -1
        : 1
    : a.campaign < b.campaign
      ? -1
      : 1

function* strays({ submissions, checks, receipts }: MemoryState): Iterable<Stray> {
  const numbers = new Set(submissions.map(({ number }) => number))
  const accepted = new Set(submissions.map(({ check }) => check))
  for (const of of receipts.keys()) if (!numbers.has(of)) yield { kind: 'receipt', of }
  for (const [of, { record }] of checks) {
    if (record.status === 'confirmed' && !accepted.has(of)) yield { kind: 'check', of }
  }
}

export function memoryExamination(state: MemoryState): Examination {
  const content = (check: string): Partial<StoredContent> => state.checks.get(check)?.content ?? {}
  return {
    async *numbers() {
      for (const { number } of [...state.submissions].sort(compare)) yield number
    },
    submission: async (number) => orNull(state.submissions.find((one) => one.number === number)),
    check: async (id) => orNull(state.checks.get(id)?.record),
    async *entries(check) {
      for (const [at, stored] of (content(check).entries ?? []).entries()) {
        const { digest, ...entry } = stored
        yield whole({ position: at + 1, digest, entry: 'salt' in entry ? entry : null })
      }
    },
    async *file(check) {
      for (const [at, bytes] of (content(check).file ?? []).entries()) {
        yield whole({ position: at + 1, bytes })
      }
    },
    async *checkpoints() {
      const log = state.checkpoints.map(({ checkpoint }) => checkpoint)
      yield* log
        .sort((a, b) =>
          a.campaign === b.campaign ? a.sequence - b.sequence : a.campaign < b.campaign ? -1 : 1,
        )
        .map(whole)
    },
    async *moved(campaign, sequence) {
      const found = state.checkpoints.find(
        ({ checkpoint }) => checkpoint.campaign === campaign && checkpoint.sequence === sequence,
      )
      for (const head of found?.moved ?? []) yield whole(head)
    },
    async *strays() {
      yield* strays(state)
    },
  }
}
