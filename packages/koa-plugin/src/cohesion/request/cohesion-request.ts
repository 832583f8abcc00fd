import type { IncomingHttpHeaders } from 'node:http'

/** What the strategy uses of a request: Express has it, and so has what koa-passport makes of a Koa context. */
export interface CohesionRequest {
  readonly method?: string | undefined
  /** Path with query. */
  readonly url?: string | undefined
  readonly headers: IncomingHttpHeaders
  /** What the host's session middleware gives. */
  readonly session?: unknown
  /** The fields, where the host has parsed the body already. */
  readonly body?: unknown
}
