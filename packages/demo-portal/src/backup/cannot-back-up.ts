import { access } from 'node:fs/promises'

/** A backup or a restoring that can't be done, in words for whoever asked for it: Italian, then English. Nothing was changed. */
export class CannotBackUp extends Error {
  override readonly name = 'CannotBackUp'

  constructor(it: string, en: string, options?: { readonly cause?: unknown }) {
    super(`${it}\n${en}`, options)
  }
}

/** @throws CannotBackUp when there is no such file */
export async function requireFile(path: string): Promise<void> {
  await access(path).catch((cause: unknown) => {
    throw new CannotBackUp(
      `${path} non esiste, o non si può leggere.`,
      `${path} does not exist, or cannot be read.`,
      { cause },
    )
  })
}
