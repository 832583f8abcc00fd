export type Row = Readonly<Record<string, unknown>>

/** A reader's own way into the database, past everything that the portal uses. */
export interface Reader {
  rows(sql: string): Promise<readonly Row[]>
  close(): Promise<void>
}

/** A database that a run may treat as it likes. */
export interface Database {
  /** As people call it: `PostgreSQL 18.4`. */
  readonly name: string
  readonly kind: 'sqlite' | 'postgres' | 'mariadb'
  /** For `DATABASE_URL`. */
  readonly url: string
  /** The folder where the portal keeps uploaded files. @default none: they are in the database */
  readonly files?: string
  read(): Promise<Reader>
  /** Waits until nobody is connected any more: a server ends what a killed portal had begun. */
  settle(): Promise<void>
  /** Stops it and removes everything. */
  remove(): Promise<void>
}

/** A database with a server of its own, which can be killed. */
export interface DatabaseServer extends Database {
  /** `kill -9` of the server and of all of its processes. */
  kill(): Promise<void>
  /** Starts it again on the same data and the same port; it recovers by itself. */
  restart(): Promise<void>
}
