import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A line to a server that a test can cut and mend: a database that is down and comes back. */
export interface BrokenLine {
  readonly port: number
  /** Connections break off, and new ones are refused. */
  cut(): Promise<void>
  mend(): Promise<void>
}

/** @param url of the server that the line leads to; the line is cut at first */
export async function brokenLine(url: string): Promise<BrokenLine> {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket)).on('error', () => {})
  }
  const server = createServer((here) => {
    const there = connect(Number(port), hostname)
    keep(here)
    keep(there)
    here.pipe(there).pipe(here)
    here.once('close', () => there.destroy())
    there.once('close', () => here.destroy())
  })
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
  }
  const cut = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
  await listen(0)
  const { port: own } = server.address() as AddressInfo
  await cut()
  onTestFinished(cut)
  return { port: own, cut, mend: () => listen(own) }
}
