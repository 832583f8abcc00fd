import type { CheckRecord, Entry, IstatCode, Sha256, Submission } from './records'

/** The newest submission of a comune's chain. */
export interface ChainHead {
  readonly municipality: IstatCode
  readonly position: number
  readonly recordHash: Sha256
}

/** A signed statement about all chains of a campaign at one moment. Never changed, never deleted. */
export interface Checkpoint {
  /** The campaign's id. */
  readonly campaign: string
  /** 1, 2, … without gaps, per campaign. */
  readonly sequence: number
  /** What is stated: canonical JSON, described in docs/ledger.md. */
  readonly statement: string
  /** SHA-256 of the statement in UTF-8. */
  readonly hash: Sha256
  /** The statement, signed: compact JWS. */
  readonly jws: string
}

/** The chains' heads and the checkpoints over them. Only ever added to. */
export interface LedgerStore {
  /** Of every comune that handed in, the newest submission; by ISTAT code. */
  heads(campaign: string): AsyncIterable<ChainHead>
  /** The same as the latest checkpoint has it; nothing before the first one. */
  checkpointedHeads(campaign: string): AsyncIterable<ChainHead>
  /**
   * Keeps the next checkpoint with the heads that moved since the one before, all or nothing. The log of a campaign
   * cannot fork: of two with the same sequence the store itself refuses one.
   * @throws ConsegnaError `store.conflict` when it does not continue the log, or somebody else was faster
   */
  keepCheckpoint(checkpoint: Checkpoint, moved: readonly ChainHead[]): Promise<void>
  latestCheckpoint(campaign: string): Promise<Checkpoint | null>
}

/** A row as it was found. */
export type Examined<Item> =
  | { readonly kind: 'whole'; readonly item: Item }
  /** In these columns stands what no store of ours writes there. What they hold is not told. */
  | { readonly kind: 'damaged'; readonly columns: readonly string[] }

/** What is left of an entry is at least its digest. */
export interface ExaminedEntry {
  readonly position: number
  readonly digest: Sha256
  /** Null when it was erased: key, row, values and salt are gone. */
  readonly entry: (Entry & { readonly salt: string }) | null
}

export interface ExaminedChunk {
  readonly position: number
  readonly bytes: Uint8Array
}

/** Rows that belong to nothing. */
export interface Stray {
  readonly kind: 'entries' | 'file' | 'issues' | 'reading' | 'receipt' | 'check' | 'heads'
  /** Of a check, a submission's number, or a campaign and a sequence. */
  readonly of: string
}

/**
 * The tables as they are, for whoever looks whether anything was changed behind the back of the stores. Nothing is
 * taken for granted: what cannot be read is told, not thrown; what is missing is not made up.
 */
export interface Examination {
  /** Numbers of all submissions, by campaign, ISTAT code and position. */
  numbers(): AsyncIterable<string>
  submission(number: string): Promise<Examined<Submission> | null>
  check(id: string): Promise<Examined<CheckRecord> | null>
  /** By position, as many as there are. */
  entries(check: string): AsyncIterable<Examined<ExaminedEntry>>
  /** By position. */
  file(check: string): AsyncIterable<Examined<ExaminedChunk>>
  /** By campaign and sequence. */
  checkpoints(): AsyncIterable<Examined<Checkpoint>>
  /** The heads that moved before a checkpoint, by ISTAT code. */
  moved(campaign: string, sequence: number): AsyncIterable<Examined<ChainHead>>
  strays(): AsyncIterable<Stray>
}
