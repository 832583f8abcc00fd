import { address } from '../../template/kinds/address'
import { date } from '../../template/kinds/date'
import { euro } from '../../template/kinds/euro'
import { fiscalCode } from '../../template/kinds/fiscal-code'
import { municipality } from '../../template/kinds/municipality'
import { note } from '../../template/kinds/note'
import { personName } from '../../template/kinds/person-name'
import { postalCode } from '../../template/kinds/postal-code'
import { schoolCode } from '../../template/kinds/school-code'
import { sex } from '../../template/kinds/sex'
import { text } from '../../template/kinds/text'
import { schoolClass } from './school-class'
import type { ScholarshipSettings } from './settings'

/** The student of all examples: invented, but everything about him agrees. */
const example = {
  surname: 'Rossi',
  name: 'Mario',
  fiscalCode: 'RSSMRA01E17A271V',
  sex: 'M',
  birthDate: '17/05/2001',
  birthPlace: 'Ancona',
  residence: 'Ancona',
  isee: '8.500,50',
  schoolCode: 'ANIS014007',
  schoolName: 'Volterra-Elia',
  class: '3',
  address: 'Via Roma, 12/A',
  postalCode: '60121',
  note: 'Domanda integrata il 12 aprile',
} as const

/** What every list has; version 1 of the workbook does not let an ISEE of zero be typed. */
export const scholarshipColumns = (
  version: 1 | 2,
  settings: Pick<ScholarshipSettings, 'bornFrom' | 'bornTo' | 'provisionalCodes' | 'schoolYear'>,
) => ({
  surname: personName({
    header: 'Cognome',
    aliases: ['Cognome studente'],
    description: {
      it: 'Cognome dello studente, come nei documenti, con accenti e apostrofi.',
      en: 'Surname of the student, as in the identity documents, with accents and apostrophes.',
    },
    example: example.surname,
  }),
  name: personName({
    header: 'Nome',
    aliases: ['Nome studente'],
    description: {
      it: 'Nome dello studente, come nei documenti; se i nomi sono più d’uno, tutti.',
      en: 'Name of the student, as in the identity documents; if there are several, all of them.',
    },
    example: example.name,
  }),
  fiscalCode: fiscalCode({
    header: 'Codice fiscale',
    aliases: ['CF', 'C.F.', 'Cod. fiscale', 'Codice fiscale studente'],
    provisional: settings.provisionalCodes,
    description:
      settings.provisionalCodes === 'accept'
        ? {
            it: 'Codice fiscale dello studente: sedici caratteri, senza spazi; o le undici cifre di quello provvisorio.',
            en: 'Fiscal code of the student: sixteen characters, without blanks; or the eleven digits of a provisional one.',
          }
        : {
            it: 'Codice fiscale dello studente: sedici caratteri, senza spazi.',
            en: 'Fiscal code of the student: sixteen characters, without blanks.',
          },
    example: example.fiscalCode,
  }),
  sex: sex({
    header: 'Sesso',
    required: false,
    description: { it: 'M per maschio, F per femmina.', en: 'M for male, F for female.' },
    example: example.sex,
  }),
  birthDate: date({
    header: 'Data di nascita',
    min: settings.bornFrom,
    max: settings.bornTo,
    description: {
      it: 'Data di nascita dello studente, nel formato gg/mm/aaaa.',
      en: 'Date of birth of the student, as dd/mm/yyyy.',
    },
    example: example.birthDate,
  }),
  birthPlace: municipality({
    header: 'Comune o Stato estero di nascita',
    aliases: ['Comune di nascita', 'Luogo di nascita'],
    required: false,
    period: 'any',
    foreignStates: true,
    // Places have had names that no register knows.
    unknown: 'warning',
    description: {
      it: 'Comune di nascita, anche se oggi non esiste più; per chi è nato all’estero lo Stato.',
      en: 'Comune of birth, also one that exists no more; for people born abroad the state, in Italian.',
    },
    example: example.birthPlace,
  }),
  residence: municipality({
    header: 'Comune di residenza',
    aliases: ['Residenza'],
    description: {
      it: 'Comune in cui lo studente risiede, per esempio: Ancona.',
      en: 'Comune in which the student lives, for instance: Ancona.',
    },
    example: example.residence,
  }),
  isee: euro({
    header: 'ISEE',
    aliases: ['Valore ISEE', 'Importo ISEE'],
    min: '0',
    minTypable: version === 2,
    description:
      version === 2
        ? {
            it: 'Valore ISEE in euro, con due decimali: 10.632,94. Zero è ammesso.',
            en: 'ISEE in euro, with two decimals: 10.632,94. Zero is admitted.',
          }
        : {
            it: 'Valore ISEE in euro, con due decimali: 10.632,94.',
            en: 'ISEE in euro, with two decimals: 10.632,94.',
          },
    example: example.isee,
  }),
  schoolCode: schoolCode({
    header: 'Codice meccanografico',
    aliases: ['Codice scuola', 'Codice meccanografico scuola'],
    ...(settings.schoolYear === undefined ? {} : { schoolYear: settings.schoolYear }),
    example: example.schoolCode,
  }),
  schoolName: text({
    header: 'Denominazione scuola',
    aliases: ['Scuola', 'Nome scuola'],
    required: false,
    width: 34,
    description: {
      it: 'Nome della scuola o dell’istituto.',
      en: 'Name of the school or of the institute.',
    },
    example: example.schoolName,
  }),
  class: schoolClass({
    header: 'Classe',
    aliases: ['Anno di corso'],
    required: false,
    description: {
      it: 'Classe frequentata, da 1 a 5, senza la sezione.',
      en: 'The class that the student attends, from 1 to 5, without the section.',
    },
    example: example.class,
  }),
})

/** What a campaign can switch on. */
export const extraColumns = {
  address: address({
    header: 'Indirizzo',
    required: false,
    description: {
      it: 'Indirizzo di residenza: via o piazza e numero civico.',
      en: 'Address of residence: street and house number.',
    },
    example: example.address,
  }),
  postalCode: postalCode({
    header: 'CAP',
    required: false,
    description: {
      it: 'CAP della residenza: cinque cifre.',
      en: 'Postal code of the residence: five digits.',
    },
    example: example.postalCode,
  }),
  note: note({ header: 'Note', required: false, maxLength: 500, example: example.note }),
}
