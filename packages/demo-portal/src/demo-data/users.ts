import { composeFiscalCode } from '@consegna/core'
import type { HeldRole, PortalUser } from '../access/portal-user'

/** What a login service knows of somebody. */
export interface DemoPerson {
  readonly name: string
  readonly surname: string
  readonly sex: 'M' | 'F'
  /** `YYYY-MM-DD` */
  readonly birthDate: string
  /** With the Belfiore code. */
  readonly birthPlace: { readonly name: string; readonly code: string; readonly province: string }
  readonly fiscalCode: string
}

export interface DemoUser extends PortalUser {
  readonly person: DemoPerson
}

const operator = (...municipalities: readonly string[]): HeldRole => ({
  role: 'operator',
  grants: [{ municipalities }],
})
const officer: HeldRole = { role: 'officer', grants: [{ municipalities: 'all' }] }
const citizen: HeldRole = { role: 'citizen', grants: [] }

const ancona = { name: 'Ancona', code: 'A271', province: 'AN' }
const jesi = { name: 'Jesi', code: 'E388', province: 'AN' }
const pesaro = { name: 'Pesaro', code: 'G479', province: 'PU' }

/** The fiscal code agrees with the rest, since it is made of it. */
function person(
  name: string,
  surname: string,
  birth: Pick<DemoPerson, 'sex' | 'birthDate' | 'birthPlace'>,
): DemoPerson {
  const parts = { name, surname, ...birth, birthPlace: birth.birthPlace.code }
  return { name, surname, ...birth, fiscalCode: composeFiscalCode(parts) }
}

/** Nobody is called so: surnames and codes say that they are samples. */
export const demoUsers: readonly DemoUser[] = [
  {
    id: 'operatrice-ancona',
    subject: 'DEMO-ANCONA-0001',
    name: 'Anna Prova',
    person: person('Anna', 'Prova', { sex: 'F', birthDate: '1980-01-15', birthPlace: ancona }),
    description: { it: 'Invia l’elenco di Ancona.', en: 'Sends the list of Ancona.' },
    roles: [operator('042002')],
  },
  {
    id: 'operatore-ancona',
    subject: 'DEMO-ANCONA-0002',
    name: 'Aldo Prova',
    person: person('Aldo', 'Prova', { sex: 'M', birthDate: '1975-03-20', birthPlace: ancona }),
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
    person: person('Teresa', 'Esempio', { sex: 'F', birthDate: '1968-07-09', birthPlace: jesi }),
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
    person: person('Furio', 'Esempio', { sex: 'M', birthDate: '1971-11-30', birthPlace: pesaro }),
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
    person: person('Dora', 'Modello', { sex: 'F', birthDate: '1983-05-02', birthPlace: pesaro }),
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
    person: person('Ciro', 'Campione', { sex: 'M', birthDate: '1990-09-12', birthPlace: jesi }),
    description: {
      it: 'Non è abilitato a inviare elenchi.',
      en: 'Has not been enabled to send lists.',
    },
    roles: [citizen],
  },
]
