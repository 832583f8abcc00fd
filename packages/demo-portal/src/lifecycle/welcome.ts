import { join } from 'node:path'
import type { PortalUser } from '../access/portal-user'
import type { RunningSimulator } from '../cohesion-simulator/run-simulator'
import { textsFor } from '../texts/texts'

function people(users: readonly PortalUser[]): readonly string[] {
  if (users.length === 0) return ['  Non può entrare nessuno: DEMO_USERS=false.']
  const { roles } = textsFor('it')
  const width = Math.max(...users.map(({ name }) => name.length))
  return [
    '  Persone con cui entrare (senza password):',
    ...users.map(
      (user) =>
        `    ${user.name.padEnd(width)}  ${user.roles.map(({ role }) => roles[role]).join(', ')}. ${user.description.it}`,
    ),
  ]
}

function loginSimulator(simulator: RunningSimulator | null): readonly string[] {
  if (simulator === null) return []
  const { places, keys } = simulator
  return [
    '',
    `  Simulatore di Cohesion: ${places.simulator}    Smart card: ${places.cards}`,
    `    Carte di prova e istruzioni: ${join(keys.folder, 'LEGGIMI.txt')}`,
  ]
}

export interface Welcome {
  readonly address: string
  readonly users: readonly PortalUser[]
  readonly dataDir: string
  readonly simulator: RunningSimulator | null
}

/** What is printed once the demo can be reached. */
export const welcome = ({ address, users, dataDir, simulator }: Welcome): string =>
  [
    '',
    `  Portale dimostrativo pronto: ${address}`,
    '',
    ...people(users),
    ...loginSimulator(simulator),
    '',
    `  Dati: ${dataDir}    Per fermarlo: Ctrl+C`,
    '',
  ].join('\n')
