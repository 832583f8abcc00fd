import { open } from 'node:fs/promises'
import { CannotVerify } from './cannot-verify'

/** Receipts have some tens of thousands of bytes, keys and checkpoints less. */
const maxBytes = 4 * 1024 * 1024

/** @throws CannotVerify when there is no such file, or it is far too large to be meant */
export async function readSmallFile(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r').catch((cause: unknown) => {
    throw new CannotVerify(
      `${path} non esiste, o non si può leggere.`,
      `${path} does not exist, or cannot be read.`,
      { cause },
    )
  })
  try {
    const { size } = await handle.stat()
    if (size > maxBytes) {
      throw new CannotVerify(
        `${path} è troppo grande: non è una ricevuta, né un punto di controllo, né un file di chiavi.`,
        `${path} is too large: it is no receipt, no checkpoint and no file of keys.`,
      )
    }
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}
