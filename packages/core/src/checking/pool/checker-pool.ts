import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { Piscina } from 'piscina'
import { ConsegnaError } from '../../errors/consegna-error'
import { InterruptedCheckError } from '../../errors/interrupted-check-error'
import type { CheckedFile, CheckedList, ListChecker, ListCheckJob } from '../../ports/list-checker'
import type { ByteSource } from '../../ports/workbook-reader'
import type { GivenFile, WorkerTask } from './conversation'
import { type CheckerPoolOptions, type PoolSettings, settle } from './pool-options'
import { fromThrown } from './thrown'
import { Turns } from './turns'
import { WorkerLine } from './worker-line'

/** A checker with threads of its own. */
export interface CheckerPool extends ListChecker {
  /** Ends what is under way with `check.interrupted`, then the threads. Stop taking requests before. */
  close(): Promise<void>
}

/** A thread that has nothing to do for so long ends, unless it is the last one. */
const idleMilliseconds = 60_000

/** What a worker has to end its task when its answers are not needed any more. */
const lettingGoMilliseconds = 5_000

const megabyte = 1024 * 1024

async function toGivenFile(file: ByteSource): Promise<GivenFile> {
  const { path, size } = file
  return path === undefined ? { bytes: new Uint8Array(await file.read(0, size)) } : { path }
}

