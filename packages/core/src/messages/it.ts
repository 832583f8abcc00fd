import { cells } from './it/cells'
import { fiscalCodes } from './it/fiscal-codes'
import { ledger } from './it/ledger'
import { lists } from './it/lists'
import { persons } from './it/persons'
import { places } from './it/places'
import { portal } from './it/portal'
import { quantities } from './it/quantities'
import { receipts } from './it/receipts'
import { rules } from './it/rules'
import { submissions } from './it/submissions'
import { uploads } from './it/uploads'
import { workbookLimits } from './it/workbook-limits'

/** Every sentence a user reads, in Italian: what is wrong, and how to mend it. */
export const it = {
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
