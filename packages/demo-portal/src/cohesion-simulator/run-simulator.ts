import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https'
import { isIP } from 'node:net'
import type { Clock } from '@consegna/core'
import type { PortalLog } from '../logging/log'
import { createSimulator } from './create-simulator'
import { openSimulatorKeys, type SimulatorKeys } from './keys/simulator-keys'
import { openPort } from './open-port'
import type { People } from './people/person'
import type { Places } from './simulator-parts'
import type { Sites } from './sites'
import { fromConnection, fromProxy } from './smart-card/presented-card'
import { trustedAddresses } from './smart-card/trusted-addresses'

/** A proxy that asks for cards in the simulator's place, and passes them on. */
export interface CardProxy {
  /** Addresses and ranges from which it connects. */
  readonly addresses: readonly string[]
  /** Name of the header with the certificate. */
  readonly header: string
}

export interface SimulatorSettings {
  /** 0: any free one. */
  readonly port: number
  /** Scheme and host under which browsers see the simulator; null: `http://localhost` and the port. */
  readonly origin: string | null
  /** Of the site that reads cards. 0: any free one. */
  readonly cardsPort: number
  /** Under which browsers see that site; null: `https://localhost` and the port. */
  readonly cardsOrigin: string | null
  /** Null: that site speaks TLS itself. */
  readonly cardsProxy: CardProxy | null
}

export interface RunSimulatorOptions {
  readonly settings: SimulatorSettings
  readonly host: string
  readonly dataDir: string
  readonly people: People
  readonly sites: Sites
  readonly clock: Clock
  readonly log: PortalLog
  readonly logIp: boolean
}

export interface RunningSimulator {
  readonly places: Places
  /** On which it listens, whatever browsers see. */
  readonly ports: { readonly simulator: number; readonly cards: number }
  /** With the test cards and the certificate of the profiles' signature. */
  readonly keys: SimulatorKeys
  /** Breaks off what is under way: nothing here lasts. */
  close(): Promise<void>
}

const here = ['localhost', '127.0.0.1', '::1']

/** Names for the certificate of the site that reads cards. */
function siteNames(cardsOrigin: string | null): readonly string[] {
  if (cardsOrigin === null) return here
  const name = new URL(cardsOrigin).hostname.replace(/^\[|\]$/g, '')
  // Of IPv6 the certificate holds only this machine's own address.
  return here.includes(name) || isIP(name) === 6 ? here : [name, ...here]
}

function cardsServer(
  answer: RequestListener,
  { cardSite, cardAuthority }: SimulatorKeys,
  proxy: CardProxy | null,
): Server | TlsServer {
  if (proxy) return createServer(answer)
  return createTlsServer(
    {
      ...cardSite,
      ca: cardAuthority.certificate,
      requestCert: true,
      // Each kind of bad card, and none, has its own page; the handshake would tell none of it.
      rejectUnauthorized: false,
    },
    answer,
  )
}

function end(server: Server | TlsServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** Runs the simulator and the site that reads cards. @throws CannotStart when a port cannot be had */
export async function runSimulator(options: RunSimulatorOptions): Promise<RunningSimulator> {
  const { settings, host, dataDir, people, clock } = options
  const { origin, cardsOrigin, cardsProxy } = settings
  const names = siteNames(cardsOrigin)
  const keys = await openSimulatorKeys({ dataDir, people, siteNames: names, now: clock.now() })
  let places: Places = { simulator: '', cards: null }
  const simulator = createSimulator({
    ...options,
    places: () => places,
    profileSigner: keys.profileSigner,
    cardReading: {
      authorities: [keys.cardAuthority],
      source: cardsProxy
        ? fromProxy(cardsProxy.header, trustedAddresses(cardsProxy.addresses))
        : fromConnection,
    },
  })
  const pages = createServer(simulator.app.callback())
  const cards = cardsServer(simulator.cardsApp.callback(), keys, cardsProxy)
  const close = async () => {
    await Promise.all([end(pages), end(cards)])
  }
  try {
    const port = await openPort(pages, {
      host,
      port: settings.port,
      variable: 'COHESION_SIMULATOR_PORT',
    })
    const cardsPort = await openPort(cards, {
      host,
      port: settings.cardsPort,
      variable: 'SMART_CARD_PORT',
    })
    places = {
      simulator: origin ?? `http://localhost:${port}`,
      cards: cardsOrigin ?? `https://localhost:${cardsPort}`,
    }
    return { places, ports: { simulator: port, cards: cardsPort }, keys, close }
  } catch (error) {
    await close()
    throw error
  }
}
