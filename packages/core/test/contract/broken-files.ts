import { type MemoryFile, memoryFiles } from '../../src/memory/files'
import type { FileStore } from '../../src/ports/file-store'
import type { Sha256 } from '../../src/ports/records'

type Kept = Map<Sha256, MemoryFile>

type Broken = (whole: FileStore, kept: Kept) => Partial<FileStore>

const build = (broken: Broken) => (kept: Kept) => {
  const whole = memoryFiles({ kept })
  return { ...whole, ...broken(whole, kept) }
}

export interface FileDefect {
  readonly makeFiles: (kept: Kept) => FileStore
  /** Stories that must fail, as `suite › story`. */
  readonly caughtBy: readonly string[]
}

async function gather(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(Uint8Array.from(chunk))
  return Uint8Array.from(Buffer.concat(chunks))
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield Uint8Array.from(bytes)
}

const putAt = 0

const keep = (kept: Kept, sha256: Sha256, bytes: Uint8Array) => kept.set(sha256, { bytes, putAt })

/** Stories about one operation. */
const of = (suite: string, ...stories: readonly string[]) =>
  stories.map((story) => `${suite} › ${story}`)

const puts = (...stories: string[]) => of('putting a file', ...stories)
const failedPuts = (...stories: string[]) => of('putting a file that fails', ...stories)
const reads = (...stories: string[]) => of('reading a file', ...stories)
const deletions = (...stories: string[]) => of('deleting a file', ...stories)
const lists = (...stories: string[]) => of('listing files', ...stories)
const hashes = (...stories: string[]) => of('what is not a hash', ...stories)

