const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'
const declarationsNamespace = 'http://www.w3.org/2000/xmlns/'

/** What a prefix stands for. */
export interface Binding {
  readonly prefix: string
  readonly uri: string
  /** Whether this is the vocabulary that is being read. */
  readonly known: boolean
  /** Depth of the element that declares it. */
  readonly depth: number
  /** What the prefix stood for outside of that element. */
  readonly outer: Binding | undefined
}

/** The namespaces in scope. The empty prefix is the default namespace. */
export class NamespaceScopes {
  readonly #vocabulary: ReadonlySet<string>
  readonly #current = new Map<string, Binding>()
  /** Those in scope, the latest last. */
  readonly #declared: Binding[] = []
  /** Another number whenever a name may mean something else than before. */
  epoch = 0

  /** @param vocabulary the namespaces of the elements that are looked for */
  constructor(vocabulary: ReadonlySet<string>) {
    this.#vocabulary = vocabulary
    this.#bind('', '', -1)
    this.#bind('xml', xmlNamespace, -1)
  }

  /** @returns false when a prefix must not stand for this */
  declare(prefix: string, written: string, depth: number): boolean {
    const uri = written.trim()
    if (prefix === 'xmlns' || uri === declarationsNamespace) return false
    if ((prefix === 'xml') !== (uri === xmlNamespace)) return false
    if (prefix !== '' && uri === '') return false
    this.#bind(prefix, uri, depth)
    this.epoch += 1
    return true
  }

  /** Undefined when nobody declared it. */
  resolve(prefix: string): Binding | undefined {
    return this.#current.get(prefix)
  }

  /** Forgets what the element at this depth declared. */
  leave(depth: number): void {
    let last = this.#declared.at(-1)
    if (last?.depth !== depth) return
    while (last?.depth === depth) {
      if (last.outer === undefined) this.#current.delete(last.prefix)
      else this.#current.set(last.prefix, last.outer)
      this.#declared.pop()
      last = this.#declared.at(-1)
    }
    this.epoch += 1
  }

  #bind(prefix: string, uri: string, depth: number): void {
    const outer = this.#current.get(prefix)
    const binding = { prefix, uri, known: this.#vocabulary.has(uri), depth, outer }
    this.#declared.push(binding)
    this.#current.set(prefix, binding)
  }
}
