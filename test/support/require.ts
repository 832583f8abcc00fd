import type { TestContext } from 'vitest'

const known = ['libreoffice', 'openpyxl', 'mariadb', 'pg_dump', 'openssl', 'poppler'] as const

/** What a test may miss on a developer's machine, but not where `CONSEGNA_REQUIRE` names it. */
export type Requirement = (typeof known)[number]

function required(): readonly string[] {
  const names = (process.env.CONSEGNA_REQUIRE ?? '').split(',').filter(Boolean)
  const wrong = names.filter((name) => !known.some((each) => each === name))
  if (wrong.length > 0) {
    throw new Error(`CONSEGNA_REQUIRE knows ${known.join(', ')}, but not ${wrong.join(', ')}`)
  }
  return names
}

/** Skips the test and says so where everybody sees it; fails instead where the thing is required. */
export function skipAloud(context: TestContext, missing: Requirement, reason: string): never {
  if (required().includes(missing)) {
    throw new Error(`${missing} is required (CONSEGNA_REQUIRE), but ${reason}`)
  }
  console.warn(`SKIPPED "${context.task.name}": ${reason}`)
  return context.skip(reason)
}
