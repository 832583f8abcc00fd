import type { HeldRole, PortalUser } from '../access/portal-user'

const operator = (...municipalities: readonly string[]): HeldRole => ({
  role: 'operator',
  grants: [{ municipalities }],
})
const officer: HeldRole = { role: 'officer', grants: [{ municipalities: 'all' }] }
const citizen: HeldRole = { role: 'citizen', grants: [] }

/** Nobody is called so: surnames and codes say that they are samples. */
export const demoUsers: readonly PortalUser[] = [
  {
    id: 'operatrice-ancona',
    subject: 'DEMO-ANCONA-0001',
    name: 'Anna Prova',
    description: { it: 'Invia l’elenco di Ancona.', en: 'Sends the list of Ancona.' },
    roles: [operator('042002')],
  },
  {
    id: 'operatore-ancona',
    subject: 'DEMO-ANCONA-0002',
    name: 'Aldo Prova',
    description: {
      it: 'Invia anche lui l’elenco di Ancona: per provare con due persone sullo stesso comune.',
      en: 'Sends the list of Ancona too: to try two people on the same comune.',
    },
    roles: [operator('042002')],
  },
  {
    id: 'operatrice-tre-comuni',
    subject: 'DEMO-TRECOM-0003',
    name: 'Teresa Esempio',
    description: {
      it: 'Invia gli elenchi di tre comuni: Fabriano, Jesi e Senigallia.',
      en: 'Sends the lists of three comuni: Fabriano, Jesi and Senigallia.',
    },
    roles: [operator('042017', '042021', '042045')],
  },
  {
    id: 'funzionario',
    subject: 'DEMO-REGION-0004',
    name: 'Furio Esempio',
    description: {
      it: 'Vede gli elenchi di tutti i comuni.',
      en: 'Sees the lists of all comuni.',
    },
    roles: [officer],
  },
  {
    id: 'due-ruoli',
    subject: 'DEMO-DUERUO-0005',
    name: 'Dora Modello',
    description: {
      it: 'Ha due ruoli e ne sceglie uno: operatrice di Pesaro o funzionaria regionale.',
      en: 'Has two roles and chooses one: operator of Pesaro or regional officer.',
    },
    roles: [operator('041044'), officer],
  },
  {
    id: 'cittadino',
    subject: 'DEMO-CITTAD-0006',
    name: 'Ciro Campione',
    description: {
      it: 'Non è abilitato a inviare elenchi.',
      en: 'Has not been enabled to send lists.',
    },
    roles: [citizen],
  },
]
