import { on } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import type { Preset } from '../../campaign/preset'
import { randomSalt } from '../../ledger/hash'
import type { CheckedList } from '../../ports/list-checker'
import type { Registries } from '../../ports/registries'
import type { ByteSource, OpenWorkbook } from '../../ports/workbook-reader'
import { bufferByteSource } from '../../workbook/buffer-byte-source'
import { fileByteSource } from '../../workbook/node/file-byte-source'
import { openWorkbook } from '../../workbook/node/open-workbook'
import { type CheckTools, checkList } from '../check-list'
import type { Answer, GivenFile, Part, Question, WorkerTask } from './conversation'
import { guarded, TooMuchMemory } from './memory-guard'
import { toThrown } from './thrown'

/** What checks need that can't be sent to a worker, because it is code or large. */
export interface CheckWorkerDefinition {
  /** The same as the portal's. */
  readonly presets: readonly Preset[]
  /** The same as the portal's, loaded once in each worker, before its first check. */
  readonly registries: () => Registries | Promise<Registries>
  /** @default the reader of `@consegna/core` */
  readonly openWorkbook?: OpenWorkbook
}

/** What a worker's module has to export under the name `checkWorker`. */
export type CheckWorker = (task: WorkerTask) => Promise<void>

/**
 * Defines what workers check lists with: `export const checkWorker = defineCheckWorker({ … })` in a module of its
 * own, whose address is given to `createCheckerPool`.
 */
export function defineCheckWorker(definition: CheckWorkerDefinition): CheckWorker {
  let loading: Promise<CheckTools> | undefined
  const load = async (): Promise<CheckTools> => ({
    presets: new Map(definition.presets.map((preset) => [preset.id, preset])),
    registries: await definition.registries(),
    openWorkbook: definition.openWorkbook ?? openWorkbook,
    salt: randomSalt,
  })
  return async (task) => {
    // What could not be loaded is tried again with the next task: a database may be back by then.
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    if (task.kind === 'prepare') {
      await loading
      return
    }
    const { port } = task
    try {
      await checkAndAnswer(await loading, task)
    } catch (error) {
      if (error instanceof TooMuchMemory) {
        say(port, { kind: 'too-much-memory' })
        // What fills the memory may stay for ever: the portal ends this thread.
        await new Promise(() => {})
      }
      say(port, { kind: 'threw', thrown: toThrown(error) })
    } finally {
      port.close()
    }
  }
}

const say = (port: MessagePort, answer: Answer): void => port.postMessage(answer)

/** A copy of what is meant, moved: a view would be sent with the whole buffer that lies under it. */
function sayBytes(port: MessagePort, view: Uint8Array): void {
  const bytes = new Uint8Array(view)
  port.postMessage({ kind: 'bytes', bytes } satisfies Answer, [bytes.buffer])
}

async function withFile<Result>(
  file: GivenFile,
  use: (source: ByteSource) => Promise<Result>,
): Promise<Result> {
  if ('bytes' in file) return use(bufferByteSource(file.bytes))
  const source = await fileByteSource(file.path)
  try {
    return await use(source)
  } finally {
    await source.close()
  }
}

async function checkAndAnswer(
  tools: CheckTools,
  { job, file, maxMemoryBytes, port }: Extract<WorkerTask, { kind: 'check' }>,
): Promise<void> {
  const checked = await withFile(file, (source) =>
    checkList(tools, job, guarded(source, maxMemoryBytes)),
  )
  const { facts, content } = checked
  say(port, { kind: 'checked', facts, hasReading: content.reading !== null })
  await answerQuestions(port, content)
}

/** Each question wakes this thread, and the answer the other: fewer of both cost less. */
const chunksAtOnce = 5

async function* noBytes(): AsyncGenerator<Uint8Array> {}

async function answerNext(port: MessagePort, part: AsyncIterator<unknown>): Promise<void> {
  const chunks: string[] = []
  while (chunks.length < chunksAtOnce) {
    const { done, value } = await part.next()
    if (done) break
    if (value instanceof Uint8Array) return sayBytes(port, value)
    chunks.push(JSON.stringify(value))
  }
  say(port, chunks.length > 0 ? { kind: 'items', chunks } : { kind: 'no-more' })
}

/** Hands over what was found, some chunks for each question, until told to end or nobody asks any more. */
async function answerQuestions(port: MessagePort, content: CheckedList['content']): Promise<void> {
  const parts: Readonly<Record<Part, AsyncIterator<unknown>>> = {
    entries: content.entries[Symbol.asyncIterator](),
    issues: content.issues[Symbol.asyncIterator](),
    reading: (content.reading ?? noBytes())[Symbol.asyncIterator](),
  }
  // Also a question that comes while another is answered is kept.
  const questions = on(port, 'message', { close: ['close'] })
  for await (const [question] of questions as AsyncIterable<[Question]>) {
    if (question === 'end') return
    await answerNext(port, parts[question.next])
  }
}
