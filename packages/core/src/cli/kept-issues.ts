import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Issue } from '../errors/problem'
import type { ListSummary } from '../validation/list-sink'

/** Findings that are held in memory: some ten megabytes. */
const held = 20_000
/** Characters that are read, and bytes that are written, at once. */
const pieceLength = 256 * 1024

/** A list that was checked, with all findings. */
export interface CheckedList extends ListSummary {
  readonly issues: AsyncIterable<Issue>
}

/**
 * The findings of a check until it is over: only then it is known how it ends, which is told first. They come
 * back with those about the file first, then by row. A few are held in memory, more in a temporary file that
 * only this process can open and that is gone with it.
 */
export class KeptIssues implements AsyncIterable<Issue> {
  readonly #ofFile: Issue[] = []
  readonly #ofRows: Issue[] = []
  #file: { readonly handle: FileHandle; readonly folder: string } | null = null
  #fileLength = 0

  async add(chunk: readonly Issue[]): Promise<void> {
    let lines = ''
    for (const issue of chunk) {
      if (issue.row === null) this.#ofFile.push(issue)
      // A copy: what it quotes may be a part of a greater text, which would be held with it.
      else if (this.#ofRows.length < held) this.#ofRows.push(structuredClone(issue))
      else lines += `${JSON.stringify(issue)}\n`
    }
    if (lines === '') return
    this.#file ??= await openNameless()
    const bytes = Buffer.from(lines)
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await this.#file.handle.write(
        bytes,
        at,
        bytes.length - at,
        this.#fileLength,
      )
      this.#fileLength += bytesWritten
      at += bytesWritten
    }
  }

  /** All of them; may be called several times. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Issue> {
    yield* this.#ofFile
    yield* this.#ofRows
    if (!this.#file) return
    const stream = this.#file.handle.createReadStream({
      start: 0,
      encoding: 'utf8',
      highWaterMark: pieceLength,
      autoClose: false,
    })
    let rest = ''
    for await (const piece of stream) {
      const lines = `${rest}${piece}`.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield JSON.parse(line)
    }
  }

  async close(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.handle.close()
    if (file) await rm(file.folder, { recursive: true, force: true })
  }
}

/** A file whose name is taken away at once: nobody finds it, and it is gone when this process is, however it ends. */
async function openNameless(): Promise<{ handle: FileHandle; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'consegna-findings-'))
  const handle = await open(join(folder, 'findings'), 'wx+', 0o600)
  // Windows keeps the name as long as the file is open.
  await rm(folder, { recursive: true, force: true }).catch(() => {})
  return { handle, folder }
}
