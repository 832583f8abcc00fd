import { cells } from './en/cells'
import { fiscalCodes } from './en/fiscal-codes'
import { ledger } from './en/ledger'
import { lists } from './en/lists'
import { persons } from './en/persons'
import { places } from './en/places'
import { portal } from './en/portal'
import { quantities } from './en/quantities'
import { receipts } from './en/receipts'
import { rules } from './en/rules'
import { submissions } from './en/submissions'
import { uploads } from './en/uploads'
import { workbookLimits } from './en/workbook-limits'
import type { MessageCode, Sentence } from './messages'

/** The same in English. */
export const en: Readonly<Record<MessageCode, Sentence>> = {
  ...uploads,
  ...workbookLimits,
  ...lists,
  ...cells,
  ...quantities,
  ...fiscalCodes,
  ...places,
  ...rules,
  ...portal,
  ...submissions,
  ...persons,
  ...ledger,
  ...receipts,
}
