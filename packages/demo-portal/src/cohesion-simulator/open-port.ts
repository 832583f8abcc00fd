import type { Server } from 'node:http'
import type { Server as TlsServer } from 'node:https'
import { isSystemError } from '../config/system-error'
import type { VariableName } from '../config/variables'
import { CannotStart } from '../lifecycle/cannot-start'

export interface PortOptions {
  readonly host: string
  readonly port: number
  /** With which another port can be chosen. */
  readonly variable: VariableName
}

/** Begins to listen. @returns the port @throws CannotStart when it cannot be had */
export function openPort(server: Server | TlsServer, options: PortOptions): Promise<number> {
  const { host, port, variable } = options
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        isSystemError(error, 'EADDRINUSE') || isSystemError(error, 'EACCES')
          ? new CannotStart(
              `Il simulatore di Cohesion non può usare la porta ${port} di ${host}. Sceglierne un’altra, oppure 0 per una libera qualsiasi: ${variable}=0 npm start. Senza simulatore: COHESION_SIMULATOR=false npm start`,
              `The Cohesion simulator cannot use port ${port} of ${host}. Choose another, or 0 for any free one: ${variable}=0 npm start. Without the simulator: COHESION_SIMULATOR=false npm start`,
              { reason: 'simulator-port', cause: error },
            )
          : error,
      ),
    )
    server.listen(port, host, () => {
      const address = server.address()
      if (typeof address === 'object' && address !== null) resolve(address.port)
    })
  })
}
