import { openDatabase } from '@consegna/koa-plugin/sequelize'
import type { Sequelize } from 'sequelize'
import { describe, it } from 'vitest'
import { freshMariadb, missingMariadb } from '#test-support/mariadb'
import { freshDatabase } from '#test-support/postgres'
import { skipAloud } from '#test-support/require'
import { temporaryFile } from './temporary-file'

export interface Kind {
  readonly kind: 'SQLite' | 'PostgreSQL' | 'MariaDB'
  /** An empty database; @returns its address, as `openDatabase` takes it */
  readonly create: () => Promise<string>
}

const kinds: readonly Kind[] = [
  { kind: 'SQLite', create: async () => `sqlite:${temporaryFile()}` },
  { kind: 'PostgreSQL', create: freshDatabase },
  { kind: 'MariaDB', create: freshMariadb },
]

const missing = await missingMariadb()

function declare(title: string, one: Kind, body: (kind: Kind) => void): void {
  describe(title, () => {
    if (one.kind !== 'MariaDB' || missing === null) body(one)
    else it('can be tested', (context) => skipAloud(context, 'mariadb', missing))
  })
}

/** Declares the same stories for each kind of database; a kind that this machine lacks is skipped aloud. */
export function onEach(title: string, body: (kind: Kind) => void): void {
  for (const one of kinds) declare(`${title} on ${one.kind}`, one, body)
}

/** The same for those that have a server. */
export function onServers(title: string, body: (kind: Kind) => void): void {
  for (const one of kinds) if (one.kind !== 'SQLite') declare(`${title} on ${one.kind}`, one, body)
}

/** The same for MariaDB alone. */
export function onMariadb(title: string, body: (kind: Kind) => void): void {
  for (const one of kinds) if (one.kind === 'MariaDB') declare(title, one, body)
}

/** A word for each kind of server. */
export const said = <Word>(
  { kind }: Kind,
  words: { readonly PostgreSQL: Word; readonly MariaDB: Word },
): Word => (kind === 'MariaDB' ? words.MariaDB : words.PostgreSQL)

/** Opens databases, and closes them all. */
export function opener(): {
  readonly open: (...given: Parameters<typeof openDatabase>) => Sequelize
  readonly closeAll: () => Promise<void>
} {
  const opened: Sequelize[] = []
  return {
    open: (...given) => {
      const database = openDatabase(...given)
      opened.push(database)
      return database
    },
    closeAll: async () => {
      for (const database of opened.splice(0)) await database.close()
    },
  }
}