/** File stores as they go wrong in practice. */
export const fileDefects: Readonly<Record<string, FileDefect>> = {
  'loses the last byte of a large file': {
    makeFiles: build(({ put }, kept) => ({
      put: async (file, bytes) => {
        await put(file, bytes)
        const whole = kept.get(file.sha256)?.bytes ?? new Uint8Array()
        if (whole.length > 1_000_000) keep(kept, file.sha256, whole.subarray(0, -1))
      },
    })),
    caughtBy: [
      ...puts('a file of 5 MB comes back byte for byte, however it was cut'),
      ...reads(
        'a reader who stops early does no harm',
        'several readers at the same moment get the whole',
      ),
    ],
  },
  'takes a file of no bytes for none': {
    makeFiles: build(({ put, delete: remove }) => ({
      put: async (file, bytes) => {
        await put(file, bytes)
        if (file.size === 0) await remove(file.sha256)
      },
    })),
    caughtBy: puts('a file of no bytes is a file'),
  },
  'keeps the buffers of the caller': {
    makeFiles: build((_, kept) => ({
      put: async ({ sha256 }, bytes) => {
        const chunks: Uint8Array[] = []
        for await (const chunk of bytes) chunks.push(chunk)
        keep(kept, sha256, chunks[0] ?? new Uint8Array())
        if (chunks.length > 1) keep(kept, sha256, Uint8Array.from(Buffer.concat(chunks)))
      },
    })),
    caughtBy: puts(
      'a buffer that is used again for the next chunk does no harm',
      'whoever holds the bytes cannot change the kept ones',
    ),
  },
  'names a file before it is whole': {
    makeFiles: build((_, kept) => ({
      put: async ({ sha256 }, bytes) => {
        let whole = new Uint8Array()
        for await (const chunk of bytes) {
          whole = Uint8Array.from(Buffer.concat([whole, chunk]))
          keep(kept, sha256, whole)
        }
      },
    })),
    caughtBy: [
      ...puts('a file is not found under its hash before it is whole'),
      ...failedPuts('bytes that break off leave nothing, and their error comes through'),
    ],
  },
  'lists a file once for each time that it was put': {
    makeFiles: build(({ put }) => {
      const names: Sha256[] = []
      return {
        put: async (file, bytes) => {
          await put(file, bytes)
          names.push(file.sha256)
        },
        async *list() {
          yield* names
        },
      }
    }),
    caughtBy: puts(
      'the same file put twice is one file',
      'the same file put ten times at the same moment is one file, whole',
    ),
  },
  'writes everything to one temporary name': {
    makeFiles: build((_, kept) => {
      let temporary = new Uint8Array()
      return {
        put: async ({ sha256 }, bytes) => {
          temporary = new Uint8Array()
          for await (const chunk of bytes) {
            temporary = Uint8Array.from(Buffer.concat([temporary, chunk]))
          }
          keep(kept, sha256, temporary)
        },
      }
    }),
    caughtBy: puts('files put at the same moment do not mix'),
  },
  'leaves a file as it is that is there already': {
    makeFiles: build(({ put }, kept) => ({
      put: async (file, bytes) => {
        if (!kept.has(file.sha256)) await put(file, bytes)
      },
    })),
    caughtBy: [
      ...puts('a damaged file is mended when it is put again'),
      ...failedPuts('what was kept before stays as it was'),
    ],
  },
  'believes what it is told of the bytes': {
    makeFiles: build((_, kept) => ({
      put: async ({ sha256 }, bytes) => {
        keep(kept, sha256, await gather(bytes))
      },
    })),
    caughtBy: failedPuts(
      'other bytes than announced are refused',
      'fewer bytes than announced are refused',
      'more bytes than announced are refused',
      'a size that is not that of the bytes is refused',
      'no bytes at all are refused',
      'what was kept before stays as it was',
    ),
  },
  'gives no bytes for a file that is not there': {
    makeFiles: build((_, kept) => ({
      async *get(sha256) {
        yield* once(kept.get(sha256)?.bytes ?? new Uint8Array())
      },
    })),
    caughtBy: [
      ...reads('a file that was never put is told by its hash'),
      ...deletions('a deleted file is gone for everybody'),
    ],
  },
  'hands out what the disk has': {
    makeFiles: build(({ has }, kept) => ({
      async *get(sha256) {
        if (!(await has(sha256))) return
        yield* once(kept.get(sha256)?.bytes ?? new Uint8Array())
      },
    })),
    caughtBy: reads(
      'a bit that changed is told',
      'a bit that changed in a small file is told',
      'a file that was cut off is told',
      'a file that was emptied is told',
      'a file that has grown is told',
      'chunks are of at most 1 MB',
    ),
  },
  'complains after it has given everything': {
    makeFiles: build(({ get }, kept) => ({
      async *get(sha256) {
        yield* once(kept.get(sha256)?.bytes ?? new Uint8Array())
        for await (const _ of get(sha256));
      },
    })),
    caughtBy: reads('a bit that changed is told', 'a bit that changed in a small file is told'),
  },
  'deletes what begins alike': {
    makeFiles: build((_, kept) => ({
      delete: async (sha256) => {
        const alike = [...kept.keys()].filter((name) => name.startsWith(sha256.slice(0, 2)))
        return alike.map((name) => kept.delete(name)).includes(true)
      },
    })),
    caughtBy: deletions('other files stay, also those whose hashes begin alike'),
  },
  'says that it deleted what was not there': {
    makeFiles: build(({ delete: remove }) => ({
      delete: async (sha256) => {
        await remove(sha256)
        return true
      },
    })),
    caughtBy: [
      ...deletions(
        'a second deletion does nothing',
        'a file that was never put cannot be deleted',
        'of several who delete it one does',
      ),
    ],
  },
  'never takes back what was deleted': {
    makeFiles: build(({ put, delete: remove }) => {
      const gone = new Set<Sha256>()
      return {
        put: async (file, bytes) => {
          await put(file, bytes)
          if (gone.has(file.sha256)) await remove(file.sha256)
        },
        delete: async (sha256) => {
          gone.add(sha256)
          return remove(sha256)
        },
      }
    }),
    caughtBy: deletions('a deleted file can be put again'),
  },
  'gives a file short that is deleted while it is read': {
    makeFiles: build(({ get }, kept) => ({
      async *get(sha256) {
        for await (const chunk of get(sha256)) {
          yield chunk
          if (!kept.has(sha256)) return
        }
      },
    })),
    caughtBy: deletions('a file deleted while it is read is given whole, or the reader is told'),
  },
  'lists what nobody put': {
    makeFiles: build(({ list }) => ({
      async *list(before) {
        yield* list(before)
        yield 'f'.repeat(64)
      },
    })),
    caughtBy: lists('a store without files lists none'),
  },
  'lists ten files at the most': {
    makeFiles: build((_, kept) => ({
      async *list() {
        yield* [...kept.keys()].slice(0, 10)
      },
    })),
    caughtBy: lists('every file is listed once', 'listed files may be deleted on the way'),
  },
  'lists also what was put just now': {
    makeFiles: build((_, kept) => ({
      async *list() {
        yield* [...kept.keys()]
      },
    })),
    caughtBy: lists('a file that was put since is not listed'),
  },
  'takes what is being put for a leftover': {
    makeFiles: build(({ put }) => {
      let sweeps = 0
      return {
        put: async (file, bytes) => {
          const before = sweeps
          await put(file, bytes)
          if (sweeps !== before) throw new Error('the temporary file is gone')
        },
        removeLeftovers: async () => {
          sweeps += 1
          return 0
        },
      }
    }),
    caughtBy: lists('removing leftovers touches no file, nor one that is being put'),
  },
  'takes anything for a hash': {
    makeFiles: build((_, kept) => ({ has: async (sha256) => kept.has(sha256) })),
    caughtBy: hashes(
      'nothing at all is refused',
      'a way out of the folder is refused',
      'a way out that is as long as a hash is refused',
      'a way into the folder is refused',
      'a hash with something behind it is refused',
      'a hash with a NUL is refused',
      'a hash in capitals is refused',
      'the beginning of a hash is refused',
    ),
  },
}
