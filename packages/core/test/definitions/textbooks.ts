import { defineTemplate, type PresetMessages, type RowOf, type Rule } from '../../src/index'
import { address } from '../../src/template/kinds/address'
import { choice } from '../../src/template/kinds/choice'
import { date } from '../../src/template/kinds/date'
import { euro } from '../../src/template/kinds/euro'
import { fiscalCode } from '../../src/template/kinds/fiscal-code'
import { integer } from '../../src/template/kinds/integer'
import { municipality } from '../../src/template/kinds/municipality'
import { note } from '../../src/template/kinds/note'
import { percentage } from '../../src/template/kinds/percentage'
import { personName } from '../../src/template/kinds/person-name'
import { postalCode } from '../../src/template/kinds/postal-code'
import { schoolCode } from '../../src/template/kinds/school-code'
import { text } from '../../src/template/kinds/text'
import { yesNo } from '../../src/template/kinds/yes-no'
import { fiscalCodeAgrees } from '../../src/template/rules/fiscal-code-agrees'
import { totalAtMost } from '../../src/template/rules/total-at-most'

const columns = {
  fiscalCode: fiscalCode({ header: 'Codice fiscale', aliases: ['CF'] }),
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
  changes: 'Si può indicare la libreria.',
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
