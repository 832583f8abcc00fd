import type { Issue } from '../errors/problem'

/** About the file first, then by row. */
export const position = ({ row }: Issue): number => row ?? 0

/**
 * The order in which issues are recorded: errors before warnings, of each those about the file first,
 * then by row. So errors are found without reading past warnings.
 */
export function inRecordedOrder(issues: readonly Issue[]): readonly Issue[] {
  const rank = ({ severity }: Issue): number => (severity === 'error' ? 0 : 1)
  return [...issues].sort((a, b) => rank(a) - rank(b) || position(a) - position(b))
}
