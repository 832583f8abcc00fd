import type { MessagePort } from 'node:worker_threads'
import type { Params } from '../../errors/problem'
import type { ListCheckJob, ListFacts } from '../../ports/list-checker'

/** Where the worker finds the bytes of an upload. */
export type GivenFile =
  | { readonly path: string }
  /** Moved to the worker, not copied. */
  | { readonly bytes: Uint8Array<ArrayBuffer> }

/** What a worker is given to do. */
export type WorkerTask =
  /** To load all that it needs: the first check does not wait for it. */
  | { readonly kind: 'prepare' }
  | {
      readonly kind: 'check'
      readonly job: ListCheckJob
      readonly file: GivenFile
      /** Of its heap and of its buffers, each. */
      readonly maxMemoryBytes: number
      readonly port: MessagePort
    }

/** Parts of a list's content: what they hold comes as JSON, or as bytes. */
export type Part = 'entries' | 'issues' | 'reading'

/** What is asked of a worker that has checked a list: the next chunks of a part, until it is told to end. */
export type Question = { readonly next: Part } | 'end'

/** What a worker says, one answer for each question; the outcome comes unasked, first. */
export type Answer =
  | { readonly kind: 'checked'; readonly facts: ListFacts; readonly hasReading: boolean }
  /** Some chunks, each for itself: to parse one takes a moment, and others come in between. */
  | { readonly kind: 'items'; readonly chunks: readonly string[] }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'no-more' }
  | { readonly kind: 'too-much-memory' }
  | { readonly kind: 'threw'; readonly thrown: Thrown }

/** An error as data: of an error object only message and stack would come through. */
export interface Thrown {
  readonly name: string
  readonly message: string
  readonly stack: string | undefined
  readonly code: string | undefined
  readonly params: Params
}
