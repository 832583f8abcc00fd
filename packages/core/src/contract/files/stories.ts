import type { FileStore } from '../../ports/file-store'
import type { Sha256 } from '../../ports/records'

/** What a story works with. */
export interface FileBench {
  readonly files: FileStore
  /** Another look at the same files; the same object where there is no other. */
  readonly other: FileStore
  /** Changes what is kept under a hash, past the store. */
  readonly damage: (sha256: Sha256, bytes: Uint8Array) => Promise<void>
}

/** One promise of the port, told as something that happens. It rejects when the promise is broken. */
export type FileStory = (bench: FileBench) => Promise<void>

/** Stories about one operation, by what they show. */
export interface FileSuite {
  readonly title: string
  readonly stories: Readonly<Record<string, FileStory>>
}
