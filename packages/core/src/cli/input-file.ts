import { stat } from 'node:fs/promises'
import { type FileByteSource, fileByteSource } from '../workbook/node/file-byte-source'
import { UsageError } from './usage-error'

/** What went wrong with a file that the command was told to read. */
export function cannotRead(path: string, cause: NodeJS.ErrnoException): UsageError {
  return new UsageError(
    (texts) =>
      cause.code === 'ENOENT' || cause.code === 'ENOTDIR'
        ? texts.noSuchFile(path)
        : texts.cannotRead(path, cause.code ?? cause.message),
    { cause },
  )
}

/** @throws UsageError when it is not there, or not a file, or may not be read */
export async function openInputFile(path: string): Promise<FileByteSource> {
  try {
    if (!(await stat(path)).isFile()) throw new UsageError((texts) => texts.notAFile(path))
    return await fileByteSource(path)
  } catch (error) {
    throw error instanceof UsageError ? error : cannotRead(path, error as NodeJS.ErrnoException)
  }
}
