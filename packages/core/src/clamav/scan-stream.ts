import { cancelled } from '../errors/interrupted-check-error'
import { readChunks } from '../ledger/hash'
import type { CheckedFile } from '../ports/list-checker'
import type { ByteSource } from '../ports/workbook-reader'
import type { ClamavSettings } from './clamav-options'
import { type ClamdAnswer, readClamdAnswer } from './clamd-answer'
import { ClamdLine, notClamd } from './clamd-line'

/** Length of the chunk that follows, 0 after the last one: four bytes, the highest first. */
function lengthBytes(length: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

/** @returns whether clamd took all of it; else it has answered in the middle, or will */
async function sendFile(line: ClamdLine, file: ByteSource): Promise<boolean> {
  await line.send('zINSTREAM\0')
  let sent = 0
  for await (const chunk of readChunks(file)) {
    await line.send(lengthBytes(chunk.length))
    if (!(await line.send(chunk))) return false
    sent += chunk.length
  }
  if (sent !== file.size) throw new Error('the file became shorter while it was scanned')
  await line.send(lengthBytes(0))
  return true
}

async function talk(
  line: ClamdLine,
  file: ByteSource,
  connectSeconds: number,
): Promise<ClamdAnswer> {
  await line.connected(connectSeconds)
  const isWhole = await sendFile(line, file)
  const answer = readClamdAnswer(await line.answer)
  // Clean is only what was said after the last byte.
  if (answer.kind === 'ok' && !isWhole) throw notClamd()
  return answer
}

/**
 * Has clamd scan a file by the command INSTREAM, see clamd(8).
 * @throws ConsegnaError `scanner.unavailable`
 * @throws InterruptedCheckError `check.cancelled` when the signal fires
 */
export async function scanStream(
  { address, connectSeconds }: ClamavSettings,
  { file, signal }: CheckedFile,
): Promise<ClamdAnswer> {
  if (signal.aborted) throw cancelled()
  const line = new ClamdLine(address)
  const leave = () => line.break(cancelled())
  signal.addEventListener('abort', leave, { once: true })
  try {
    return await talk(line, file, connectSeconds)
  } finally {
    signal.removeEventListener('abort', leave)
    line.close()
  }
}
