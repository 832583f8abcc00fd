/** A comune of the demo, and one of the people who send its lists. */
export interface Place {
  /** As the demo's login knows the person. */
  readonly user: string
  readonly comune: string
  readonly name: string
}

/** Every comune for which somebody of the demo sends lists. */
export const places: readonly Place[] = [
  { user: 'operatrice-ancona', comune: '042002', name: 'Ancona' },
  { user: 'operatrice-tre-comuni', comune: '042017', name: 'Fabriano' },
  { user: 'operatrice-tre-comuni', comune: '042021', name: 'Jesi' },
  { user: 'operatrice-tre-comuni', comune: '042045', name: 'Senigallia' },
  { user: 'due-ruoli', comune: '041044', name: 'Pesaro' },
]

/** The second person of Ancona, for who is told about whom. */
export const colleague: Place = { user: 'operatore-ancona', comune: '042002', name: 'Ancona' }

/** How people who send lists are called: a conflict is told by one of these names. */
export const senders = /Anna Prova|Aldo Prova|Teresa Esempio|Dora Modello/
