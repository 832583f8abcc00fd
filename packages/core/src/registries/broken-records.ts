import type { ConsegnaError } from '../errors/consegna-error'
import { invalidRegistry } from './invalid-registry'

/** What the CSV files of one registry are refused with, each with its line. */
interface BrokenRecords {
  readonly openQuote: (line: number) => ConsegnaError
  /** @param columns that the header has to name */
  readonly missingColumns: (line: number, columns: readonly string[]) => ConsegnaError
  readonly wrongCount: (line: number, found: number, expected: number) => ConsegnaError
  readonly wrongFields: (line: number, fields: readonly string[]) => ConsegnaError
}

export function brokenRecords(registry: 'municipalities' | 'schools'): BrokenRecords {
  return {
    openQuote: (line) =>
      invalidRegistry(registry, 'quote-open', { line, reason: 'a quoted field does not end' }),
    missingColumns: (line, columns) =>
      invalidRegistry(registry, 'columns-missing', {
        line,
        columns: columns.join(','),
        reason: `the header must name ${columns.join()}`,
      }),
    wrongCount: (line, found, expected) =>
      invalidRegistry(registry, 'fields-count', {
        line,
        found,
        expected,
        reason: `${found} fields instead of ${expected}`,
      }),
    wrongFields: (line, fields) =>
      invalidRegistry(registry, 'fields-wrong', {
        line,
        fields: fields.join(', '),
        reason: `wrong: ${fields.join(', ')}`,
      }),
  }
}
