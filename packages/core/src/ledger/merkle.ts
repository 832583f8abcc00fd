import { createHash } from 'node:crypto'
import type { Sha256 } from '../ports/records'

/** Leaves and nodes begin differently (RFC 6962, 2.1), so that nobody passes one off as the other. */
const leafPrefix = Uint8Array.of(0)
const nodePrefix = Uint8Array.of(1)

const hash = (...parts: readonly (Uint8Array | string)[]): Buffer => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part)
  return sum.digest()
}

/** The hash of a leaf, of its text in UTF-8. */
export const leafHash = (text: string): Uint8Array => hash(leafPrefix, text)

const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => hash(nodePrefix, left, right)

/** The largest power of two below `size`; `size` is 2 or more. */
const split = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1)

function rootOf(leaves: readonly Uint8Array[], from: number, size: number): Uint8Array {
  const [first] = [leaves[from]]
  if (size === 1 && first !== undefined) return first
  if (size === 0) return hash()
  const left = split(size)
  return nodeHash(rootOf(leaves, from, left), rootOf(leaves, from + left, size - left))
}

/** The root over the hashes of leaves in their order, as RFC 6962 makes it. */
export const merkleRoot = (leaves: readonly Uint8Array[]): Sha256 =>
  Buffer.from(rootOf(leaves, 0, leaves.length)).toString('hex')

/** What is needed beside a leaf to come to the root: from the leaf upwards. Empty for a single leaf. */
export function auditPath(leaves: readonly Uint8Array[], index: number): readonly Sha256[] {
  const path: Sha256[] = []
  const collect = (from: number, size: number): void => {
    if (size < 2) return
    const left = split(size)
    const isLeft = index < from + left
    if (isLeft) collect(from, left)
    else collect(from + left, size - left)
    const other = isLeft ? rootOf(leaves, from + left, size - left) : rootOf(leaves, from, left)
    path.push(Buffer.from(other).toString('hex'))
  }
  collect(0, leaves.length)
  return path
}

/** The root that a leaf at this place among `size` leaves comes to with a path; null when the path does not fit. */
export function rootFromPath(
  leaf: Uint8Array,
  {
    index,
    size,
    path,
  }: { readonly index: number; readonly size: number; readonly path: readonly Sha256[] },
): Sha256 | null {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    return null
  }
  const rest = [...path]
  const climb = (at: number, among: number): Uint8Array | null => {
    if (among === 1) return leaf
    const left = split(among)
    const below = at < left ? climb(at, left) : climb(at - left, among - left)
    const sibling = rest.shift()
    if (below === null || sibling === undefined) return null
    const other = Buffer.from(sibling, 'hex')
    return at < left ? nodeHash(below, other) : nodeHash(other, below)
  }
  const root = climb(index, size)
  return root === null || rest.length > 0 ? null : Buffer.from(root).toString('hex')
}
