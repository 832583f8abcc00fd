import { z } from 'zod'
import { ConsegnaError } from '../../errors/consegna-error'
import type { Column, Parsed } from '../column'
import type { ReadContext } from '../read-context'
import type { ColumnOptions, RequiredOf } from './column-options'
import { lookAlikes } from './deceptive-text'
import { oncePerText } from './once-per-text'
import { judgeSchool, likelySchools, type SchoolLevel } from './school-code/judge-school'
import { refuse, textColumn } from './text-column'

export interface SchoolCodeOptions extends ColumnOptions {
  /**
   * Which schools are meant. `upper-secondary`: a code of a lower school alone is an error, where a registry
   * knows it. @default 'upper-secondary'
   */
  readonly level?: SchoolLevel
  /**
   * The school year of the list, as the ministry writes it: `201718`. A code that a registry of another
   * year does not know is only a warning. @default the year is not compared
   */
  readonly schoolYear?: string
}

const longest = 32
const shape = /^[A-Z]{2}[A-Z0-9]{8}$/

/**
 * Codice meccanografico: ten characters, kept in upper case. Letters and digits that look alike (O and 0) are
 * never swapped: both occur. Without a registry only the shape is checked.
 * @throws ConsegnaError `column.invalid` when the school year is not written as `201718`
 */
export function schoolCode<const Options extends SchoolCodeOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  const { level = 'upper-secondary', schoolYear } = options
  if (schoolYear !== undefined && !/^20\d{4}$/.test(schoolYear)) {
    throw new ConsegnaError('column.invalid', { kind: 'school-code', reason: 'schoolYear' })
  }
  const known = oncePerText((code, { registries }: ReadContext): Parsed<string> => {
    const problem = registries.schools
      ? judgeSchool(code, registries.schools, { level, schoolYear: schoolYear ?? null })
      : null
    if (problem === null) return { ok: true, value: code }
    return problem.severity === 'error'
      ? refuse(problem)
      : { ok: true, value: code, warnings: [{ code: problem.code, params: problem.params }] }
  })
  return textColumn(options, {
    kind: 'school-code',
    description: {
      it: 'Codice meccanografico di dieci caratteri, del plesso o dell’istituto principale, per esempio: ANIS014007.',
      en: 'School code of ten characters, of the site or of the main institute, for instance: ANIS014007.',
    },
    example: 'ANIS014007',
    codes: [
      'text.look-alike',
      'school-code.length',
      'school-code.shape',
      'school-code.unknown',
      'school-code.not-in-registry',
      ...(level === 'any' ? [] : ['school-code.lower-school', 'school-code.perhaps-lower']),
    ],
    schema: z.string().regex(shape),
    read: (written, _cell, context) => {
      if (shape.test(written)) return known(written, context)
      const code = written.replace(/[ .-]/g, '').toUpperCase()
      // No code with something foreign in it, but another text: only its length is told.
      if (code.length > longest) {
        return refuse({ code: 'school-code.length', params: { length: code.length, similar: '' } })
      }
      const alike = lookAlikes(code)
      if (alike) return refuse(alike)
      if (shape.test(code)) return known(code, context)
      const { length } = code
      const similar = likelySchools(code, context.registries.schools)
      return refuse(
        length === 10
          ? { code: 'school-code.shape', params: { similar } }
          : { code: 'school-code.length', params: { length, similar } },
      )
    },
    identity: (value) => value,
    width: 16,
    length: { min: 10, max: 10 },
  })
}
