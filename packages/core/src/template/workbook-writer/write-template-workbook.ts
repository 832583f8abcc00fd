import ExcelJS from 'exceljs'
import type { Entry } from '../../ports/records'
import type { Municipality } from '../../ports/registries'
import type { Template } from '../define-template'
import type { RuleSettings } from '../rule'
import { describeWorkbook } from './describe-workbook'
import { fixZipTimes } from './fix-zip-times'
import { addInputRules } from './input-rules'
import { addInstructionsSheet } from './instructions-sheet'
import { addListSheet } from './list-sheet'
import { addStamp } from './stamp-sheet'

/** What the instructions tell of a rule, over a row or over the list. */
export type DescribedRule = Pick<
  Template['rules'][number],
  'id' | 'description' | 'severity' | 'errorFrom' | 'onlyWarns'
>

export interface TemplateWorkbookOptions {
  /** Title of the campaign, for people: `Borse di Studio A.S. 2017/2018`. */
  readonly title: string
  /** Id of the campaign: `borse-di-studio-2017`; null when it is made for none. */
  readonly campaign: string | null
  /** The comune that the workbook is made for: another comune's operator who sends it is warned. @default none: it serves all */
  readonly municipality?: Pick<Municipality, 'istat' | 'name'>
  /** Rules of the campaign, told in the instructions beside the template's own. @default none */
  readonly rules?: readonly DescribedRule[]
  /** What the campaign decides about single rules: the instructions tell errors, warnings and days. @default as the rules say */
  readonly ruleSettings?: RuleSettings
  /** Rows that help while typing. Rows below them are read all the same. @default 5000 */
  readonly rows?: number
  /** Entries to be written into the list, in this order. @default none: an empty template */
  readonly entries?: Iterable<Entry['values']>
}

/**
 * The Excel workbook (`.xlsx`) of a template, empty or with entries. The same input gives the same
 * bytes. It needs nothing newer than Excel 2013.
 */
export async function writeTemplateWorkbook(
  template: Template,
  options: TemplateWorkbookOptions,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  describeWorkbook(workbook, template, options.title)
  const entries = [...(options.entries ?? [])]
  const lastRow = Math.max(options.rows ?? 5000, entries.length) + 1
  const list = await addListSheet(workbook, template, { entries, lastRow })
  addInstructionsSheet(workbook, template, { ...options, prefilled: entries.length })
  // Hidden sheets come last: the tabs that people see stay the first two in every program.
  addInputRules(workbook, list, template, lastRow)
  const { id, version } = template
  const { campaign, municipality } = options
  addStamp(workbook, { id, version, campaign, municipality: municipality?.istat ?? null })
  return fixZipTimes(new Uint8Array(await workbook.xlsx.writeBuffer()))
}