/** What a worker's end is called, without anything that may be about a person. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.message.startsWith('worker exited') ? error.message : error.name
}

class Pool implements CheckerPool {
  readonly #settings: PoolSettings
  readonly #threads: Piscina
  readonly #turns: Turns
  /** Checks that have a worker, each with what ends it. */
  readonly #running = new Map<Promise<unknown>, (reason: InterruptedCheckError) => void>()
  #closed = false

  constructor(settings: PoolSettings, threads: Piscina) {
    this.#settings = settings
    this.#turns = new Turns(settings.workers, settings.maxWaiting)
    this.#threads = threads
    // A worker that dies between two checks is replaced; nobody waits for it.
    this.#threads.on('error', () => {})
  }

  /** Has a worker load all that it needs. */
  async prepare(): Promise<void> {
    await this.#give({ kind: 'prepare' }, new AbortController().signal, [])
  }

  async check<Result>(
    job: ListCheckJob,
    upload: CheckedFile,
    use: (checked: CheckedList) => Promise<Result>,
  ): Promise<Result> {
    const giveBack = await this.#turns.take(upload.signal).catch((error: unknown) => {
      throw this.#tell(error, job, upload, null)
    })
    const started = performance.now()
    try {
      return await this.#run(job, upload, use)
    } catch (error) {
      throw this.#tell(error, job, upload, started)
    } finally {
      giveBack()
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#turns.close()
    const running = [...this.#running]
    for (const [, end] of running) end(new InterruptedCheckError('check.interrupted'))
    await Promise.allSettled(running.map(([task]) => task))
    await this.#threads.destroy()
  }

  async #run<Result>(
    job: ListCheckJob,
    { file, signal }: CheckedFile,
    use: (checked: CheckedList) => Promise<Result>,
  ): Promise<Result> {
    const given = await toGivenFile(file)
    // While its bytes were fetched nobody could end it; a pool that was closed starts no worker any more.
    if (this.#closed) throw new InterruptedCheckError('check.interrupted')
    const { port1, port2 } = new MessageChannel()
    const seconds = this.#settings.maxSeconds
    const tooLong = () => end(new InterruptedCheckError('check.took-too-long', { seconds }))
    const line = new WorkerLine(port1, { milliseconds: seconds * 1000, over: tooLong })
    const ending = new AbortController()
    const end = (reason: InterruptedCheckError) => {
      line.break(reason)
      ending.abort(reason)
    }
    const cancel = () => end(new InterruptedCheckError('check.cancelled'))
    const maxMemoryBytes = this.#settings.maxMemoryMb * megabyte
    const task = { kind: 'check', job, file: given, maxMemoryBytes, port: port2 } as const
    const moved = 'bytes' in given ? [port2, given.bytes.buffer] : [port2]
    const work = this.#give(task, ending.signal, moved)
    const ended = work.catch((error: unknown) => line.break(this.#interruption(error)))
    signal.addEventListener('abort', cancel, { once: true })
    if (signal.aborted) cancel()
    const result = this.#outcome(line, end).then(use)
    const settled = result.then(
      () => {},
      () => {},
    )
    this.#running.set(settled, end)
    try {
      return await result
    } finally {
      signal.removeEventListener('abort', cancel)
      this.#running.delete(settled)
      line.end()
      // A worker that does not let go is ended: the turn goes to the next one with a fresh worker.
      const lettingGo = setTimeout(() => ending.abort(), lettingGoMilliseconds)
      await ended
      clearTimeout(lettingGo)
    }
  }

  /** What the worker finds. */
  async #outcome(
    line: WorkerLine,
    end: (reason: InterruptedCheckError) => void,
  ): Promise<CheckedList> {
    const answer = await line.listen()
    if (answer.kind === 'checked') {
      return { facts: answer.facts, content: line.content(answer.hasReading) }
    }
    if (answer.kind === 'threw') throw fromThrown(answer.thrown)
    const reason = this.#tooMuchMemory()
    end(reason)
    throw reason
  }

  #give(
    task: WorkerTask,
    signal: AbortSignal,
    moved: readonly (ArrayBuffer | MessagePort)[],
  ): Promise<unknown> {
    // Named with each task: a module that can't be loaded is told to whoever asks, and not to the thread that starts.
    return this.#threads.run(task, {
      filename: this.#settings.worker.href,
      name: 'checkWorker',
      signal,
      transferList: [...moved],
    })
  }

  #interruption(error: unknown): InterruptedCheckError {
    return nameOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
      ? this.#tooMuchMemory(error)
      : new InterruptedCheckError('check.interrupted', {}, { cause: error })
  }

  #tooMuchMemory(cause?: unknown): InterruptedCheckError {
    const maximumBytes = this.#settings.maxMemoryMb * megabyte
    return new InterruptedCheckError('check.too-much-memory', { maximumBytes }, { cause })
  }

  /** Tells the host of an interruption on its way through. */
  #tell(error: unknown, job: ListCheckJob, { file }: CheckedFile, started: number | null): unknown {
    if (!(error instanceof InterruptedCheckError)) return error
    const { code } = error.refusal
    if (code === 'check.cancelled') return error
    this.#settings.onInterrupted({
      code,
      campaign: job.campaign.id,
      municipality: job.municipality.istat,
      fileBytes: file.size,
      milliseconds: started === null ? 0 : Math.round(performance.now() - started),
      reason: error.cause === undefined ? null : nameOf(error.cause),
    })
    return error
  }
}

/**
 * Checks lists in worker threads, each within its own memory and time. Resolves when a worker has loaded
 * presets and registries.
 * @throws ConsegnaError `checker.invalid-options`, also when the worker's module can't be loaded
 */
export async function createCheckerPool(options: CheckerPoolOptions): Promise<CheckerPool> {
  const settings = settle(options)
  // Only here: a worker's module, which has this entry too, needs none of it.
  const { Piscina } = await import('piscina')
  const threads = new Piscina({
    minThreads: 1,
    maxThreads: settings.workers,
    idleTimeout: idleMilliseconds,
    resourceLimits: { maxOldGenerationSizeMb: settings.maxMemoryMb },
    // Else a worker between two checks stands still, with its timers and its open handles.
    atomics: 'disabled',
  })
  const pool = new Pool(settings, threads)
  try {
    await pool.prepare()
  } catch (cause) {
    await pool.close()
    const reason =
      'the module of the workers can’t be loaded, or has no `checkWorker` made with defineCheckWorker'
    throw new ConsegnaError('checker.invalid-options', { reason }, { cause })
  }
  return pool
}
