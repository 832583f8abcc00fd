import { createHmac } from 'node:crypto'

/** Seconds for which one code counts. */
export const codeSeconds = 30

/** RFC 4226: the counter, signed and cut down to digits. */
function codeOf(secret: Uint8Array, counter: number, digits: number): string {
  const moving = Buffer.alloc(8)
  moving.writeBigUInt64BE(BigInt(counter))
  const mac = createHmac('sha1', secret).update(moving).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0x0f
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** Which of the periods since 1970 a moment belongs to. */
export const periodOf = (moment: Date): number => Math.floor(moment.getTime() / 1000 / codeSeconds)

/**
 * RFC 6238 with SHA-1.
 * @param period `periodOf` the moment
 * @param digits @default 6
 */
export const timeBasedCode = (secret: Uint8Array, period: number, digits = 6): string =>
  codeOf(secret, period, digits)
