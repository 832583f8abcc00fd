import type { Base } from './bases'
import { type Finding, isReadable, type Recipe, recipeOf, runCase } from './fuzz-case'
import { minimised } from './minimise'

export interface CaseFinding extends Finding {
  readonly index: number
  readonly base: string
  /** What was done to the base, without what the finding does not need. */
  readonly steps: readonly string[]
}

export interface Counts {
  readonly cases: number
  readonly read: number
  readonly refused: number
}

/** The bases that the reader takes. */
export async function readableBases(all: readonly Base[]): Promise<readonly Base[]> {
  const readable: Base[] = []
  for (const base of all) if (await isReadable(base)) readable.push(base)
  return readable
}

const stepsOf = ({ steps, bytes }: Recipe): readonly string[] => [
  ...steps.map(({ mutation }) => mutation.name),
  ...(bytes === null ? [] : ['bytes changed']),
]

/** One case by its number, with the steps that its finding needs. */
async function examineCase(
  bases: readonly Base[],
  seed: number,
  index: number,
): Promise<{
  readonly outcome: string
  readonly finding: CaseFinding | null
  readonly recipe: Recipe
}> {
  const recipe = recipeOf(bases, seed, index)
  const { finding, outcome } = await runCase(recipe, index)
  if (!finding) return { outcome, finding: null, recipe }
  // What takes time or memory would take them again for every step.
  const small =
    finding.kind === 'slow' || finding.kind === 'memory'
      ? recipe
      : await minimised(recipe, index, finding.kind)
  return {
    outcome,
    finding: { ...finding, index, base: recipe.base.name, steps: stepsOf(small) },
    recipe: small,
  }
}

/**
 * Runs cases one after the other.
 * @param indexes their numbers
 * @param tell called for each before it is run, and for each finding
 */
export async function runCases(
  bases: readonly Base[],
  seed: number,
  indexes: Iterable<number>,
  tell: {
    readonly begins?: (index: number) => void
    readonly finds: (finding: CaseFinding, recipe: Recipe) => void
  },
): Promise<Counts> {
  let [cases, read, refused] = [0, 0, 0]
  for (const index of indexes) {
    tell.begins?.(index)
    const { outcome, finding, recipe } = await examineCase(bases, seed, index)
    cases += 1
    if (outcome === 'read') read += 1
    if (outcome === 'refused') refused += 1
    if (finding) tell.finds(finding, recipe)
  }
  return { cases, read, refused }
}
