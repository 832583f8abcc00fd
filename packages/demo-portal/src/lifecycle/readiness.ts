import type { PortalLog } from '../logging/log'
import type { Standing } from './standing'

/** Something without which the portal cannot do its work. */
export interface Dependency {
  /** For the log: `database`. */
  readonly name: string
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

/** @returns whether requests should come here now; each change is logged */
export function readiness({
  standing,
  dependencies,
  log,
}: ReadinessOptions): () => Promise<boolean> {
  let asked = Number.NEGATIVE_INFINITY
  let last: Promise<boolean> = Promise.resolve(false)
  let wasReady = true

  const ask = async (): Promise<boolean> => {
    const found = await Promise.all(dependencies.map(answers))
    const missing = dependencies.filter((_, at) => !found[at]).map(({ name }) => name)
    const ready = missing.length === 0
    if (ready !== wasReady) log.tell({ event: 'readiness', ready, missing })
    wasReady = ready
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
