import type { Workbook } from '../src/ports/workbook-reader'
import { borseDiStudio } from '../src/presets/borse-di-studio'
import { readList } from '../src/validation/read-list'

const { templates, rules, listRules } = borseDiStudio.define({})

const request = {
  templates: templates.map((template) => ({ template, policy: 'accepted' as const })),
  rules,
  listRules,
  maxEntries: 1500,
  today: '2018-04-03',
}

/** Reads a workbook as a list: what comes out is an answer, whatever the file is. */
export async function checkList(workbook: Workbook): Promise<void> {
  const reading = await readList(workbook, request)
  if (reading.kind === 'refused') return
  const { entries, issues, counts } = reading
  if (entries.length !== counts.entries || counts.errors + counts.warnings !== issues.length) {
    throw new Error('the counts of a list are not those of what it gives')
  }
}
