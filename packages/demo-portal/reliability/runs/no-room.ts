import { chmodSync, chownSync } from 'node:fs'
import { join } from 'node:path'
import { accountOf } from '../../../../test/support/embedded-postgres'
import { Random } from '../../../core/fuzz/random'
import type { Database } from '../databases/database'
import { postgresServer } from '../databases/postgres-server'
import { type SmallFolder, smallFolder } from '../databases/small-folder'
import { sqliteFile } from '../databases/sqlite-file'
import { type Crew, hireCrew } from '../people/crew'
import { newList } from '../people/new-list'
import type { Sender, Waiting } from '../people/sender'
import { isTryAgain } from '../people/try-again'
import { limitFiles } from '../portal/limit-files'
import { Portal } from '../portal/portal-process'
import { getReceiptsAgain, lookAt, wrongValidLists } from './look-closely'
import { inFolder, type Outcome, type Run, type RunOptions } from './run'

interface Scene {
  readonly database: Database
  readonly portal: Portal
  readonly crew: Crew
  readonly random: Random
}

interface Count {
  done: number
  again: number
}

async function waitingList({ random }: Scene, sender: Sender): Promise<Waiting> {
  const waiting = await sender.check(await newList(random, sender.place))
  if (waiting === null) throw new Error('a list could not be checked')
  return waiting
}

/** A confirmation that is sent once: it is done, or to be tried again. */
async function confirmOnce(crew: Crew, sender: Sender, waiting: Waiting, count: Count) {
  crew.journal.confirms(waiting.check, waiting.seen)
  const answer = await sender.nextBrowser().post(waiting.form)
  if (isTryAgain(answer)) {
    count.again += 1
    return false
  }
  count.done += 1
  sender.tell(waiting, answer)
  return true
}

/** An upload that is sent once. */
async function uploadOnce({ crew, random }: Scene, sender: Sender, count: Count) {
  const list = await newList(random, sender.place)
  crew.journal.sends(list)
  const answer = await sender.sendFile(sender.nextBrowser(), list)
  const check = answer.location?.split('/controlli/')[1]
  if (isTryAgain(answer)) count.again += 1
  else if (answer.status === 303 && check) {
    count.done += 1
    crew.journal.toldWaiting(check, list.sha256)
  } else crew.journal.complain(`an upload was answered with ${answer.status}: ${answer.text}`)
}

/** The room goes, everybody goes on, and the room comes back. */
async function fillAndFree(scene: Scene, how: string, room: SmallFolder): Promise<Outcome> {
  const { database, crew } = scene
  const confirmations: Count = { done: 0, again: 0 }
  const uploads: Count = { done: 0, again: 0 }
  const found: string[] = []
  const look = async () => {
    const { stored, violations } = await lookAt(database, crew.journal)
    found.push(...violations, ...(await wrongValidLists(crew, stored)))
  }
  for (const sender of crew.senders) await sender.confirm(await waitingList(scene, sender))
  const waiting = new Map<Sender, Waiting>()
  for (const sender of crew.senders) waiting.set(sender, await waitingList(scene, sender))
  room.fill()
  for (let round = 0; round < 20 && uploads.again + confirmations.again < 40; round += 1) {
    for (const [sender, mine] of waiting) {
      // The journal of SQLite has some room of its own.
      for (let at = 0; at < 4; at += 1) await uploadOnce(scene, sender, uploads)
      if (await confirmOnce(crew, sender, mine, confirmations)) waiting.delete(sender)
    }
  }
  await look()
  room.free()
  for (const [sender, mine] of waiting) await sender.confirm(mine)
  for (const sender of crew.senders) await sender.confirm(await waitingList(scene, sender))
  await getReceiptsAgain(crew, new Set(crew.journal.accepted.map(({ number }) => number)))
  await look()
  if (uploads.again + confirmations.again === 0) found.push('the room was enough all the time')
  return row(database, how, confirmations, uploads, found)
}

const row = (
  { name }: Database,
  how: string,
  confirmations: Count,
  uploads: Count,
  found: readonly string[],
): Outcome => ({
  cells: [
    ...[name, how, `${confirmations.done} / ${confirmations.again}`],
    ...[`${uploads.done} / ${uploads.again}`, new Set(found).size],
  ],
  violations: [...new Set(found)],
})

/** Bytes before the first page in SQLite's journal, and around each of its pages. */
const journalHead = 32
const frame = 24 + 4096

/**
 * The first write of a confirmation fails, then the second, and so on until all succeed.
 * @param atMost writes that fail; 0: all
 */
