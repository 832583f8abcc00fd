import { z } from 'zod'
import { definePreset } from '../campaign/preset'
import type { RowOf } from '../template/column'
import { defineTemplate } from '../template/define-template'
import { choice, sex } from '../template/kinds/choice'
import { date } from '../template/kinds/date'
import { euro } from '../template/kinds/euro'
import { fiscalCode } from '../template/kinds/fiscal-code'
import { municipality } from '../template/kinds/municipality'
import { personName } from '../template/kinds/person-name'
import { schoolCode } from '../template/kinds/school-code'
import { text } from '../template/kinds/text'
import type { Rule } from '../template/rule'
import { scholarshipMessages } from './borse-di-studio/messages'
import { admittedClasses, iseeThreshold } from './borse-di-studio/rules'

const extraColumns = {
  address: text({ header: 'Indirizzo', required: false, width: 30 }),
  postalCode: text({ header: 'CAP', required: false, maxLength: 5, width: 8 }),
  note: text({ header: 'Note', required: false, maxLength: 500, width: 30 }),
}

const settings = z.strictObject({
  /** Greatest ISEE admitted, in cents. */
  iseeThreshold: z.number().int().nonnegative().default(1_063_294),
  /** `reject`: an ISEE above it is an error. `accept-as-ineligible`: a warning, and the entry stays. */
  overThreshold: z.enum(['reject', 'accept-as-ineligible']).default('reject'),
  /** Classes of upper secondary school whose students are admitted. */
  admittedClasses: z
    .array(z.enum(['1', '2', '3', '4', '5']))
    .min(1)
    .default(['1', '2', '3', '4', '5']),
  /** Columns beyond the needed ones: collect no more than is needed. */
  extraColumns: z.array(z.enum(['address', 'postalCode', 'note'])).default([]),
})

const classes = [
  { value: '1', aliases: ['I', 'prima', '1ª', '1º'] },
  { value: '2', aliases: ['II', 'seconda', '2ª', '2º'] },
  { value: '3', aliases: ['III', 'terza', '3ª', '3º'] },
  { value: '4', aliases: ['IV', 'quarta', '4ª', '4º'] },
  { value: '5', aliases: ['V', 'quinta', '5ª', '5º'] },
]

const columns = (version: 1 | 2) => ({
  surname: personName({ header: 'Cognome', aliases: ['Cognome studente'] }),
  name: personName({ header: 'Nome', aliases: ['Nome studente'] }),
  fiscalCode: fiscalCode({
    header: 'Codice fiscale',
    aliases: ['CF', 'C.F.', 'Cod. fiscale', 'Codice fiscale studente'],
    description: 'Codice fiscale dello studente: sedici caratteri, senza spazi.',
  }),
  sex: sex({ header: 'Sesso', required: false }),
  birthDate: date({ header: 'Data di nascita', min: '1930-01-01', max: '2010-12-31' }),
  birthPlace: municipality({
    header: 'Comune o Stato estero di nascita',
    period: 'any',
    foreignStates: true,
    aliases: ['Comune di nascita', 'Luogo di nascita'],
    required: false,
    description: 'Comune di nascita, o Stato per chi è nato all’estero.',
  }),
  residence: municipality({
    header: 'Comune di residenza',
    aliases: ['Residenza'],
    description: 'Comune in cui lo studente risiede, per esempio: Ancona.',
  }),
  isee: euro({
    header: 'ISEE',
    aliases: ['Valore ISEE', 'Importo ISEE'],
    min: '0',
    minTypable: version === 2,
    description:
      version === 2
        ? 'Valore ISEE in euro, con due decimali: 10.632,94. Zero è ammesso.'
        : 'Valore ISEE in euro, con due decimali: 10.632,94.',
  }),
  schoolCode: schoolCode({
    header: 'Codice meccanografico',
    aliases: ['Codice scuola', 'Codice meccanografico scuola'],
  }),
  schoolName: text({
    header: 'Denominazione scuola',
    aliases: ['Scuola', 'Nome scuola'],
    required: false,
    width: 34,
    description: 'Nome della scuola o dell’istituto.',
  }),
  class: choice({
    header: 'Classe',
    aliases: ['Anno di corso'],
    required: false,
    choices: classes,
    description: 'Classe frequentata, da 1 a 5.',
  }),
})

type Row = RowOf<ReturnType<typeof columns>>

/** Version 1 was made to refuse a zero; a comune that typed it all the same meant it. */
const zeroInVersion1: Rule<Row> = {
  id: 'isee-zero-in-version-1',
  description: {
    it: 'La versione 1 del modello non prevede un ISEE pari a zero: è accettato, con un avviso.',
    en: 'Version 1 of the template does not provide for an ISEE of zero: it is accepted, with a warning.',
  },
  severity: 'warning',
  reads: ['isee'],
  codes: ['isee.zero-in-version-1'],
  check: ({ isee }) =>
    isee === 0 ? [{ code: 'isee.zero-in-version-1', params: {}, column: 'isee' }] : [],
}

const template = (version: 1 | 2, extra: readonly (keyof typeof extraColumns)[]) =>
  defineTemplate({
    id: 'borse-di-studio',
    version,
    title: 'Borse di studio: elenco dei beneficiari',
    key: 'fiscalCode',
    label: ['surname', 'name'],
    residence: 'residence',
    columns: {
      ...columns(version),
      ...(Object.fromEntries(extra.map((name) => [name, extraColumns[name]])) as Record<
        string,
        (typeof extraColumns)['note']
      >),
    },
    rules: version === 1 ? [zeroInVersion1] : [],
    ...(version === 2 ? { changes: 'Il valore ISEE può essere zero.' } : {}),
  })

/** Scholarships for students of upper secondary schools: the list of the manual. */
export const borseDiStudio = definePreset({
  id: 'borse-di-studio',
  title: 'Borse di studio per studenti della scuola secondaria di secondo grado',
  settings,
  templates: (chosen) => [template(1, chosen.extraColumns), template(2, chosen.extraColumns)],
  rules: (chosen) => [iseeThreshold(chosen), admittedClasses(chosen)],
  messages: scholarshipMessages,
})
