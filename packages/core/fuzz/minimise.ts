import { type Finding, type Recipe, runCase } from './fuzz-case'

/** The recipe without the steps that the finding does not need. */
export async function minimised(
  recipe: Recipe,
  seed: number,
  kind: Finding['kind'],
): Promise<Recipe> {
  let smallest = recipe
  for (let at = recipe.steps.length - 1; at >= 0; at -= 1) {
    const steps = smallest.steps.filter((_, index) => index !== at)
    const candidate = { ...smallest, steps }
    const { finding } = await runCase(candidate, seed)
    if (finding?.kind === kind) smallest = candidate
  }
  return smallest
}
