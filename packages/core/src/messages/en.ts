import { cells } from './en/cells'
import { ledger } from './en/ledger'
import { fiscalCodes } from './en/fiscal-codes'
import { lists } from './en/lists'
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
  ...ledger,
  ...portal,
  ...submissions,
  ...receipts,
}
