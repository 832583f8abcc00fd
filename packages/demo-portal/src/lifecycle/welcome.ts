import type { PortalUser } from '../access/portal-user'
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

/** What is printed once the demo can be reached. */
export const welcome = (address: string, users: readonly PortalUser[], dataDir: string): string =>
  [
    '',
    `  Portale dimostrativo pronto: ${address}`,
    '',
    ...people(users),
    '',
    `  Dati: ${dataDir}    Per fermarlo: Ctrl+C`,
    '',
  ].join('\n')
