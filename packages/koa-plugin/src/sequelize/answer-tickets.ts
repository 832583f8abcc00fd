import type { Sequelize } from 'sequelize'
import {
  type AnswerTickets,
  rememberedMs,
  type WaitingAnswer,
} from '../cohesion/tickets/answer-tickets'
import { databaseOf } from './database/database'
import { instant, nullable, text } from './database/read-row'
import type { Session } from './database/session'
import type { SequelizeStoresOptions } from './options'

const later = (at: string, milliseconds: number): string =>
  new Date(Date.parse(at) + milliseconds).toISOString()

/**
 * Cohesion's answers in the tables that `migrate` makes, for several portal processes on one database: one takes
 * the answer, another is asked for it. What has expired is deleted whenever an answer is kept.
 *
 * Give it to `cohesionStrategy` as `tickets`. Everything rejects with ConsegnaError as stores do.
 *
 * @throws ConsegnaError `store.invalid` for another dialect or a wrong option
 */
export function sequelizeAnswerTickets(
  sequelize: Sequelize,
  options: SequelizeStoresOptions = {},
): AnswerTickets {
  const { write, tables, dialect } = databaseOf(sequelize, options)
  const table = tables.answerTickets

  /** Whether there was one to the same login, not taken yet. */
  const replace = async (session: Session, answer: WaitingAnswer): Promise<boolean> => {
    const { login, id, sealed, expiresAt } = answer
    const replaced = await session.run(
      `UPDATE ${table} SET ticket = $2, sealed = $3, expires_at = $4, forget_at = $5
       WHERE login = $1 AND sealed IS NOT NULL`,
      [login, id, sealed, expiresAt, expiresAt],
    )
    return replaced > 0
  }

  const add = async (session: Session, answer: WaitingAnswer): Promise<boolean> => {
    const { login, id, sealed, expiresAt } = answer
    await session.run(
      `INSERT INTO ${table} (login, ticket, sealed, expires_at, forget_at)
       VALUES ($1, $2, $3, $4, $5) ${dialect.orIgnore('login')}`,
      [login, id, sealed, expiresAt, expiresAt],
    )
    const [row] = await session.rows(`SELECT ticket FROM ${table} WHERE login = $1`, [login])
    return row !== undefined && text(row, 'ticket') === id
  }

  return {
    keep: (answer, now) =>
      write(async (session) => {
        await session.run(`DELETE FROM ${table} WHERE forget_at <= $1`, [now])
        const kept =
          (await replace(session, answer)) ||
          (await add(session, answer)) ||
          // Somebody else has added one in the same moment.
          (await replace(session, answer))
        return kept ? 'kept' : 'used'
      }),
    take: (id, now) =>
      write(async (session) => {
        const [row] = await session.rows(
          `SELECT sealed, expires_at FROM ${table} WHERE ticket = $1 ${dialect.forUpdate}`,
          [id],
        )
        if (row === undefined) return { kind: 'unknown' }
        const sealed = nullable(row, 'sealed', text)
        if (sealed === null) return { kind: 'used' }
        const expiresAt = instant(row, 'expires_at')
        if (Date.parse(expiresAt) <= Date.parse(now)) return { kind: 'unknown' }
        const taken = await session.run(
          `UPDATE ${table} SET sealed = NULL, forget_at = $2 WHERE ticket = $1 AND sealed IS NOT NULL`,
          [id, later(expiresAt, rememberedMs)],
        )
        return taken > 0 ? { kind: 'taken', sealed } : { kind: 'used' }
      }),
  }
}
