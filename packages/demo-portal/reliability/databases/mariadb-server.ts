import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { createConnection } from 'mariadb'
import {
  accountOf,
  quietEnvironment,
  reachableTemp,
  startGuard,
  startSomewhere,
} from '../../../../test/support/embedded-postgres'
import type { DatabaseServer, Row } from './database'
import { patiently } from './patiently'

const found = (program: string): boolean => spawnSync(program, ['--version']).status === 0

/** Whether a MariaDB server is installed on this machine. */
export const hasMariadb = (): boolean => found('mariadbd') && found('mariadb-install-db')

const owner = { user: 'root', host: '127.0.0.1', bigIntAsNumber: true } as const

/** A MariaDB of the run's own, in a folder of its own, beside whatever server the machine has. */
export async function mariadbServer(): Promise<DatabaseServer> {
  const account = process.getuid?.() === 0 ? accountOf('nobody') : undefined
  const folder = mkdtempSync(join(reachableTemp(), 'consegna-mariadb-'))
  const guard = startGuard(folder)
  try {
    if (account) chownSync(folder, account.uid, account.gid)
    const options = { ...account, cwd: folder, env: quietEnvironment(), encoding: 'utf8' } as const
    const data = `--datadir=${join(folder, 'data')}`
    const made = spawnSync(
      'mariadb-install-db',
      ['--no-defaults', data, '--auth-root-authentication-method=normal', '--skip-test-db'],
      options,
    )
    if (made.status !== 0) throw new Error(`mariadb-install-db: ${made.stderr}`)

    let server: ChildProcess | undefined
    const start = async (port: number) => {
      const running = spawn(
        'mariadbd',
        [
          ...['--no-defaults', data, `--socket=${join(folder, 'socket')}`],
          ...[`--pid-file=${join(folder, 'pid')}`, `--port=${port}`, '--bind-address=127.0.0.1'],
          ...['--skip-name-resolve', '--max-connections=200'],
        ],
        { ...account, cwd: folder, env: quietEnvironment(), stdio: 'ignore' },
      )
      server = running
      guard.watch(running)
      await patiently(async () => {
        if (running.exitCode !== null) return
        await query(port, 'SELECT 1')
      })
      if (running.exitCode !== null) throw new Error(`mariadbd ended with ${running.exitCode}`)
    }
    const port = await startSomewhere(start)
    const [version] = await query(port, 'SELECT VERSION() AS version')
    await query(port, 'CREATE DATABASE consegna')
    const connections = `SELECT 1 FROM information_schema.processlist WHERE db = 'consegna'`
    return {
      name: `MariaDB ${String(version?.version).split('-')[0]}`,
      kind: 'mariadb',
      url: `mariadb://root@127.0.0.1:${port}/consegna`,
      read: async () => {
        const connection = await createConnection({ ...owner, port, database: 'consegna' })
        return { rows: (sql) => connection.query(sql), close: () => connection.end() }
      },
      settle: () =>
        patiently(async () => {
          if ((await query(port, connections)).length > 0) throw new Error('still connected')
        }),
      kill: async () => {
        if (server === undefined) return
        const gone = once(server, 'exit')
        server.kill('SIGKILL')
        await gone
      },
      restart: () => start(port),
      remove: guard.finish,
    }
  } catch (error) {
    await guard.finish()
    throw error
  }
}

async function query(port: number, statement: string): Promise<readonly Row[]> {
  const connection = await createConnection({ ...owner, port, connectTimeout: 2000 })
  try {
    return await connection.query(statement)
  } finally {
    await connection.end()
  }
}
