import type { School } from '../ports/registries'

const upper = [
  /^LICEO\b/,
  /^IST(ITUTO)?\.? (TEC|PROF|MAG|SUP)/,
  /^ISTITUTO D['’ ]?ARTE\b/,
  /^SCUOLA MAGISTRALE\b/,
  /\b(II|SECONDO|2°?) GRADO\b/,
]
const lower = [/\b(INFANZIA|MATERNA|PRIMARIA|ELEMENTARE)\b/, /\b(I|PRIMO|1°?) GRADO\b/]

/**
 * The level of a school, from the ministry's DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA. Null for what
 * has schools of several levels, or none: istituto comprensivo, centro territoriale, convitto.
 */
export function schoolLevel(kind: string): School['level'] {
  const words = kind.toUpperCase()
  if (upper.some((pattern) => pattern.test(words))) return 'upper-secondary'
  return lower.some((pattern) => pattern.test(words)) ? 'lower' : null
}
