// Loaded into a portal's process before its program (`node --import`): counts the statements that the database is
// given, and ends the process at the one that is asked for. The portal itself knows nothing of it.
import { Sequelize } from 'sequelize'
import type { KillPoint, Statement, ToPortal } from './kill-point'

let armed: KillPoint | null = null
let passed: Statement[] = []

const die = (): void => {
  process.kill(process.pid, 'SIGKILL')
}

/** The first words of a statement and what it is about: nothing that anybody typed. */
function nameOf(sql: string): string {
  const [verb = ''] = sql.trim().split(/[\s;]/)
  const tables = sql.match(/\b(?:consegna|portal)_[a-z_]+/)?.[0]
  const lock = /FOR UPDATE/i.test(sql) ? ' FOR UPDATE' : ''
  if (tables) return `${verb} ${tables}${lock}`
  return sql
    .trim()
    .replace(/[;'"].*$/s, '')
    .split(/\s+/)
    .slice(0, 4)
    .join(' ')
}

const query: unknown = Reflect.get(Sequelize.prototype, 'query')
if (typeof query !== 'function') throw new Error('this Sequelize has no query method')

async function counted(this: unknown, sql: unknown, ...rest: readonly unknown[]): Promise<unknown> {
  const run = (): Promise<unknown> => Reflect.apply(Object(query), this, [sql, ...rest])
  if (armed === null) return run()
  const text = typeof sql === 'string' ? sql : String(Reflect.get(Object(sql), 'query'))
  passed.push(nameOf(text))
  const { moment } = armed
  const here = passed.length === armed.statement
  if (here && moment === 'before') die()
  if (here && moment === 'sent') setImmediate(die)
  try {
    return await run()
  } finally {
    if (here) die()
  }
}
Reflect.set(Sequelize.prototype, 'query', counted)

process.on('message', (message: ToPortal) => {
  if (message.kind === 'arm') {
    armed = message.point
    passed = []
  } else {
    armed = null
  }
  process.send?.({ kind: message.kind, passed })
})
process.channel?.unref()
