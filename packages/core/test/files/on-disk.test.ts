import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConsegnaError, messages } from '@consegna/core'
import { fileSystemFiles, systemDisk } from '@consegna/core/files'
import { describe, expect, it } from 'vitest'
import { failingDisk, type Task } from './failing-disk'
import { temporaryFolder } from './temporary-folder'

const ancona = Buffer.from('elenco di Ancona')
const facts = (bytes: Uint8Array) => ({
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})
const { sha256 } = facts(ancona)
const later = '2999-12-31T23:59:59.999Z'

async function* chunks(...bytes: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* bytes
}

async function hashesIn(listed: AsyncIterable<string>): Promise<readonly string[]> {
  const hashes: string[] = []
  for await (const hash of listed) hashes.push(hash)
  return hashes
}

/** All names below a folder, relative to it. */
const namesBelow = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).sort()

const contentOf = async (files: ReturnType<typeof fileSystemFiles>, hash: string) => {
  const read: Uint8Array[] = []
  for await (const chunk of files.get(hash)) read.push(chunk)
  return Buffer.concat(read).toString()
}

describe('a file on the disk', () => {
  it('stands under its hash, below its first two digits, as it was sent', async () => {
    const folder = temporaryFolder()
    await fileSystemFiles({ folder }).put(facts(ancona), chunks(ancona))
    expect(await namesBelow(folder)).toEqual([
      sha256.slice(0, 2),
      `${sha256.slice(0, 2)}/${sha256}`,
    ])
    expect(await readFile(join(folder, sha256.slice(0, 2), sha256), 'utf8')).toBe(
      'elenco di Ancona',
    )
  })

  it('is for the process’s own user only, with its folders, whatever others may', async () => {
    const folder = join(temporaryFolder(), 'not', 'there', 'yet')
    const before = process.umask(0)
    try {
      await fileSystemFiles({ folder }).put(facts(ancona), chunks(ancona))
    } finally {
      process.umask(before)
    }
    const mode = async (path: string) => (await stat(path)).mode & 0o777
    expect(await mode(join(folder, sha256.slice(0, 2), sha256))).toBe(0o600)
    expect(await mode(join(folder, sha256.slice(0, 2)))).toBe(0o700)
    expect(await mode(folder)).toBe(0o700)
  })

  it('is written whole and synced before it has its name, and the name is synced before it is told', async () => {
    const { disk, trace } = failingDisk(null)
    const folder = temporaryFolder()
    await fileSystemFiles({ folder, disk }).put(facts(ancona), chunks(ancona))
    expect(trace).toEqual([
      'mkdir folder',
      'open root',
      'sync root',
      'open temporary',
      'write temporary',
      'sync temporary',
      'rename temporary',
      'open folder',
      'sync folder',
    ])
  })

  it('is gone for good when its deletion is told', async () => {
    const { disk, trace } = failingDisk(null)
    const files = fileSystemFiles({ folder: temporaryFolder(), disk })
    await files.put(facts(ancona), chunks(ancona))
    trace.length = 0
    await files.delete(sha256)
    expect(trace).toEqual(['unlink file', 'open folder', 'sync folder'])
  })

  it('is whole also where the system writes less than it was given', async () => {
    const disk = {
      ...systemDisk,
      open: async (...given: Parameters<typeof systemDisk.open>) => {
        const handle = await systemDisk.open(...given)
        const whole = handle.write.bind(handle)
        return Object.assign(handle, {
          write: (bytes: Uint8Array, from: number) => whole(bytes, from, 1),
        })
      },
    }
    const files = fileSystemFiles({ folder: temporaryFolder(), disk })
    await files.put(facts(ancona), chunks(ancona))
    expect(await contentOf(files, sha256)).toBe('elenco di Ancona')
  })
})

