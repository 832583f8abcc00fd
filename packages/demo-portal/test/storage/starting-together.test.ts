import { expect, it } from 'vitest'
import { freshMariadb, missingMariadb } from '#test-support/mariadb'
import { freshDatabase } from '#test-support/postgres'
import { skipAloud } from '#test-support/require'
import { HttpClient } from '../support/http-client'
import { startProcess } from '../support/portal-process'
import { temporaryFolder } from '../support/running-portal'
import { signIn } from '../support/sign-in'

it.for(['PostgreSQL', 'MariaDB'])(
  'three portals that start in the same moment on one new %s all come up, and share who is signed in',
  { timeout: 60_000 },
  async (server, context) => {
    const missing = server === 'MariaDB' ? await missingMariadb() : null
    if (missing !== null) skipAloud(context, 'mariadb', missing)
    const env = {
      PORT: '0',
      DATABASE_URL: server === 'MariaDB' ? await freshMariadb() : await freshDatabase(),
      SESSION_KEY: 'a key for tests, longer than thirty-two characters',
      CHECK_WORKERS: '0',
    }
    const portals = await Promise.all(
      [1, 2, 3].map(async () => startProcess({ ...env, DATA_DIR: await temporaryFolder() })),
    )
    const origins = await Promise.all(portals.map((portal) => portal.serves()))
    const [first, ...others] = origins.map((origin) => new HttpClient(origin))
    if (first === undefined) throw new Error('no portal')
    expect((await signIn(first, 'funzionario')).text).toContain('Utente: Furio Esempio')
    for (const other of others) {
      for (const [name, value] of first.cookies) other.cookies.set(name, value)
      expect((await other.open('/menu')).text).toContain('Borsa di studio A.S. 2017/2018')
    }
  },
)
