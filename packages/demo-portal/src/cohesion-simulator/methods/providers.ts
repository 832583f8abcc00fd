/** Who vouches for somebody. All of them are invented, as the people are. */
export interface IdentityProvider {
  /** In addresses. */
  readonly id: string
  readonly kind: 'spid' | 'cie' | 'eidas'
  readonly name: string
}

export const identityProviders: readonly IdentityProvider[] = [
  { id: 'identita-prova', kind: 'spid', name: 'Identità Prova ID' },
  { id: 'esempio-id', kind: 'spid', name: 'Esempio ID' },
  { id: 'campione-id', kind: 'spid', name: 'Campione ID' },
  { id: 'cie', kind: 'cie', name: 'Carta d’identità elettronica (simulata)' },
  { id: 'eidas', kind: 'eidas', name: 'Nodo eIDAS (simulato)' },
]
