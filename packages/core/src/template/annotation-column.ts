import type { Localised } from '../messages/locale'
import { normaliseHeader } from './header'

/** Title of the column that an annotated workbook adds to the list. The reader passes it over. */
export const annotationColumn: Localised = {
  it: 'Errori e avvisi (si può lasciare: non viene letta)',
  en: 'Errors and warnings (may stay: it is not read)',
}

/** Name of the sheet of issues that an annotated workbook begins with. */
export const issueSheet: Localised = { it: 'Errori', en: 'Errors' }

/** What the first cell of that sheet says: the reader knows it by this, whatever the tab is called. */
export const issueSheetTitle: Localised = {
  it: 'Errori e avvisi trovati nell’elenco',
  en: 'Errors and warnings found in the list',
}

const forms = ({ it, en }: Localised): ReadonlySet<string> => new Set([it, en].map(normaliseHeader))
const columnForms = forms(annotationColumn)
const sheetForms = forms(issueSheetTitle)

/** Whether a title stands over the column that an annotated workbook adds. */
export const isAnnotationColumn = (title: string): boolean =>
  columnForms.has(normaliseHeader(title))

/** Whether a sheet whose first cell says this is the one that an annotated workbook adds. */
export const isIssueSheetTitle = (text: string): boolean => sheetForms.has(normaliseHeader(text))
