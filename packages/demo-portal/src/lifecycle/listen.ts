import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Config } from '../config/config'
import { isSystemError } from '../config/system-error'
import { CannotStart } from './cannot-start'

export interface Listening {
  /** `http://127.0.0.1:3000` */
  readonly address: string
  /** Takes no more connections and no second request on one. @returns resolves when all under way are answered */
  finish(): Promise<void>
  /** Breaks off whatever is still under way. */
  cut(): void
}

function remedy(error: unknown, { host, port }: Pick<Config, 'host' | 'port'>): unknown {
  if (isSystemError(error, 'EADDRINUSE')) {
    return new CannotStart(
      `La porta ${port} di ${host} è già occupata: forse il portale è già avviato. Chiuderlo, oppure scegliere un’altra porta: PORT=${port + 1} npm start`,
      `Port ${port} of ${host} is taken: perhaps the portal is running already. Stop it, or choose another port: PORT=${port + 1} npm start`,
      { reason: 'port-taken', cause: error },
    )
  }
  if (isSystemError(error, 'EACCES')) {
    return new CannotStart(
      `Il sistema non permette di usare la porta ${port}. Sceglierne una sopra 1023: PORT=3000 npm start`,
      `The system does not allow port ${port}. Choose one above 1023: PORT=3000 npm start`,
      { reason: 'port-forbidden', cause: error },
    )
  }
  if (isSystemError(error, 'EADDRNOTAVAIL') || isSystemError(error, 'ENOTFOUND')) {
    return new CannotStart(
      `HOST=${host} non è un indirizzo di questa macchina: HOST=127.0.0.1 npm start`,
      `HOST=${host} is not an address of this machine: HOST=127.0.0.1 npm start`,
      { reason: 'host-unknown', cause: error },
    )
  }
  return error
}

const addressOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`

function finish(server: Server): Promise<void> {
  // Otherwise a browser that keeps its connection, or goes on asking through it, keeps the portal running.
  server.keepAliveTimeout = 1
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false
  })
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}

/** @throws CannotStart when the port or the host cannot be had */
export function listen(
  answer: RequestListener,
  config: Pick<Config, 'host' | 'port'>,
): Promise<Listening> {
  const server = createServer(answer)
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(remedy(error, config)))
    server.listen(config.port, config.host, () => {
      const address = server.address()
      if (typeof address !== 'object' || address === null) return
      resolve({
        address: addressOf(address),
        finish: () => finish(server),
        cut: () => server.closeAllConnections(),
      })
    })
  })
}
