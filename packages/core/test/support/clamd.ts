import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ClamdAddress } from '../../src/clamav/index'

/** The EICAR test file, in parts so that no scanner removes this one. */
export const eicar = `X5O!P%@AP[4${'\\'}PZX54(P^)7CC)7}$EICAR-${['STANDARD', 'ANTIVIRUS', 'TEST'].join('-')}-FILE!$H+H*`

/** What a clamd does otherwise than one that is well. */
export interface ClamdManners {
  /** Bytes of a file after which it answers and hangs up. @default 25 MB */
  readonly streamMaxLength?: number
  /** What it says when it has a whole file, in pieces; null for nothing. @default what it found */
  readonly answer?: readonly string[] | null
  /** Says so, and no more than so, as soon as somebody connects. */
  readonly greeting?: string
  /** Hangs up without a word when it has a whole file. */
  readonly hangsUp?: boolean
  /** Takes the connection and reads nothing. */
  readonly isAsleep?: boolean
  /** Answers only when told to. */
  readonly holdsAnswers?: boolean
}

export interface Clamd {
  readonly address: ClamdAddress
  /** For the portal's variable SCANNER. */
  readonly url: string
  /** Files that it was given whole, by their bytes. */
  readonly files: readonly Buffer[]
  /** Connections that are open now, and all that there were. */
  readonly connections: { readonly open: number; readonly all: number }
  /** Gives the answers that were held so far. */
  release(): void
  stop(): Promise<void>
  /** At the same address, after it was stopped. */
  startAgain(): Promise<void>
}

/** Reads the frames of one INSTREAM: a length of four bytes, then so many bytes; a length of 0 ends it. */
function readStream(received: Buffer): { file: Buffer; isWhole: boolean } {
  const parts: Buffer[] = []
  let at = 'zINSTREAM\0'.length
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at)
    if (length === 0) return { file: Buffer.concat(parts), isWhole: true }
    parts.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return { file: Buffer.concat(parts), isWhole: false }
}

const found = (file: Buffer): string =>
  file.includes(eicar) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0'

async function sayInPieces(socket: Socket, pieces: readonly string[]): Promise<void> {
  for (const piece of pieces) {
    socket.write(piece)
    // Each piece in a packet of its own, as far as one can bring that about.
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  socket.end()
}

/** A small clamd: it speaks INSTREAM as the real one does, and knows one signature. */
export async function startClamd(
  manners: ClamdManners = {},
  over: 'tcp' | 'socket' = 'tcp',
): Promise<Clamd> {
  const files: Buffer[] = []
  const held: (() => void)[] = []
  const sockets = new Set<Socket>()
  const connections = { open: 0, all: 0 }
  const { streamMaxLength = 25 * 1024 * 1024, answer } = manners

  const server: Server = createServer({ pauseOnConnect: manners.isAsleep ?? false }, (socket) => {
    sockets.add(socket)
    connections.all += 1
    connections.open += 1
    socket.on('error', () => {})
    socket.on('close', () => {
      connections.open -= 1
      sockets.delete(socket)
    })
    if (manners.isAsleep) return
    if (manners.greeting !== undefined) socket.write(manners.greeting)
    let received = Buffer.alloc(0)
    let isDone = false
    socket.on('data', (bytes) => {
      if (isDone) return
      received = Buffer.concat([received, bytes])
      const { file, isWhole } = readStream(received)
      if (file.length > streamMaxLength) {
        isDone = true
        // What else is on its way is not read: whoever sends it gets a reset after the answer.
        socket.pause()
        socket.write('INSTREAM size limit exceeded. ERROR\0', () => socket.destroy())
        return
      }
      if (!isWhole) return
      isDone = true
      files.push(file)
      if (manners.hangsUp) socket.end()
      if (manners.hangsUp || answer === null) return
      const say = () => void sayInPieces(socket, answer ?? [found(file)])
      if (manners.holdsAnswers) held.push(say)
      else say()
    })
  })

  const folder = await mkdtemp(join(tmpdir(), 'consegna-clamd-'))
  const path = join(folder, 'clamd.sock')
  const listen = (atPort: number) =>
    new Promise<void>((resolve) => {
      if (over === 'socket') server.listen(path, resolve)
      else server.listen(atPort, '127.0.0.1', resolve)
    })
  await listen(0)
  const listening = server.address()
  const port = listening !== null && typeof listening === 'object' ? listening.port : 0
  const stop = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  onTestFinished(async () => {
    await stop()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    address: over === 'socket' ? { path } : { host: '127.0.0.1', port },
    url: over === 'socket' ? `clamd:${path}` : `clamd://127.0.0.1:${port}`,
    files,
    connections,
    release: () => {
      for (const say of held.splice(0)) say()
    },
    stop,
    startAgain: () => listen(port),
  }
}