async function failEveryWrite(scene: Scene, atMost: number): Promise<Outcome | null> {
  const { database, portal, crew } = scene
  const [sender] = crew.senders
  if (sender === undefined || portal.pid === null) return null
  const found: string[] = []
  const confirmations: Count = { done: 0, again: 0 }
  await sender.confirm(await waitingList(scene, sender))
  for (let writes = 0; atMost === 0 || writes < atMost; writes += 1) {
    const waiting = await waitingList(scene, sender)
    // With an empty journal every page is a write beyond the last one.
    const reader = await database.read()
    await reader.rows('PRAGMA wal_checkpoint(TRUNCATE)')
    await reader.close()
    if (!limitFiles(portal.pid, journalHead + writes * frame)) return null
    const before = confirmations.again
    await confirmOnce(crew, sender, waiting, confirmations)
    limitFiles(portal.pid, null)
    const { stored, violations } = await lookAt(database, crew.journal)
    found.push(...violations, ...(await wrongValidLists(crew, stored)))
    if (confirmations.again === before || found.length > 0) break
    await sender.confirm(waiting)
  }
  await getReceiptsAgain(crew, new Set(crew.journal.accepted.map(({ number }) => number)))
  if (confirmations.again === 0) found.push('no write failed')
  return row(database, 'each write fails', confirmations, { done: 0, again: 0 }, found)
}

/** A data folder that is read-only when the portal starts. */
async function startReadOnly(scene: Scene, room: SmallFolder): Promise<Outcome> {
  const { database, portal, crew } = scene
  const found: string[] = []
  await portal.stop()
  room.makeReadOnly()
  const before = portal.output.length
  const started = await portal.restart().then(
    () => true,
    () => false,
  )
  const said = portal.output.slice(before)
  if (started) found.push('the portal started on a folder that is read-only')
  if (!/Il portale non parte.*Controllare che la cartella/s.test(said)) {
    found.push(`the start failed without a sentence: ${said}`)
  }
  room.makeWritable()
  await portal.restart()
  const { stored, violations } = await lookAt(database, crew.journal)
  found.push(...violations, ...(await wrongValidLists(crew, stored)))
  for (const sender of crew.senders) await sender.confirm(await waitingList(scene, sender))
  found.push(...(await lookAt(database, crew.journal)).violations)
  const none = { done: 0, again: 0 }
  return row(database, 'read-only at start', none, none, found)
}

async function withScene<Result>(
  database: Database,
  dataDir: string,
  { portalFile: file, workers, seed }: RunOptions,
  work: (scene: Scene) => Promise<Result>,
): Promise<Result> {
  const env = { LOG_LEVEL: 'silent' }
  const portal = await Portal.start({ file, dataDir, workers, databaseUrl: database.url, env })
  try {
    const crew = await hireCrew({ origins: [portal.origin], seed, size: 5 })
    return await work({ database, portal, crew, random: new Random(seed) })
  } finally {
    if (portal.pid !== null) await portal.kill()
  }
}

async function onSqlite(folder: string, options: RunOptions): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  const room = smallFolder(join(folder, 'room'), 6)
  const place = room?.path ?? folder
  try {
    const database = sqliteFile(join(place, 'portal.sqlite'))
    await withScene(database, place, options, async (scene) => {
      const failing = await failEveryWrite(scene, options.kills)
      if (failing) outcomes.push(failing)
      if (room) {
        outcomes.push(await fillAndFree(scene, 'disk full (a small tmpfs)', room))
        outcomes.push(await startReadOnly(scene, room))
      }
    })
  } finally {
    room?.remove()
  }
  return outcomes
}

async function onPostgres(folder: string, options: RunOptions): Promise<readonly Outcome[] | null> {
  const room = smallFolder(join(folder, 'room'), 24)
  if (room === null) return null
  try {
    const { uid, gid } = accountOf('nobody')
    // The server's account has to pass through.
    chmodSync(folder, 0o711)
    chownSync(room.path, uid, gid)
    const database = await postgresServer({ tablespace: room.path })
    try {
      return [
        await withScene(database, folder, options, (scene) =>
          fillAndFree(scene, 'disk full (a tablespace on a small tmpfs)', room),
        ),
      ]
    } finally {
      await database.remove()
    }
  } finally {
    room.remove()
  }
}

export const noRoom: Run = {
  title: 'No room, and writes that fail',
  about:
    'The room on the disk is taken while people work, and given back; each write of a confirmation fails in turn (`ulimit -f`, set from outside for as long as one confirmation takes); and a portal is started on a folder that is read-only. Meanwhile everybody must be told to try again, the lists that were valid must stay so, and nothing may be half done; afterwards the same confirmations must succeed, by the same process.',
  databases: ['sqlite', 'postgres'],
  defaults: { kills: 0, clients: 5, lists: 0 },
  columns: [
    'database',
    'what fails',
    'confirmations meanwhile: done / to be tried again',
    'uploads meanwhile: done / to be tried again',
    'violations',
  ],
  run: (kind, options) =>
    inFolder((folder) =>
      kind === 'sqlite' ? onSqlite(folder, options) : onPostgres(folder, options),
    ),
}
