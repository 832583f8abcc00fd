import { readValue } from './references'
import type { XmlBuffer } from './xml-buffer'
import type { XmlName } from './xml-names'

/** From so many on, they are looked up instead of compared with one another. */
const few = 12

/** The attributes of the last start tag. Their values become strings when they are asked for. */
export class XmlAttributes {
  readonly #buffer: XmlBuffer
  readonly #names: XmlName[] = []
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  /** Values that do not stand in the buffer as they are meant. */
  readonly #values: (string | undefined)[] = []
  count = 0

  constructor(buffer: XmlBuffer) {
    this.#buffer = buffer
  }

  clear(): void {
    this.count = 0
  }

  /**
   * @param asWritten whether the value means what stands in the buffer
   * @returns false when it is malformed
   */
  add(name: XmlName, start: number, end: number, asWritten: boolean): boolean {
    const at = this.count
    this.#names[at] = name
    this.#starts[at] = start
    this.#ends[at] = end
    this.#values[at] = undefined
    this.count += 1
    if (asWritten) return true
    const value = readValue(this.#buffer.slice(start, end))
    this.#values[at] = value ?? ''
    return value !== null
  }

  /** @param at from 0; less than `count` */
  nameAt(at: number): XmlName {
    return this.#names[at] as XmlName
  }

  valueAt(at: number): string {
    const value = this.#values[at]
    return value ?? this.#buffer.slice(this.#starts[at] as number, this.#ends[at] as number)
  }

  /** @param name as it is written, prefix included */
  get(name: string): string | undefined {
    for (let at = 0; at < this.count; at += 1) {
      if (this.#names[at]?.text === name) return this.valueAt(at)
    }
    return undefined
  }

  /** Whether one name, or one local name of a namespace, stands there twice. */
  hasDuplicates(): boolean {
    const { count } = this
    if (count > few) return this.#keys().size < count
    for (let second = 1; second < count; second += 1) {
      for (let first = 0; first < second; first += 1) {
        if (isSame(this.nameAt(first), this.nameAt(second))) return true
      }
    }
    return false
  }

  #keys(): ReadonlySet<string> {
    const keys = new Set<string>()
    for (let at = 0; at < this.count; at += 1) {
      const { binding, prefix, local, text, declares } = this.nameAt(at)
      const plain = prefix === '' || declares || binding === undefined
      keys.add(plain ? text : `${binding.uri}\n${local}`)
    }
    return keys
  }
}

const isSame = (first: XmlName, second: XmlName): boolean =>
  first.text === second.text ||
  (first.prefix !== '' &&
    second.prefix !== '' &&
    first.local === second.local &&
    first.binding !== undefined &&
    first.binding.uri === second.binding?.uri)
