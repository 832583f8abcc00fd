import { ConsegnaError } from '../errors/consegna-error'
import { announcedBytes } from '../ledger/announced-bytes'
import { assertSha256 } from '../ledger/assert-sha256'
import { intactBytes } from '../ledger/intact-bytes'
import type { Clock } from '../ports/environment'
import type { FileStore } from '../ports/file-store'
import type { Sha256 } from '../ports/records'

/** A file as it lies in memory. Values are replaced, never changed in place. */
export interface MemoryFile {
  readonly bytes: Uint8Array
  /** Milliseconds since 1970. */
  readonly putAt: number
}

export interface MemoryFilesOptions {
  /** What is kept, by hash: a test may look at it, and damage it. @default an empty map of its own */
  readonly kept?: Map<Sha256, MemoryFile>
  /** @default the system's clock */
  readonly clock?: Clock
}

async function wholeOf(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(Uint8Array.from(chunk))
  return Uint8Array.from(Buffer.concat(chunks))
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const pieceBytes = 1024 * 1024
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    yield Uint8Array.from(bytes.subarray(from, from + pieceBytes))
  }
}

/** Files without a disk: the reference for what the port promises, and the test double. */
export function memoryFiles(options: MemoryFilesOptions = {}): FileStore {
  const { kept = new Map<Sha256, MemoryFile>(), clock = { now: () => new Date() } } = options
  return {
    put: async (file, source) => {
      assertSha256(file.sha256)
      const bytes = await wholeOf(announcedBytes(file, source))
      kept.set(file.sha256, { bytes, putAt: clock.now().getTime() })
    },
    async *get(sha256) {
      assertSha256(sha256)
      const file = kept.get(sha256)
      if (file === undefined) throw new ConsegnaError('store.file-missing', { sha256 })
      yield* intactBytes(sha256, inPieces(file.bytes))
    },
    has: async (sha256) => {
      assertSha256(sha256)
      return kept.has(sha256)
    },
    delete: async (sha256) => {
      assertSha256(sha256)
      return kept.delete(sha256)
    },
    async *list(putBefore) {
      const before = Date.parse(putBefore)
      for (const [sha256, { putAt }] of [...kept]) if (putAt < before) yield sha256
    },
    // A put that breaks off has kept nothing.
    removeLeftovers: async () => 0,
  }
}
