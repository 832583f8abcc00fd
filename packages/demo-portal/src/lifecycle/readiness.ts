import type { PortalLog } from '../logging/log'
import type { Standing } from './standing'

/** Something that the portal asks of others. */
export interface Dependency {
  /** For the log: `database`. */
  readonly name: string
  /** Whether nothing can be done without it. What some requests alone need keeps no others away. */
  readonly essential: boolean
  /** Rejects when it is not there. */
  readonly check: () => Promise<unknown>
}

export interface ReadinessOptions {
  readonly standing: Standing
  readonly dependencies: readonly Dependency[]
  readonly log: PortalLog
}

/** However often is asked, the database is asked once in so many milliseconds. */
const freshFor = 1_000

/** Milliseconds after which a dependency counts as not answering. */
const patience = 2_000

async function answers({ check }: Dependency): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience)
  })
  const inTime = check().then(
    () => true,
    () => false,
  )
  try {
    return await Promise.race([inTime, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

/** @returns whether requests should come here now; each change of what is missing is logged */
export function readiness({
  standing,
  dependencies,
  log,
}: ReadinessOptions): () => Promise<boolean> {
  let asked = Number.NEGATIVE_INFINITY
  let last: Promise<boolean> = Promise.resolve(false)
  let wasMissing = ''

  const ask = async (): Promise<boolean> => {
    const found = await Promise.all(dependencies.map(answers))
    const away = dependencies.filter((_, at) => !found[at])
    const ready = away.every(({ essential }) => !essential)
    const missing = away.map(({ name }) => name)
    if (missing.join() !== wasMissing) log.tell({ event: 'readiness', ready, missing })
    wasMissing = missing.join()
    return ready
  }

  return async () => {
    if (standing.phase !== 'serving') return false
    const now = performance.now()
    if (now - asked >= freshFor) {
      asked = now
      last = ask()
    }
    const ready = await last
    return ready && standing.phase === 'serving'
  }
}
