/** A list as its sender has it. */
export interface SentList {
  /** ISTAT code. */
  readonly comune: string
  readonly bytes: Uint8Array
  /** SHA-256 of the file. */
  readonly sha256: string
  /** Fiscal codes, in the order of the rows. */
  readonly keys: readonly string[]
}

/** A confirmation that was told as successful. */
export interface ToldAccepted {
  readonly check: string
  /** The valid list that the sender saw when confirming; null when there was none. */
  readonly seen: string | null
  readonly number: string
}

/** A confirmation that was told to have come too late. */
export interface ToldConflict {
  readonly check: string
  readonly seen: string | null
  /** The valid list as it was told instead. */
  readonly newest: string | null
}

/** What the senders of a run did and were told: what the database must agree with. */
export class Journal {
  readonly #lists = new Map<string, SentList>()
  readonly #checks = new Map<string, string>()
  readonly #attempted = new Map<string, Set<string | null>>()
  readonly #accepted: ToldAccepted[] = []
  readonly #conflicts: ToldConflict[] = []
  readonly #receipts = new Map<string, string>()
  readonly #complaints: string[] = []

  /** Before the file goes out. */
  sends(list: SentList): void {
    this.#lists.set(list.sha256, list)
  }

  /** The portal said that this check of the file waits to be confirmed. */
  toldWaiting(check: string, sha256: string): void {
    this.#checks.set(check, sha256)
  }

  /** Before a confirmation goes out. */
  confirms(check: string, seen: string | null): void {
    const attempted = this.#attempted.get(check) ?? new Set()
    this.#attempted.set(check, attempted.add(seen))
  }

  toldAccepted(told: ToldAccepted): void {
    this.#accepted.push(told)
  }

  toldConflict(told: ToldConflict): void {
    this.#conflicts.push(told)
  }

  /** A receipt as it came; one that differs from an earlier copy is a complaint. */
  gotReceipt(number: string, sha256: string): void {
    const before = this.#receipts.get(number)
    if (before !== undefined && before !== sha256) {
      this.complain(`the receipt of ${number} had other bytes before`)
    }
    this.#receipts.set(number, sha256)
  }

  /** Something that nobody should ever be shown. */
  complain(complaint: string): void {
    this.#complaints.push(complaint)
  }

  get lists(): ReadonlyMap<string, SentList> {
    return this.#lists
  }
  /** SHA-256 of the file by the check's id. */
  get checks(): ReadonlyMap<string, string> {
    return this.#checks
  }
  /** What was seen at each attempt to confirm, by the check's id. */
  get attempted(): ReadonlyMap<string, ReadonlySet<string | null>> {
    return this.#attempted
  }
  get accepted(): readonly ToldAccepted[] {
    return this.#accepted
  }
  get conflicts(): readonly ToldConflict[] {
    return this.#conflicts
  }
  /** SHA-256 by the submission's number. */
  get receipts(): ReadonlyMap<string, string> {
    return this.#receipts
  }
  get complaints(): readonly string[] {
    return this.#complaints
  }
}
