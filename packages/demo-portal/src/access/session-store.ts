/** What a session holds, as koa-session gives it. */
export type SessionData = Record<string, unknown>

/** Where sessions are kept, on the server: a cookie only names one. */
export interface SessionStore {
  /** Null when there is none, or its time is over. */
  get(id: string): Promise<SessionData | null>
  /** @param lifetime in milliseconds, from now */
  set(id: string, data: SessionData, lifetime: number): Promise<void>
  destroy(id: string): Promise<void>
  /** Deletes those whose time is over. @returns how many */
  purge(): Promise<number>
}
