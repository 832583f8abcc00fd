import { rmSync, type Stats } from 'node:fs'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { pid } from 'node:process'
import { UsageError } from './usage-error'

export interface OutputFileOptions {
  /** As it stands on the command line, for the sentence: `--annotate`. */
  readonly option: string
  /** Files that the command reads: none of them is replaced. */
  readonly inputs: readonly string[]
  /** Whether a file that is there already may be replaced. */
  readonly replace: boolean
}

/** A file that is there whole, or not at all. */
export interface OutputFile {
  /** Writes everything and gives the file its name. It is discarded when `chunks` throws. */
  write(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>
  /** Leaves nothing behind, unless it was written. */
  discard(): Promise<void>
}

/** Files that have not got their name yet. */
const unfinished = new Set<string>()

/** For a program that is told to end at once. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true })
}

const found = (path: string): Promise<Stats | null> => stat(path).catch(() => null)

const isSame = (a: Stats | null, b: Stats | null): boolean =>
  a !== null && b !== null && a.dev === b.dev && a.ino === b.ino

/**
 * Makes sure that a file can be written before any work is done for it.
 * @throws UsageError when it can't, or when it is one that the command reads
 */
export async function openOutputFile(
  path: string,
  { option, inputs, replace }: OutputFileOptions,
): Promise<OutputFile> {
  const there = await found(path)
  for (const input of inputs) {
    if (isSame(there, await found(input))) {
      throw new UsageError((texts) => texts.wouldOverwriteInput(path, option))
    }
  }
  if (there?.isDirectory()) throw new UsageError((texts) => texts.notAFile(path))
  if (there && !replace) throw new UsageError((texts) => texts.exists(path))
  // A link stays a link; a device, such as /dev/null, is written to and never replaced.
  const target = there ? await realpath(path) : path
  const besides = there === null || there.isFile()
  const written = besides ? `${target}.${pid}.tmp` : target
  const file = await open(written, besides ? 'wx' : 'w').catch((cause) => {
    throw cannotWrite(path, cause)
  })
  if (besides) unfinished.add(written)

  let open_ = true
  const close = async (): Promise<void> => {
    if (open_) await file.close()
    open_ = false
  }
  const discard = async (): Promise<void> => {
    await close()
    if (unfinished.delete(written)) await rm(written, { force: true })
  }
  return {
    discard,
    write: async (chunks) => {
      try {
        for await (const chunk of chunks) {
          await file.writeFile(chunk).catch((cause) => {
            throw cannotWrite(path, cause)
          })
        }
        if (besides) await file.sync()
        await close()
        if (besides) await rename(written, target)
        unfinished.delete(written)
      } catch (error) {
        await discard()
        throw error
      }
    },
  }
}

function cannotWrite(path: string, cause: NodeJS.ErrnoException): UsageError {
  return new UsageError(
    (texts) =>
      cause.code === 'ENOENT' || cause.code === 'ENOTDIR'
        ? texts.noSuchFolder(path)
        : texts.cannotWrite(path, cause.code ?? cause.message),
    { cause },
  )
}
