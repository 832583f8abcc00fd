import {
  type ByteSource,
  messages,
  type OpenWorkbook,
  readList,
  UnreadableWorkbookError,
} from '@consegna/core/check'
import { borseDiStudio } from '../../src/presets/borse-di-studio'

const { templates, rules, listRules } = borseDiStudio.define({})
const { of } = messages('it', borseDiStudio.messages.it)

/** What a page shows of a list: its findings, or why it is refused. */
export async function checkList(open: OpenWorkbook, file: ByteSource): Promise<unknown> {
  try {
    const workbook = await open(file)
    const reading = await readList(workbook, {
      templates: templates.map((template) => ({ template, policy: 'accepted' as const })),
      rules,
      ...(listRules === undefined ? {} : { listRules }),
      maxEntries: 10_000,
      today: '2018-04-03',
    })
    await workbook.close()
    if (reading.kind === 'refused') return { ...reading.refusal, ...of(reading.refusal) }
    const { entries, issues, counts } = reading
    return { entries, counts, issues: issues.map((issue) => ({ ...issue, ...of(issue) })) }
  } catch (error) {
    if (!(error instanceof UnreadableWorkbookError)) throw error
    return { ...error.refusal, ...of(error.refusal) }
  }
}
