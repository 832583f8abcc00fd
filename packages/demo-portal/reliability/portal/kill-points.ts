// Loaded into a portal's process before its program (`node --import`): counts the statements that the database is
// given, and what is done in the folder of files, and ends the process at the one that is asked for. The portal itself knows nothing of it.
import { promises } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
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

/** Runs one step, unless this is where the process ends. */
async function step(name: string, run: () => unknown): Promise<unknown> {
  if (armed === null) return run()
  passed.push(name)
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

function counted(this: unknown, sql: unknown, ...rest: readonly unknown[]): Promise<unknown> {
  const text = typeof sql === 'string' ? sql : String(Reflect.get(Object(sql), 'query'))
  return step(nameOf(text), () => Reflect.apply(Object(query), this, [sql, ...rest]))
}
Reflect.set(Sequelize.prototype, 'query', counted)

/** Where the portal keeps files, if it does. */
const folder = process.env.FILES_DIR

/** Counts what is done with an open file. */
function watchHandle(opened: unknown): unknown {
  const handle = Object(opened)
  for (const name of ['write', 'sync', 'close'] as const) {
    const method: unknown = Reflect.get(handle, name)
    Reflect.set(handle, name, (...args: readonly unknown[]) =>
      step(`file: ${name}`, () => Reflect.apply(Object(method), handle, args)),
    )
  }
  return handle
}

if (folder !== undefined) {
  for (const name of ['open', 'rename', 'unlink', 'mkdir'] as const) {
    const method: unknown = Reflect.get(promises, name)
    Reflect.set(promises, name, async (...args: readonly unknown[]) => {
      const run = () => Reflect.apply(Object(method), promises, args)
      if (!String(args[0]).startsWith(folder)) return run()
      const done = await step(`file: ${name}`, run)
      return name === 'open' ? watchHandle(done) : done
    })
  }
  // Also for those who import them by name.
  syncBuiltinESMExports()
}

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
