import { describe, expect, it } from 'vitest'
import { freshMariadb, missingMariadb } from '#test-support/mariadb'
import { freshDatabase } from '#test-support/postgres'
import { skipAloud } from '#test-support/require'
import { startPortal } from '../support/running-portal'
import { clientOf, history, send } from '../support/sending'
import { andreaVerdi, listOf, marioRossi } from '../support/students'

const missing = await missingMariadb()

describe.each(['PostgreSQL', 'MariaDB'] as const)('the portal on %s', (kind) => {
  it('takes lists, keeps them over a restart, and knows who had signed in', async (context) => {
    if (kind === 'MariaDB' && missing !== null) skipAloud(context, 'mariadb', missing)
    const databaseUrl = kind === 'MariaDB' ? await freshMariadb() : await freshDatabase()
    const first = await startPortal({ databaseUrl })
    expect(first.isNew).toBe(true)
    const operator = await clientOf(first, 'operatrice-ancona')
    expect((await send(operator, await listOf(marioRossi))).status).toBe(200)
    expect(await history(operator)).toHaveLength(1)
    await first.stop()

    const second = await startPortal({ databaseUrl, dataDir: first.dataDir })
    expect(second.isNew).toBe(false)
    const later = await clientOf(second, 'operatrice-ancona')
    expect(await history(later)).toHaveLength(1)
    expect((await send(later, await listOf(marioRossi, andreaVerdi))).status).toBe(200)
    expect(await history(later)).toHaveLength(2)
    expect([...first.failures, ...second.failures]).toEqual([])
  })
})
