import { connect } from 'node:net'

/** Sends bytes as they are, and gives everything that came back before the other side closed or fell silent. */
export async function rawRequest(
  origin: string,
  head: readonly string[],
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<string> {
  const { hostname, port } = new URL(origin)
  const socket = connect(Number(port), hostname)
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  const ended = new Promise((resolve, reject) => {
    socket.once('end', resolve)
    socket.once('error', reject)
  })
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  for await (const chunk of body) {
    if (!socket.write(chunk)) await new Promise((resolve) => socket.once('drain', resolve))
  }
  await ended
  socket.destroy()
  return Buffer.concat(chunks).toString()
}
