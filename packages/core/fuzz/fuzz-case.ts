import { bufferByteSource } from '../src/workbook/buffer-byte-source'
import { nodePlatform } from '../src/workbook/node/node-platform'
import { openWorkbookWith } from '../src/workbook/open-workbook'
import { webPlatform } from '../src/workbook/web/web-platform'
import { archiveBytes } from './archive'
import type { Base } from './bases'
import { withBytesChanged } from './byte-mutations'
import { checkList } from './check-list'
import { examine, inOnePiece, inPieces, type Outcome, slowSource } from './examine'
import type { Mutation } from './mutation'
import { neutralMutations } from './neutral-mutations'
import { wronglyAccepted } from './oracle'
import { Random } from './random'
import { xmlMutations } from './xml-mutations'
import { zipMutations } from './zip-mutations'

/** A change together with the numbers that it takes from chance. */
interface Step {
  readonly mutation: Mutation
  readonly seed: number
}

/** How a file is made: everything follows from it. */
export interface Recipe {
  readonly base: Base
  readonly steps: readonly Step[]
  /** Changes of the bytes at the end, by the numbers that they take. */
  readonly bytes: number | null
  /** Whether the file must be read as its base is. */
  readonly neutral: boolean
}

export interface Finding {
  readonly kind:
    | 'broken'
    | 'slow'
    | 'memory'
    | 'accepted'
    | 'differs in pieces'
    | 'differs on Node'
    | 'differs on the web'
    | 'differs from its base'
  readonly reason: string
}

/** Seconds of the processor that no file of this size may take, in all its readings. */
const mostSeconds = 3
/** Megabytes that no file of this size may add. */
const mostMegabytes = 200

export function recipeOf(bases: readonly Base[], seed: number, index: number): Recipe {
  const random = Random.ofCase(seed, index)
  const base = random.pick(bases)
  const family = random.int(20)
  const step = (mutations: readonly Mutation[]): Step => ({
    mutation: random.pick(mutations),
    seed: random.next(),
  })
  const many = (most: number, mutations: readonly Mutation[]) =>
    Array.from({ length: 1 + random.int(most) }, () => step(mutations))
  if (family < 4) return { base, steps: many(4, neutralMutations), bytes: null, neutral: true }
  if (family < 11) return { base, steps: many(3, xmlMutations), bytes: null, neutral: false }
  if (family < 16) return { base, steps: many(2, zipMutations), bytes: null, neutral: false }
  if (family < 18) return { base, steps: [], bytes: random.next(), neutral: false }
  const all = [...many(2, neutralMutations), ...many(2, xmlMutations), ...many(1, zipMutations)]
  return { base, steps: all, bytes: null, neutral: false }
}

export function fileOf({ base, steps, bytes }: Recipe): Uint8Array<ArrayBuffer> {
  const archive = steps.reduce(
    (made, { mutation, seed }) => mutation.change(made, new Random(seed)),
    base.archive,
  )
  const file = archiveBytes(archive)
  return bytes === null ? file : withBytesChanged(file, new Random(bytes))
}

const open = openWorkbookWith(inOnePiece(nodePlatform))
const openOnNode = openWorkbookWith(nodePlatform)
const openOnTheWeb = openWorkbookWith(webPlatform)

const told = (outcome: Outcome): string =>
  outcome.kind === 'read' ? outcome.seen : JSON.stringify(outcome)

const different = (kind: Finding['kind'], one: Outcome, other: Outcome): Finding | null => {
  const [first, second] = [told(one), told(other)]
  if (first === second) return null
  let at = 0
  while (first[at] === second[at]) at += 1
  const from = Math.max(0, at - 80)
  return {
    kind,
    reason: `…${first.slice(from, at + 120)}\n  and\n  …${second.slice(from, at + 120)}`,
  }
}

/** What each base is read as, for those who must be read alike. */
const outcomesOfBases = new Map<Base, Outcome>()

async function outcomeOf(base: Base): Promise<Outcome> {
  const known = outcomesOfBases.get(base)
  if (known) return known
  const outcome = await examine(open, bufferByteSource(archiveBytes(base.archive)))
  outcomesOfBases.set(base, outcome)
  return outcome
}

/** Whether the reader takes a file at all: others are no base. */
export const isReadable = async (base: Base): Promise<boolean> =>
  (await outcomeOf(base)).kind === 'read'

/** Neutral changes leave the values alone; what is said of layout and names is written in many ways. */
const valuesOf = (outcome: Outcome): Outcome =>
  outcome.kind === 'read' ? { ...outcome, seen: outcome.values } : outcome

/**
 * Of several faults the one that is met first is told. Bytes that are no text are met as soon as their
 * piece comes, before what stands in front of them in the same piece is looked at.
 */
function isSameRefusal(whole: Outcome, pieces: Outcome): boolean {
  if (whole.kind !== 'refused' || pieces.kind !== 'refused') return false
  return [whole, pieces].some(({ refusal }) => refusal.includes('"workbook.damaged"'))
}

export interface Examined {
  readonly finding: Finding | null
  readonly outcome: Outcome['kind']
}

/**
 * Makes a file and holds the reader to its promises: it reads or refuses, in bounded time and memory,
 * within the limits, alike in whatever pieces the bytes come, and never what an archive's own checksums
 * contradict.
 */
export async function runCase(recipe: Recipe, seed: number): Promise<Examined> {
  const file = fileOf(recipe)
  const random = new Random(seed)
  const cpu = process.cpuUsage()
  const memory = process.memoryUsage.rss()
  const outcome = await examine(open, bufferByteSource(file), checkList)
  const finding = await findingOf(recipe, file, outcome, random)
  const { user, system } = process.cpuUsage(cpu)
  const seconds = (user + system) / 1e6
  const megabytes = (process.memoryUsage.rss() - memory) / 1e6
  if (finding) return { finding, outcome: outcome.kind }
  if (seconds > mostSeconds) {
    return { finding: { kind: 'slow', reason: `${seconds} seconds` }, outcome: outcome.kind }
  }
  if (megabytes > mostMegabytes) {
    return { finding: { kind: 'memory', reason: `${megabytes} MB` }, outcome: outcome.kind }
  }
  return { finding: null, outcome: outcome.kind }
}

async function findingOf(
  { base, neutral }: Recipe,
  file: Uint8Array<ArrayBuffer>,
  outcome: Outcome,
  random: Random,
): Promise<Finding | null> {
  if (outcome.kind === 'broken') return { kind: 'broken', reason: outcome.reason }
  if (outcome.kind === 'read') {
    const reason = wronglyAccepted(file)
    if (reason !== null) return { kind: 'accepted', reason }
  }
  if (neutral) {
    const before = await outcomeOf(base)
    const found = different('differs from its base', valuesOf(before), valuesOf(outcome))
    if (found) return found
  }
  const cutting = openWorkbookWith(inPieces(nodePlatform, random))
  const pieces = await examine(cutting, slowSource(file))
  const found = isSameRefusal(outcome, pieces)
    ? null
    : different('differs in pieces', outcome, pieces)
  if (found || !random.chance(0.1)) return found
  const node = await examine(openOnNode, bufferByteSource(file))
  const apart = different('differs on Node', outcome, node)
  if (apart) return apart
  const web = await examine(openOnTheWeb, bufferByteSource(file))
  // Node's own DecompressionStream lets bytes behind the end of the data pass, which no browser does.
  if (outcome.kind === 'refused' && web.kind !== 'broken') return null
  return different('differs on the web', outcome, web)
}
