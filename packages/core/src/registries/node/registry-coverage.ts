import { z } from 'zod'
import { invalidRegistry } from '../invalid-registry'

/** The file of a folder that says what its other files cover. */
export const coverageFile = 'registries.json'

const territory = z.union([z.literal('all'), z.array(z.string().regex(/^[A-Z]{2}$/)).min(1)])
const complete = z.boolean().exactOptional()

const coverageSchema = z.strictObject({
  schools: z.strictObject({ territory: territory.exactOptional(), complete }).optional(),
  municipalities: z.strictObject({ complete }).optional(),
})

export type RegistryCoverage = z.infer<typeof coverageSchema>

/**
 * Reads `{ "schools": { "territory": ["AN", "AP", "MC", "PS"], "complete": true } }`.
 * @throws ConsegnaError `registry.invalid` with what is wrong
 */
export function readCoverage(json: string): RegistryCoverage {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw invalidRegistry('folder', 'file-not-json', { reason: 'it is not JSON' })
  }
  const parsed = coverageSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue?.path.join('.') ?? ''
  const reason = `${place === '' ? '' : `${place}: `}${issue?.message}`
  throw invalidRegistry('folder', 'coverage-wrong', { reason })
}
