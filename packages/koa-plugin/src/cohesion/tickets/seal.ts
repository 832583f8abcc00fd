import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** Random, 256 bits, for addresses. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

const digest = (purpose: string, secret: string): Buffer =>
  createHash('sha256').update(`${purpose}:${secret}`).digest()

/** What a secret is called where it is kept. */
export const nameOf = (purpose: 'ticket' | 'login', secret: string): string =>
  digest(purpose, secret).toString('hex')

const algorithm = 'aes-256-gcm'
const ivLength = 12
const tagLength = 16

/** Encrypts a text so that the ticket alone opens it: the ids in an answer are worth a login for an hour. */
export function seal(text: string, ticket: string): string {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv(algorithm, digest('seal', ticket), iv)
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted]).toString('base64url')
}

/** @throws Error when it was sealed with another ticket, or altered */
export function unseal(sealed: string, ticket: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const iv = bytes.subarray(0, ivLength)
  const decipher = createDecipheriv(algorithm, digest('seal', ticket), iv, {
    authTagLength: tagLength,
  })
  decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
  const encrypted = bytes.subarray(ivLength + tagLength)
  return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString('utf8')
}
