import { ConsegnaError } from '../errors/consegna-error'

/** Where clamd listens: `TCPSocket` and `TCPAddr`, or `LocalSocket`, of its clamd.conf. */
export type ClamdAddress =
  | { readonly host: string; readonly port: number }
  /** Path of the socket file, which the portal's user must be allowed to write to. */
  | { readonly path: string }

export interface ClamavOptions {
  /**
   * Over TCP files travel unencrypted and clamd asks nobody who they are: only on this machine, or in a network that
   * nobody else reads.
   */
  readonly address: ClamdAddress
  /**
   * Files scanned at a time, each on a connection of its own. More than clamd's `MaxThreads` (10) wait there instead
   * of here.
   * @default 4
   */
  readonly maxConnections?: number
  /**
   * Files that may wait for a connection; one more is refused with `check.busy`.
   * @default 100
   */
  readonly maxWaiting?: number
  /**
   * Bytes of the largest file that is sent; a larger one is `not-scannable`. Not more than clamd's `StreamMaxLength`
   * and `MaxFileSize`: beyond the latter clamd answers OK without having looked.
   * @default 25 MB
   */
  readonly maxBytes?: number
  /**
   * Seconds in which a connection must come about.
   * @default 5
   */
  readonly connectSeconds?: number
  /**
   * Seconds from the call to the verdict, waiting for a connection included. Afterwards the scanner counts as
   * unavailable.
   * @default 60
   */
  readonly maxSeconds?: number
}

export type ClamavSettings = Required<ClamavOptions>

const invalid = (reason: string) => new ConsegnaError('scanner.invalid-options', { reason })

function checkAddress(address: ClamdAddress): void {
  if ('path' in address) {
    if (address.path === '') throw invalid('address.path is empty')
    return
  }
  const { host, port } = address
  if (host === '') throw invalid('address.host is empty')
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw invalid('address.port must be a whole number from 1 to 65535')
  }
}

/** @throws ConsegnaError `scanner.invalid-options` */
export function settle(options: ClamavOptions): ClamavSettings {
  const settings: ClamavSettings = {
    address: options.address,
    maxConnections: options.maxConnections ?? 4,
    maxWaiting: options.maxWaiting ?? 100,
    maxBytes: options.maxBytes ?? 25 * 1024 * 1024,
    connectSeconds: options.connectSeconds ?? 5,
    maxSeconds: options.maxSeconds ?? 60,
  }
  checkAddress(settings.address)
  const least = { maxConnections: 1, maxWaiting: 0, maxBytes: 1 } as const
  for (const [name, minimum] of Object.entries(least)) {
    const value = settings[name as keyof typeof least]
    if (!Number.isInteger(value) || value < minimum) {
      throw invalid(`${name} must be a whole number from ${minimum}`)
    }
  }
  for (const name of ['connectSeconds', 'maxSeconds'] as const) {
    // A timer cannot be set for longer than 24 days: it would fire at once.
    if (!(settings[name] > 0 && settings[name] <= 86_400)) {
      throw invalid(`${name} must be a number of seconds above 0, at most a day`)
    }
  }
  return settings
}
