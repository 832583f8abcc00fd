/** A kind of card, as people know it. All hold a CNS certificate, so that they are read alike. */
export interface CardKind {
  readonly id: string
  readonly name: string
  /** What to do with the reader, step by step. */
  readonly instructions: readonly string[]
}

const withContacts = (where: string): readonly string[] => [
  'Collegare il lettore di smart card al computer e aspettare che la sua spia si accenda.',
  `Inserire la carta con il chip rivolto ${where}, fino in fondo.`,
  'Premere «Leggi la carta», scegliere il certificato con il proprio codice fiscale e digitare il PIN.',
  'Lasciare la carta nel lettore finché si usa il sito.',
]

export const cardKinds: readonly CardKind[] = [
  { id: 'raffaello', name: 'Carta Raffaello', instructions: withContacts('verso l’alto') },
  {
    id: 'cns',
    name: 'Carta nazionale dei servizi (CNS)',
    instructions: withContacts('verso l’alto'),
  },
  {
    id: 'cie',
    name: 'Carta d’identità elettronica (CIE)',
    instructions: [
      'Collegare al computer un lettore senza contatti (contactless).',
      'Appoggiare la carta sul lettore e non spostarla fino alla fine.',
      'Premere «Leggi la carta», scegliere il certificato con il proprio codice fiscale e digitare il PIN di 8 cifre.',
    ],
  },
  {
    id: 'tessera-sanitaria',
    name: 'Tessera Sanitaria (TS-CNS, TS-CRS)',
    instructions: withContacts('verso l’alto, dal lato con la freccia'),
  },
]