describe('a disk that fails', () => {
  const cases: readonly [what: string, task: Task, code: string, from?: number][] = [
    ['is full when a file is begun', 'open', 'ENOSPC', 2],
    ['is full in the middle of a file', 'write', 'ENOSPC', 2],
    ['is full when the bytes are brought to it', 'sync', 'ENOSPC', 2],
    ['loses bytes on their way', 'sync', 'EIO', 2],
    ['is read-only', 'mkdir', 'EROFS'],
    ['does not let this user write', 'open', 'EACCES', 2],
    ['does not rename', 'rename', 'EIO'],
    ['has no quota left', 'write', 'EDQUOT'],
  ]

  it.each(cases)('that %s leaves nothing, and is told', async (_, task, code, from = 1) => {
    const folder = temporaryFolder()
    const { disk } = failingDisk({ task, code, from })
    const putting = fileSystemFiles({ folder, disk }).put(
      facts(ancona),
      chunks(ancona.subarray(0, 6), ancona.subarray(6)),
    )
    await expect(putting).rejects.toMatchObject({
      name: 'ConsegnaError',
      code: 'store.files-unavailable',
      params: { task: 'write', system: code },
    })
    const sound = fileSystemFiles({ folder })
    expect(await sound.has(sha256)).toBe(false)
    expect((await namesBelow(folder)).filter((name) => name.length > 2)).toEqual([])
    await sound.put(facts(ancona), chunks(ancona))
    expect(await contentOf(sound, sha256)).toBe('elenco di Ancona')
  })

  it('that cannot keep the name does not say that it did', async () => {
    const folder = temporaryFolder()
    const { disk } = failingDisk({ task: 'sync', code: 'EIO', from: 3 })
    const putting = fileSystemFiles({ folder, disk }).put(facts(ancona), chunks(ancona))
    await expect(putting).rejects.toMatchObject({ code: 'store.files-unavailable' })
  })

  it('leaves the file that was there before', async () => {
    const folder = temporaryFolder()
    await fileSystemFiles({ folder }).put(facts(ancona), chunks(ancona))
    const { disk } = failingDisk({ task: 'write', code: 'ENOSPC' })
    const again = fileSystemFiles({ folder, disk }).put(facts(ancona), chunks(ancona))
    await expect(again).rejects.toMatchObject({ params: { system: 'ENOSPC' } })
    expect(await contentOf(fileSystemFiles({ folder }), sha256)).toBe('elenco di Ancona')
  })

  it('is told also by who reads, deletes, asks or lists', async () => {
    const folder = temporaryFolder()
    await fileSystemFiles({ folder }).put(facts(ancona), chunks(ancona))
    const on = (task: Task, code: string) =>
      fileSystemFiles({ folder, disk: failingDisk({ task, code }).disk })
    const failing = [
      () => contentOf(on('read', 'EIO'), sha256),
      () => contentOf(on('open', 'EMFILE'), sha256),
      () => on('unlink', 'EROFS').delete(sha256),
      () => on('stat', 'EACCES').has(sha256),
      () => hashesIn(on('readdir', 'EACCES').list(later)),
      () => on('readdir', 'EIO').removeLeftovers(later),
    ]
    for (const attempt of failing) {
      await expect(attempt()).rejects.toMatchObject({ code: 'store.files-unavailable' })
    }
  })

  it('has sentences for people, and a path for nobody', async () => {
    const folder = temporaryFolder()
    const { disk } = failingDisk({ task: 'write', code: 'ENOSPC' })
    const error = await fileSystemFiles({ folder, disk })
      .put(facts(ancona), chunks(ancona))
      .catch((thrown: unknown) => thrown)
    if (!(error instanceof ConsegnaError)) throw new Error('another error', { cause: error })
    expect(`${error.message} ${JSON.stringify(error.params)}`).not.toContain(folder)
    const said = (locale: 'it' | 'en') =>
      Object.values(messages(locale).of({ code: error.code, params: error.params })).join(' ')
    expect(said('it')).toMatch(/L’elenco valido resta quello di prima.*pieno o non scrivibile/)
    expect(said('en')).toMatch(/valid list is still the one from before.*full or not writable/)
  })
})

describe('what lies in the folder', () => {
  it('of puts that a crash broke off is found under no hash, and removed when it is old', async () => {
    const folder = temporaryFolder()
    const files = fileSystemFiles({ folder })
    await files.put(facts(ancona), chunks(ancona))
    const leftover = `${sha256}.0123456789abcdef.part`
    await writeFile(join(folder, sha256.slice(0, 2), leftover), 'elenco di')
    expect(await hashesIn(files.list(later))).toEqual([sha256])
    expect(await files.removeLeftovers('1970-01-01T00:00:00.000Z')).toBe(0)
    expect(await files.removeLeftovers(later)).toBe(1)
    expect(await namesBelow(folder)).toEqual([
      sha256.slice(0, 2),
      `${sha256.slice(0, 2)}/${sha256}`,
    ])
  })

  it('and is not ours is neither listed nor removed', async () => {
    const folder = temporaryFolder()
    const files = fileSystemFiles({ folder })
    await mkdir(join(folder, 'ab'))
    const strangers = ['README', 'lost+found', 'ab/notes.txt', 'ab/x.part', `ab/${sha256}.bak`]
    for (const name of strangers) await writeFile(join(folder, name), 'not ours')
    expect(await hashesIn(files.list(later))).toEqual([])
    expect(await files.removeLeftovers(later)).toBe(0)
    expect(await namesBelow(folder)).toEqual(['ab', ...strangers].sort())
  })

  it('may be a link to elsewhere: putting does not write through it', async () => {
    const folder = temporaryFolder()
    const elsewhere = join(temporaryFolder(), 'elsewhere')
    await writeFile(elsewhere, 'untouched')
    await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true })
    await symlink(elsewhere, join(folder, sha256.slice(0, 2), sha256))
    await fileSystemFiles({ folder }).put(facts(ancona), chunks(ancona))
    expect(await readFile(elsewhere, 'utf8')).toBe('untouched')
  })
})
