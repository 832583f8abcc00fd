import { issueSheet } from './annotation-column'
import { stampSheet } from './stamp'

/** The sheet that explains how to fill in the list. */
export const instructionsSheet = 'Istruzioni'

/** The very-hidden sheet of choices that do not fit into a drop-down. */
export const choicesSheet = '_scelte'

/** What workbooks have beside the list, and what Excel keeps for itself, in lower case. */
const reserved = new Set(
  [
    instructionsSheet,
    choicesSheet,
    stampSheet,
    issueSheet.it,
    issueSheet.en,
    'History',
    'Cronologia',
  ].map((name) => name.toLowerCase()),
)

const maxLength = 31

/**
 * Why a list's sheet cannot have a name; null when it can. An apostrophe or an exclamation mark would
 * be allowed by Excel, but not every program reads references to such a sheet.
 */
export function objectToSheetName(name: string): string | null {
  if (name.trim() !== name || name === '')
    return 'the name of the sheet is blank or has blanks round it'
  if (name.length > maxLength) return `the name of the sheet has more than ${maxLength} characters`
  if (/[:\\/?*[\]'!\p{Cc}]/u.test(name))
    return "the name of the sheet has one of : \\ / ? * [ ] ' !"
  if (reserved.has(name.toLowerCase())) return `the sheet may not be called "${name}"`
  return null
}
