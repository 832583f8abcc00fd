// A process that runs its share of the cases: where it is it writes into a file that the other process
// watches, so that a crash or a hang can be told from the outside.
import { openSync, writeSync } from 'node:fs'
import { bases } from './bases'
import { fileOf } from './fuzz-case'
import { type CaseFinding, readableBases, runCases } from './run-cases'

/** What a process is told to do. */
export interface Share {
  readonly corpus: string
  readonly seed: number
  /** Numbers of cases: `first`, `first + step`, … below `end`. */
  readonly first: number
  readonly step: number
  readonly end: number
  /** When it stops in any case, in milliseconds since 1970. */
  readonly until: number
  readonly progress: string
}

export type Told =
  | { readonly kind: 'finding'; readonly finding: CaseFinding; readonly file: string }
  | {
      readonly kind: 'done'
      readonly cases: number
      readonly read: number
      readonly refused: number
      readonly bases: number
    }

const share: Share = JSON.parse(process.argv[2] ?? '{}')
const tell = (told: Told): void => {
  process.send?.(told)
}

const progress = openSync(share.progress, 'w')
const chosen = await readableBases(bases(share.corpus))

function* indexes() {
  for (let index = share.first; index < share.end; index += share.step) {
    if (Date.now() > share.until) return
    yield index
  }
}

const counts = await runCases(chosen, share.seed, indexes(), {
  begins: (index) => writeSync(progress, String(index).padEnd(12), 0),
  finds: (finding, recipe) =>
    tell({ kind: 'finding', finding, file: Buffer.from(fileOf(recipe)).toString('base64') }),
})
tell({ kind: 'done', ...counts, bases: chosen.length })
process.disconnect?.()
