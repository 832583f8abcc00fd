import type { FileStore } from '@consegna/core'

/** Where the bytes of uploaded files are. */
export interface FileOptions {
  /**
   * Keeps uploaded files outside the database: `fileSystemFiles` of `@consegna/core/files`. Each check says where its
   * file is, so lists from before remain readable, as long as this stays given once it was. One file store belongs to
   * one database and `tablePrefix`: another one's would delete what it does not refer to. Call `sweepFiles` now and
   * then. A backup needs both, the database first.
   * @default none: files are in the database, and one backup is enough
   */
  readonly files?: FileStore
  /**
   * Where the files of new checks go when `files` is given. With `database` the file store is only read, and
   * emptied as its checks end: so the option is given up without losing a list.
   * @default 'files'
   */
  readonly newFilesIn?: 'files' | 'database'
}
