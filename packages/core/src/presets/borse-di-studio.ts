import { definePreset } from '../campaign/preset'
import { defineTemplate } from '../template/define-template'
import { fiscalCodeAgrees } from '../template/rules/fiscal-code-agrees'
import { extraColumns, scholarshipColumns } from './borse-di-studio/columns'
import { scholarshipMessages } from './borse-di-studio/messages'
import { admittedClasses, iseeThreshold, zeroInVersion1 } from './borse-di-studio/rules'
import { type ScholarshipSettings, scholarshipSettings } from './borse-di-studio/settings'

/** The name of a student, their birth and their sex, against the fiscal code. */
const agreement = fiscalCodeAgrees({
  code: 'fiscalCode',
  surname: 'surname',
  name: 'name',
  sex: 'sex',
  birthDate: 'birthDate',
  birthPlace: 'birthPlace',
})

function template(version: 1 | 2, settings: ScholarshipSettings) {
  const columns = scholarshipColumns(version, settings)
  const extra = settings.extraColumns.map((name) => [name, extraColumns[name]] as const)
  return defineTemplate({
    id: 'borse-di-studio',
    version,
    title: 'Borse di studio: elenco dei beneficiari',
    key: 'fiscalCode',
    label: ['surname', 'name'],
    residence: 'residence',
    // No rule looks at an extra column: the type keeps to those that are always there.
    columns: { ...columns, ...(Object.fromEntries(extra) as object) },
    rules: version === 1 ? [agreement, zeroInVersion1] : [agreement],
    ...(version === 2 ? { changes: 'Il valore ISEE può essere zero.' } : {}),
  })
}

/** Scholarships for students of upper secondary schools: the list of the manual. */
export const borseDiStudio = definePreset({
  id: 'borse-di-studio',
  title: 'Borse di studio per studenti della scuola secondaria di secondo grado',
  settings: scholarshipSettings,
  templates: (settings) => [template(1, settings), template(2, settings)],
  rules: (settings) => [iseeThreshold(settings), admittedClasses(settings)],
  messages: scholarshipMessages,
})
