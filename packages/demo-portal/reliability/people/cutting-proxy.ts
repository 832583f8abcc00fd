import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'

export interface CuttingProxy {
  readonly origin: string
  close(): void
}

/**
 * Stands between a browser and the portal, and loses every answer: the request goes through, and when the portal
 * begins to answer both connections break off.
 */
export async function cuttingProxy(portal: string): Promise<CuttingProxy> {
  const { port, hostname } = new URL(portal)
  const server = createServer((browser) => {
    const through = connect(Number(port), hostname)
    const cut = () => {
      browser.destroy()
      through.destroy()
    }
    browser.pipe(through)
    through.once('data', cut)
    for (const socket of [browser, through]) socket.on('error', cut)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: own } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${own}`, close: () => server.close() }
}
