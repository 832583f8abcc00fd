import {
  address,
  choice,
  date,
  defineTemplate,
  email,
  euro,
  fiscalCode,
  fiscalCodeAgrees,
  iban,
  integer,
  municipality,
  note,
  type PresetMessages,
  percentage,
  personName,
  phone,
  postalCode,
  province,
  type RowOf,
  type Rule,
  schoolCode,
  text,
  totalAtMost,
  yesNo,
} from '../../src/index'

const columns = {
  fiscalCode: fiscalCode({ header: 'Codice fiscale', aliases: ['CF'], provisional: 'accept' }),
  surname: personName({ header: 'Cognome' }),
  name: personName({ header: 'Nome' }),
  birthDate: date({ header: 'Data di nascita', min: '1990-01-01', max: '2014-12-31' }),
  birthPlace: municipality({
    header: 'Luogo di nascita',
    period: 'any',
    foreignStates: true,
    required: false,
  }),
  residence: municipality({ header: 'Comune di residenza' }),
  address: address({ header: 'Indirizzo', required: false }),
  postalCode: postalCode({ header: 'CAP', required: false }),
  province: province({ header: 'Provincia', required: false }),
  email: email({ header: 'E-mail', required: false }),
  phone: phone({ header: 'Telefono', required: false }),
  iban: iban({ header: 'IBAN', required: false }),
  isee: euro({ header: 'ISEE', max: '15748.78' }),
  spent: euro({ header: 'Spesa sostenuta', min: '0.50', max: '1200', required: false }),
  covered: percentage({ header: 'Quota già coperta', decimals: 1, required: false }),
  siblings: integer({ header: 'Fratelli e sorelle', max: 15, required: false }),
  firstTime: yesNo({ header: 'Prima domanda' }),
  grade: choice({
    header: 'Grado di scuola',
    choices: [
      { value: 'primo grado', aliases: ['medie', 'I'] },
      { value: 'secondo grado', aliases: ['superiori', 'II'] },
    ],
    width: 16,
  }),
  school: schoolCode({ header: 'Codice scuola' }),
  bookshop: text({ header: 'Libreria', required: false, maxLength: 60 }),
  note: note({ header: 'Note', required: false, maxLength: 400 }),
}

type Row = RowOf<typeof columns>

const coveredOfWhat: Rule<Row> = {
  id: 'covered-of-what',
  description: {
    it: 'Chi indica una quota già coperta indica anche la spesa.',
    en: 'Whoever tells a share that is covered tells the expense as well.',
  },
  severity: 'warning',
  reads: ['spent', 'covered'],
  codes: ['covered.of-what'],
  check: ({ spent, covered }) =>
    covered !== null && spent === null
      ? [{ code: 'covered.of-what', params: {}, column: 'spent' }]
      : [],
}

/** A list that is no scholarship: who gets money for textbooks. Nothing in core knows of it. */
export const textbooks = defineTemplate({
  id: 'libri-di-testo',
  version: 3,
  title: 'Libri di testo: elenco dei beneficiari',
  sheet: 'Beneficiari',
  key: 'fiscalCode',
  label: ['surname', 'name'],
  residence: 'residence',
  changes: 'Si può indicare l’IBAN.',
  columns,
  rules: [
    fiscalCodeAgrees({
      code: 'fiscalCode',
      surname: 'surname',
      name: 'name',
      birthDate: 'birthDate',
      birthPlace: 'birthPlace',
    }),
    coveredOfWhat,
  ],
  listRules: [
    totalAtMost({
      column: 'spent',
      maximum: 5_000_000,
      description: {
        it: 'Le spese dell’elenco non superano 50.000 euro.',
        en: 'The expenses of the list are not above 50,000 euro.',
      },
    }),
  ],
})

export const textbooksMessages: PresetMessages = {
  it: {
    'covered.of-what': () => [
      'È indicata una quota già coperta, ma non la spesa.',
      'Scrivere la spesa sostenuta, o togliere la quota.',
    ],
  },
  en: {
    'covered.of-what': () => [
      'A share is told to be covered, but not the expense.',
      'Write the expense, or take the share away.',
    ],
  },
}
