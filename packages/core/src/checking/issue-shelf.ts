import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Issue, Severity } from '../errors/problem'

/** Issues that are packed together: a moment's work, and a thirtieth of their size. */
const packLength = 2_000

/** A list has rarely so many, and up to here packing is not worth its time. */
const mostLoose = 20_000

/** About the file first, then by row. */
export const position = ({ row }: Issue): number => row ?? 0

const pack = (issues: readonly Issue[]): Uint8Array =>
  deflateRawSync(JSON.stringify(issues), { level: 1 })

const unpack = (packed: Uint8Array): readonly Issue[] =>
  JSON.parse(inflateRawSync(packed).toString('utf8'))

/** Issues of one severity. Those that come in the order of their rows, as nearly all do, are packed. */
class Shelf {
  readonly #packed: Uint8Array[] = []
  #loose: Issue[] = []
  /** Those that came after an issue of a later row. */
  readonly #late: Issue[] = []
  #last = 0

  add(issue: Issue): void {
    const at = position(issue)
    if (at < this.#last) {
      this.#late.push(issue)
      return
    }
    this.#last = at
    this.#loose.push(issue)
    const most = this.#packed.length === 0 ? mostLoose : packLength
    if (this.#loose.length < most) return
    for (let from = 0; from < this.#loose.length; from += packLength) {
      this.#packed.push(pack(this.#loose.slice(from, from + packLength)))
    }
    this.#loose = []
  }

  *inOrder(): Generator<Issue> {
    const late = this.#late.sort((one, other) => position(one) - position(other))
    let next = 0
    for (const issue of this.#all()) {
      for (let one = late[next]; one && position(one) < position(issue); one = late[next]) {
        yield one
        next += 1
      }
      yield issue
    }
    yield* late.slice(next)
  }

  *#all(): Generator<Issue> {
    for (const packed of this.#packed) yield* unpack(packed)
    yield* this.#loose
  }
}

/**
 * What is found in a list, while the list is read: a list of a hundred thousand rows in which everything is wrong has
 * more than a million issues, and all of them are told.
 */
export class IssueShelf {
  readonly #shelves: Readonly<Record<Severity, Shelf>> = {
    error: new Shelf(),
    warning: new Shelf(),
  }
  #wholeList = false

  add(issues: readonly Issue[]): void {
    for (const issue of issues) {
      this.#shelves[issue.severity].add(issue)
      if (issue.severity === 'error' && issue.row === null) this.#wholeList = true
    }
  }

  /** Whether an error is about the list as a whole, such as a total that is too high. */
  get hasErrorOfWholeList(): boolean {
    return this.#wholeList
  }

  /**
   * In the order in which issues are recorded: errors before warnings, of each those about the file first,
   * then by row. So errors are found without reading past warnings.
   */
  *inRecordedOrder(): Generator<Issue> {
    yield* this.#shelves.error.inOrder()
    yield* this.#shelves.warning.inOrder()
  }
}
