import { createHash } from 'node:crypto'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startPortal, temporaryFolder } from '../support/running-portal'
import { clientOf, history, send, sendingPath, upload } from '../support/sending'
import { andreaVerdi, listOf, marioRossi } from '../support/students'

const user = 'operatrice-ancona'
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The files of a folder, by their hashes. */
const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true }))
    .filter((name) => name.length === 67)
    .map((name) => name.slice(3))

/** Where the newest list's file is downloaded. */
async function fileOfNewest(client: Awaited<ReturnType<typeof clientOf>>): Promise<Uint8Array> {
  const { html } = await client.open(sendingPath)
  const [, path = ''] = /href="([^"]*\/file\.xlsx)"/.exec(html) ?? []
  return client.bytes(path)
}

it('a portal with FILES_DIR keeps files there, and reads them after files go into the database again', async () => {
  const filesDir = join(await temporaryFolder(), 'files')
  const list = await listOf(marioRossi)
  const first = await startPortal({ filesDir })
  const operator = await clientOf(first, user)
  expect((await send(operator, list)).status).toBe(200)
  expect(await filesIn(filesDir)).toEqual([hashOf(list)])
  await first.stop()

  const second = await startPortal({ filesDir, newFilesIn: 'database', dataDir: first.dataDir })
  const later = await clientOf(second, user)
  expect(hashOf(await fileOfNewest(later))).toBe(hashOf(list))
  const longer = await listOf(marioRossi, andreaVerdi)
  expect((await send(later, longer)).status).toBe(200)
  expect(hashOf(await fileOfNewest(later))).toBe(hashOf(longer))
  expect(await filesIn(filesDir)).toEqual([hashOf(list)])
  expect([...first.failures, ...second.failures]).toEqual([])
})

it('a folder that is taken away: the sender is asked to try again, the valid list stays', async () => {
  const filesDir = join(await temporaryFolder(), 'files')
  const portal = await startPortal({ filesDir })
  const operator = await clientOf(portal, user)
  await send(operator, await listOf(marioRossi))
  await rm(filesDir, { recursive: true })
  await writeFile(filesDir, 'not a folder')
  const answer = await upload(operator, await listOf(marioRossi, andreaVerdi))
  expect(answer.status).toBe(503)
  expect(answer.html).toContain('non riesce a leggere o a salvare i file caricati')
  expect(await history(operator)).toHaveLength(1)
  expect(portal.failures).toEqual([
    expect.objectContaining({
      code: 'store.files-unavailable',
      params: { task: 'write', system: expect.stringMatching(/^E(NOTDIR|EXIST)$/) },
    }),
  ])
})

it('a folder that cannot be made is told at the start', async () => {
  await expect(startPortal({ filesDir: '/dev/null/files' })).rejects.toMatchObject({
    syscall: 'mkdir',
  })
})
