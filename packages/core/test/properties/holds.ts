import fc from 'fast-check'

/** Ample for a busy machine; what fails is still made smaller, and told, before the test ends. */
export const seconds = 120

/**
 * Asserts a property with the same cases every time; what fails is told with seed, path and the
 * smallest case that was found.
 *
 * @param runs fewer where each case writes and reads whole files
 */
export function holds<Ts extends [unknown, ...unknown[]]>(
  property: fc.IAsyncProperty<Ts> | fc.IProperty<Ts>,
  runs: number,
): Promise<void> | void {
  return fc.assert(property, {
    seed: 20_180_403,
    numRuns: runs,
    interruptAfterTimeLimit: (seconds - 20) * 1000,
    markInterruptAsFailure: true,
  })
}
