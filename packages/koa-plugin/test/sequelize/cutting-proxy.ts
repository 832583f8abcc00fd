import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

/** A network between the stores and a database that can fail at the worst moment. */
export interface CuttingProxy {
  /** The database's, through this network. */
  readonly address: string
  readonly cutAll: () => void
  /**
   * Cuts the connection that commits next: before the server gets to hear of it, or after the server has answered,
   * whose answer is lost. `for good`: nobody connects any more, until it is mended.
   */
  readonly cutAtCommit: (
    when: 'before' | 'after',
    howLong?: 'once' | 'for good',
  ) => { readonly happened: () => boolean }
  readonly mend: () => void
  readonly close: () => Promise<void>
}

interface Pair {
  readonly near: Socket
  readonly far: Socket
}

const ports: Readonly<Record<string, number>> = { 'postgres:': 5432, 'mariadb:': 3306 }

export async function cuttingProxy(target: string): Promise<CuttingProxy> {
  const { protocol, hostname, port } = new URL(target)
  const pairs = new Set<Pair>()
  let plan: { when: 'before' | 'after'; howLong: 'once' | 'for good'; happened: boolean } | null =
    null
  let down = false

  const cut = (pair: Pair) => {
    pairs.delete(pair)
    pair.near.destroy()
    pair.far.destroy()
  }
  const cutAll = () => {
    for (const pair of pairs) cut(pair)
  }
  const carryOut = (pair: Pair) => {
    if (plan === null) return
    plan.happened = true
    if (plan.howLong === 'for good') {
      down = true
      cutAll()
    }
    plan = null
    cut(pair)
  }

  const server = createServer((near) => {
    const far = connect(Number(port || ports[protocol]), hostname)
    const pair = { near, far }
    pairs.add(pair)
    for (const socket of [near, far])
      socket.on('error', () => cut(pair)).on('close', () => cut(pair))
    if (down) return cut(pair)
    let committing = false
    near.on('data', (bytes) => {
      const commits = plan !== null && bytes.includes('COMMIT;')
      if (commits && plan?.when === 'before') return carryOut(pair)
      committing ||= commits
      far.write(bytes)
    })
    far.on('data', (bytes) => {
      if (committing) return carryOut(pair)
      near.write(bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = new URL(target)
  address.hostname = '127.0.0.1'
  address.port = String((server.address() as AddressInfo).port)
  return {
    address: address.href,
    cutAll,
    cutAtCommit: (when, howLong = 'once') => {
      const made = { when, howLong, happened: false }
      plan = made
      return { happened: () => made.happened }
    },
    mend: () => {
      plan = null
      down = false
    },
    close: async () => {
      cutAll()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
