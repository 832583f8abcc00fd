import ExcelJS from 'exceljs'
import {
  type ByteSource,
  borseDiStudio,
  bufferByteSource,
  type CampaignInput,
  composeFiscalCode,
  createIntake,
  type Identity,
  type Intake,
  type IntakeOptions,
  type Municipality,
  type Stores,
} from '../../src/index'
import {
  countingIds,
  fixedClock,
  memoryMunicipalities,
  memorySigner,
  memoryStores,
} from '../../src/memory/index'

/** A cell as a clerk leaves it. */
export type Typed =
  | string
  | number
  | boolean
  | Date
  | null
  | ExcelJS.CellFormulaValue
  | ExcelJS.CellErrorValue

export const headers = [
  'Cognome',
  'Nome',
  'Codice fiscale',
  'Sesso',
  'Data di nascita',
  'Comune o Stato estero di nascita',
  'Comune di residenza',
  'ISEE',
  'Codice meccanografico',
  'Denominazione scuola',
  'Classe',
]

export interface Student {
  readonly surname: string
  readonly name: string
  readonly sex: 'M' | 'F'
  readonly birthDate: string
  readonly isee: Typed
  readonly residence: string
}

export const student = (
  surname: string,
  name: string,
  changes: Partial<Student> = {},
): Student => ({
  surname,
  name,
  sex: 'M',
  birthDate: '2001-05-17',
  isee: 8500.5,
  residence: 'Ancona',
  ...changes,
})

export const marioRossi = student('Rossi', 'Mario')
export const andreaVerdi = student('Verdi', 'Andrea', {
  birthDate: '2002-11-03',
  isee: '10.632,94',
})
export const lucaMarche = student('Marche', 'Luca', { birthDate: '2000-02-29', isee: 0 })

const codeOf = ({ surname, name, sex, birthDate }: Student): string =>
  composeFiscalCode({ surname, name, sex, birthDate, birthPlace: 'A271' })

export const rowOf = (one: Student): Typed[] => [
  one.surname,
  one.name,
  codeOf(one),
  one.sex,
  new Date(`${one.birthDate}T00:00:00Z`),
  'Ancona',
  one.residence,
  one.isee,
  'ANIS014007',
  'Volterra-Elia',
  3,
]

/** A workbook of sheets of rows, as a spreadsheet program would save it. */
export async function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly Typed[])[]>>,
): Promise<ByteSource> {
  const workbook = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name)
    rows.forEach((row, index) => {
      row.forEach((value, column) => {
        const cell = sheet.getCell(index + 1, column + 1)
        cell.value = value
        if (value instanceof Date) cell.numFmt = 'dd/mm/yyyy'
      })
    })
  }
  return bufferByteSource(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

export const listOf = (...students: readonly Student[]): Promise<ByteSource> =>
  workbookOf({ Elenco: [headers, ...students.map(rowOf)] })

/** Names that are all different, for long lists. */
export const manyStudents = (count: number, changes: Partial<Student> = {}): Student[] =>
  Array.from({ length: count }, (_, index) => {
    const letters = String.fromCharCode(65 + (index % 26), 65 + (Math.floor(index / 26) % 26))
    return student(`Bianchi ${letters}`, `Anna ${letters}`, {
      birthDate: new Date(Date.UTC(1998, 0, 1 + index)).toISOString().slice(0, 10),
      ...changes,
    })
  })

const comune = (istat: string, belfiore: string, name: string): Municipality => ({
  istat,
  belfiore,
  name,
  province: 'AN',
  region: '11',
  from: '1946-01-01',
  to: null,
})

export const ancona = '042002'
export const jesi = '042021'
export const fabriano = '042017'

export const campaignInput: CampaignInput = {
  id: 'borse-di-studio-2017',
  code: 'BORSE-2017',
  preset: 'borse-di-studio',
  title: 'Borse di Studio A.S. 2017/2018',
  benefit: 'Borsa di Studio A.S. 2017/2018',
  region: '11',
  municipalitiesAsOf: '2018-04-01',
  window: { opensAt: '2018-04-01T06:00:00.000Z', closesAt: '2018-06-30T12:00:00.000Z' },
  templates: [
    { version: 1, policy: 'accepted' },
    { version: 2, policy: 'accepted' },
  ],
  helpDesk: {
    phone: '800 155 085',
    email: 'comarche@regione.marche.it',
    hours: 'dal lunedì al venerdì, 9:00–13:00 e 14:00–17:30',
  },
}

export const operatorOf = (name: string, ...municipalities: string[]): Identity => ({
  subject: `operator-${name}`,
  name,
  role: 'operator',
  grants: [{ municipalities }],
})

export const operator = operatorOf('Operatrice di Ancona', ancona)
export const colleague = operatorOf('Collega di Ancona', ancona)
export const officer: Identity = {
  subject: 'officer',
  name: 'Funzionario regionale',
  role: 'officer',
  grants: [{ municipalities: 'all' }],
}
export const citizen: Identity = {
  subject: 'citizen',
  name: 'Cittadino',
  role: 'citizen',
  grants: [{ municipalities: 'all' }],
}

export interface Office {
  readonly intake: Intake
  readonly stores: Stores
  readonly clock: ReturnType<typeof fixedClock>
  /** Uploads a list for Ancona and gives the id of its check. */
  readonly check: (file: ByteSource, identity?: Identity, municipality?: string) => Promise<string>
  /** Names in the valid list of Ancona. */
  readonly validNames: () => Promise<string[]>
}

/** A whole intake on memory stores, on a morning in April 2018. */
export async function openOffice(
  changes: Partial<CampaignInput> = {},
  options: Pick<IntakeOptions, 'checker' | 'scanner'> &
    Partial<Pick<IntakeOptions, 'signer' | 'verificationPage' | 'stores'>> = {},
): Promise<Office> {
  const { stores = memoryStores() } = options
  const clock = fixedClock('2018-04-03T08:15:00.000Z')
  const intake = createIntake({
    presets: [borseDiStudio],
    signer: memorySigner(),
    clock,
    ids: countingIds(),
    ...options,
    stores,
    registries: {
      municipalities: memoryMunicipalities([
        comune(ancona, 'A271', 'Ancona'),
        comune(jesi, 'E388', 'Jesi'),
        comune(fabriano, 'D451', 'Fabriano'),
      ]),
    },
  })
  await intake.saveCampaign({ ...campaignInput, ...changes })
  return {
    intake,
    stores,
    clock,
    check: async (file, identity = operator, municipality = ancona) => {
      const place = { identity, campaign: campaignInput.id, municipality }
      const checked = await intake.checkUpload({ ...place, file })
      if (checked.kind === 'refused') throw new Error(checked.refusal.code)
      return checked.check.id
    },
    validNames: async () => {
      const newest = await stores.submissions.newest(campaignInput.id, ancona)
      const names: string[] = []
      if (newest) {
        for await (const { values } of stores.checks.entries(newest.check)) {
          names.push(`${values.name} ${values.surname}`)
        }
      }
      return names
    },
  }
}
