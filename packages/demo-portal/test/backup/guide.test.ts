import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { freshMariadb, missingMariadb } from '#test-support/mariadb'
import { copyableServer, pgDumpVersion } from '#test-support/postgres-tools'
import { skipAloud } from '#test-support/require'
import type { HttpClient } from '../support/http-client'
import { startPortal, temporaryFolder } from '../support/running-portal'
import { clientOf, history, send } from '../support/sending'
import { andreaVerdi, listOf, lucaMarche, marioRossi } from '../support/students'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const guide = readFileSync(join(root, 'docs/guides/backup-and-restore.md'), 'utf8')

/** Runs the commands that the guide gives under a name. */
async function follow(name: string, env: NodeJS.ProcessEnv): Promise<void> {
  const [, commands = ''] = new RegExp(`\`\`\`sh ${name}\\n([\\s\\S]*?)\`\`\``).exec(guide) ?? []
  expect(commands, `the guide has commands for ${name}`).not.toBe('')
  await promisify(execFile)('sh', ['-eu', '-c', commands], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
  })
}

/** The newest receipt of Ancona, as whoever downloads it gets it. */
async function newestReceipt(client: HttpClient): Promise<string> {
  const page = await client.open('/sostegno-famiglie/borse-di-studio-2017/invio')
  const [, path = ''] = /href="([^"]*\/ricevuta\.pdf)"/.exec(page.html) ?? []
  expect(path).not.toBe('')
  return createHash('sha256')
    .update(await client.bytes(path))
    .digest('hex')
}

interface Restoring {
  readonly databaseUrl: string
  readonly newDatabaseUrl: string
  readonly backUp: (copy: string) => Promise<void>
  readonly restore: (copy: string) => Promise<void>
}

/** Ancona sends a list, a copy is made while the portal runs, a second list comes in, the copy is restored elsewhere. */
async function bringsBackTheFirstList(restoring: Restoring): Promise<void> {
  const { databaseUrl, newDatabaseUrl, backUp, restore } = restoring
  const copy = join(await temporaryFolder(), 'copia')
  const portal = await startPortal({ databaseUrl })
  const operator = await clientOf(portal, 'operatrice-ancona')
  expect((await send(operator, await listOf(marioRossi, andreaVerdi))).status).toBe(200)
  const receipt = await newestReceipt(operator)
  await backUp(copy)
  expect((await send(operator, await listOf(lucaMarche))).status).toBe(200)
  await portal.stop()
  await restore(copy)

  const restored = await startPortal({ databaseUrl: newDatabaseUrl, dataDir: portal.dataDir })
  expect(restored.isNew).toBe(false)
  const later = await clientOf(restored, 'operatrice-ancona')
  expect(await history(later)).toHaveLength(1)
  expect(await newestReceipt(later)).toBe(receipt)
  // And life goes on: the position that the lost list had is given again.
  expect((await send(later, await listOf(marioRossi))).status).toBe(200)
  expect(await history(later)).toHaveLength(2)
  expect(restored.failures).toEqual([])
}

describe('following the guide to backup and restore', () => {
  it('brings back what was there on PostgreSQL', async (context) => {
    const version = pgDumpVersion()
    if (version === null) skipAloud(context, 'pg_dump', 'pg_dump is not installed')
    const server = await copyableServer(version)
    if (server === null) {
      skipAloud(context, 'pg_dump', `pg_dump ${version} is older than the server of the tests`)
    }
    onTestFinished(server.stop)
    const [databaseUrl, newDatabaseUrl] = [await server.fresh(), await server.fresh()]
    await bringsBackTheFirstList({
      databaseUrl,
      newDatabaseUrl,
      backUp: (copy) => follow('backup-postgres', { COPY: copy, DATABASE_URL: databaseUrl }),
      restore: (copy) =>
        follow('restore-postgres', { COPY: copy, NEW_DATABASE_URL: newDatabaseUrl }),
    })
  })

  it('brings back what was there on MariaDB', async (context) => {
    const missing = await missingMariadb()
    if (missing !== null) skipAloud(context, 'mariadb', missing)
    const [databaseUrl, newDatabaseUrl] = [await freshMariadb(), await freshMariadb()]
    const options = join(await temporaryFolder(), 'consegna-backup.cnf')
    const { hostname, port, username, password } = new URL(databaseUrl)
    const client = [
      ...['[client]', `host = ${hostname}`, `port = ${port || 3306}`],
      ...[`user = ${decodeURIComponent(username)}`, `password = ${decodeURIComponent(password)}`],
    ]
    await writeFile(options, `${client.join('\n')}\n`, { mode: 0o600 })
    const nameOf = (url: string) => new URL(url).pathname.slice(1)
    await bringsBackTheFirstList({
      databaseUrl,
      newDatabaseUrl,
      backUp: (copy) =>
        follow('backup-mariadb', { COPY: copy, OPTIONS: options, DATABASE: nameOf(databaseUrl) }),
      restore: (copy) =>
        follow('restore-mariadb', {
          ...{ COPY: copy, OPTIONS: options },
          NEW_DATABASE: nameOf(newDatabaseUrl),
        }),
    })
  })
})
