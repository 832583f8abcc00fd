import { type Refused, refused } from '../errors/problem'
import type { Sha256 } from '../ports/records'

/** Crockford's digits: without I, L, O, which are read as others, and without U. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const valuesOfHash = 11
const bitsOfHash = 5 * valuesOfHash
/** Hexadecimal digits that hold those bits, and how many bits too many. */
const hexDigits = Math.ceil(bitsOfHash / 4)
const spareBits = BigInt(4 * hexDigits - bitsOfHash)

/** One power after the other of an element that generates the field of 32: no two of a code's places weigh the same. */
const weights: readonly number[] = (() => {
  const powers = [1]
  for (let at = 1; at < 31; at += 1) {
    const doubled = (powers[at - 1] ?? 0) << 1
    powers.push(doubled > 31 ? doubled ^ 0b100101 : doubled)
  }
  return powers
})()

/** Product in the field of 32, whose additions are exclusive or. */
function times(a: number, b: number): number {
  if (a === 0 || b === 0) return 0
  return weights[(weights.indexOf(a) + weights.indexOf(b)) % 31] ?? 0
}

/** 0 for a whole code with its check digit: one digit that is another, or two that changed places, make it differ. */
const syndrome = (values: readonly number[]): number =>
  values.reduce((sum, value, at) => sum ^ times(value, weights[at] ?? 0), 0)

const checkDigit = (values: readonly number[]): number => {
  const sum = syndrome(values)
  for (let digit = 0; digit < 32; digit += 1) {
    if (times(digit, weights[valuesOfHash] ?? 0) === sum) return digit
  }
  throw new RangeError('a field has no such digit')
}

/**
 * The short code of a receipt: the first 55 bits of its record's SHA-256 and a check digit, twelve characters that
 * are told on the telephone: `KY3D-10C8-9HYA`. It is derived, not secret, and proves nothing by itself.
 */
export function receiptCode(recordHash: Sha256): string {
  let rest = BigInt(`0x${recordHash.slice(0, hexDigits)}`) >> spareBits
  const values: number[] = []
  for (let at = 0; at < valuesOfHash; at += 1) {
    values.unshift(Number(rest & 31n))
    rest >>= 5n
  }
  const text = [...values, checkDigit(values)].map((value) => digits[value]).join('')
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`
}

/** A code that was typed, and what its record's hash lies between, both included. */
export interface ReadCode {
  readonly kind: 'code'
  /** As it stands on the receipt. */
  readonly code: string
  readonly from: Sha256
  readonly to: Sha256
}

/** What people write for a digit that they read wrong. */
const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['O', '0'],
  ['I', '1'],
  ['L', '1'],
])

/**
 * Reads a code as people type it: in small letters, with blanks or dashes anywhere, O for 0, I or L for 1.
 * @returns refused with `receipt-code.empty`, `receipt-code.character`, `receipt-code.length` or `receipt-code.mistyped`
 */
export function readReceiptCode(typed: string): ReadCode | Refused {
  // What is longer by far was no code, and is not looked at.
  const letters = [
    ...typed
      .slice(0, 200)
      .toUpperCase()
      .replace(/[\s\p{Pd}\p{Cf}]/gu, ''),
  ]
  if (letters.length === 0) return refused('receipt-code.empty')
  const plain = letters.map((letter) => lookAlikes.get(letter) ?? letter)
  const strange = plain.find((letter) => !digits.includes(letter))
  if (strange !== undefined) return refused('receipt-code.character', { character: strange })
  const expected = valuesOfHash + 1
  if (plain.length !== expected) {
    return refused('receipt-code.length', { found: plain.length, expected })
  }
  const values = plain.map((letter) => digits.indexOf(letter))
  if (syndrome(values) !== 0) return refused('receipt-code.mistyped')
  let bits = 0n
  for (const value of values.slice(0, valuesOfHash)) bits = (bits << 5n) | BigInt(value)
  const low = bits << spareBits
  const high = low | ((1n << spareBits) - 1n)
  const hash = (start: bigint, filler: string): Sha256 =>
    start.toString(16).padStart(hexDigits, '0').padEnd(64, filler)
  const from = hash(low, '0')
  return { kind: 'code', code: receiptCode(from), from, to: hash(high, 'f') }
}
