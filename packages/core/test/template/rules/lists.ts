import {
  type Columns,
  defineTemplate,
  type ListReading,
  type ListRequest,
  openWorkbook,
  readList,
  type TemplateInput,
} from '../../../src/index'
import { type Typed, workbookOf } from '../../support/lists'

/** Reads rows, the header first, with a small template. */
export async function readRows<const C extends Columns>(
  parts: Pick<TemplateInput<C>, 'columns' | 'key' | 'rules' | 'listRules'>,
  rows: readonly (readonly Typed[])[],
  request: Partial<ListRequest> = {},
): Promise<ListReading> {
  const template = defineTemplate({ id: 'prova', version: 1, title: 'Prova', ...parts })
  const workbook = await openWorkbook(await workbookOf({ Elenco: rows }))
  try {
    const reading = await readList(workbook, {
      templates: [{ template, policy: 'accepted' }],
      rules: [],
      maxEntries: 1000,
      today: '2018-04-03',
      ...request,
    })
    if (reading.kind === 'refused') throw new Error(reading.refusal.code)
    return reading
  } finally {
    await workbook.close()
  }
}
