import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type Koa from 'koa'
import type { Config } from '../config/config'
import { isSystemError } from '../config/system-error'

/** A start that cannot succeed, in words for whoever started it. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

export interface Listening {
  /** `http://127.0.0.1:3000` */
  readonly address: string
  /** Takes no more requests, and ends when those under way are answered or the patience is over. */
  close(patience: number): Promise<void>
}

function remedy(error: unknown, { host, port }: Pick<Config, 'host' | 'port'>): unknown {
  if (isSystemError(error, 'EADDRINUSE')) {
    return new CannotStart(
      `La porta ${port} di ${host} è già occupata: forse il portale è già avviato. Chiuderlo, oppure scegliere un’altra porta: PORT=${port + 1} npm start\n` +
        `Port ${port} of ${host} is taken: perhaps the portal is running already. Stop it, or choose another port: PORT=${port + 1} npm start`,
      { cause: error },
    )
  }
  if (isSystemError(error, 'EACCES')) {
    return new CannotStart(
      `Il sistema non permette di usare la porta ${port}. Sceglierne una sopra 1023: PORT=3000 npm start\n` +
        `The system does not allow port ${port}. Choose one above 1023: PORT=3000 npm start`,
      { cause: error },
    )
  }
  if (isSystemError(error, 'EADDRNOTAVAIL') || isSystemError(error, 'ENOTFOUND')) {
    return new CannotStart(
      `HOST=${host} non è un indirizzo di questa macchina: HOST=127.0.0.1 npm start\n` +
        `HOST=${host} is not an address of this machine: HOST=127.0.0.1 npm start`,
      { cause: error },
    )
  }
  return error
}

const addressOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`

function close(server: Server, patience: number): Promise<void> {
  // Otherwise a browser that keeps its connection, or goes on asking through it, keeps the portal running.
  server.keepAliveTimeout = 1
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false
  })
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/** @throws CannotStart when the port or the host cannot be had */
export function listen(app: Koa, config: Pick<Config, 'host' | 'port'>): Promise<Listening> {
  const server = createServer(app.callback())
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(remedy(error, config)))
    server.listen(config.port, config.host, () => {
      const address = server.address()
      if (typeof address !== 'object' || address === null) return
      resolve({
        address: addressOf(address),
        close: (patience) => close(server, patience),
      })
    })
  })
}
