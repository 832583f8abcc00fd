export type Phase = 'check' | 'confirm' | 'read'

/** Lets requests through, or keeps them back; knows what is under way. */
export class Gate {
  #shut = false
  #opened: Promise<void> = Promise.resolve()
  #open: () => void = () => {}
  readonly #underWay = new Map<symbol, { readonly phase: Phase; readonly check: string | null }>()
  #watchers: (() => void)[] = []

  /** Keeps back everything that comes from now on. */
  shut(): void {
    if (this.#shut) return
    this.#shut = true
    this.#opened = new Promise((resolve) => {
      this.#open = resolve
    })
  }

  open(): void {
    this.#shut = false
    this.#open()
  }

  /** What is under way now, with the check that it is about. */
  underWay(): readonly { readonly phase: Phase; readonly check: string | null }[] {
    return [...this.#underWay.values()]
  }

  /** Waits until the gate is open, and is counted while it works. */
  async pass<Result>(
    about: { readonly phase: Phase; readonly check: string | null },
    work: () => Promise<Result>,
  ): Promise<Result> {
    while (this.#shut) await this.#opened
    const key = Symbol()
    this.#underWay.set(key, about)
    this.#changed()
    try {
      return await work()
    } finally {
      this.#underWay.delete(key)
      this.#changed()
    }
  }

  /** Waits until something of this kind has just begun. */
  async entered(phase: Phase): Promise<void> {
    const before = new Set(this.#underWay.keys())
    await this.#until(() =>
      [...this.#underWay].some(([key, about]) => about.phase === phase && !before.has(key)),
    )
  }

  /** Waits until nothing is under way: shut it first. */
  async idle(): Promise<void> {
    await this.#until(() => this.#underWay.size === 0)
  }

  #until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const watch = () => {
        if (!condition()) return
        this.#watchers = this.#watchers.filter((one) => one !== watch)
        resolve()
      }
      this.#watchers.push(watch)
      watch()
    })
  }

  #changed(): void {
    for (const watch of [...this.#watchers]) watch()
  }
}
