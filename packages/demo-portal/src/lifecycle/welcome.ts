import type { PortalUser } from '../access/portal-user'
import { textsFor } from '../texts/texts'

/** What is printed once the portal can be reached. */
export function welcome(address: string, users: readonly PortalUser[], dataDir: string): string {
  const { roles } = textsFor('it')
  const width = Math.max(...users.map(({ name }) => name.length))
  const lines = users.map(
    (user) =>
      `    ${user.name.padEnd(width)}  ${user.roles.map(({ role }) => roles[role]).join(', ')}. ${user.description.it}`,
  )
  return [
    '',
    `  Portale dimostrativo pronto: ${address}`,
    '',
    '  Persone con cui entrare (senza password):',
    ...lines,
    '',
    `  Dati: ${dataDir}    Per fermarlo: Ctrl+C`,
    '',
  ].join('\n')
}
