import type { Issue } from '../errors/problem'
import type { Day, Entry, IstatCode, ListCounts } from '../ports/records'
import type { Municipality, Registries } from '../ports/registries'
import type { Template } from '../template/define-template'
import type { RuleSettings } from '../template/rule'
import type { AdmittedTemplate } from './templates-admitted'

/** What a list is read against. */
export interface ListRequest {
  readonly templates: readonly AdmittedTemplate[]
  /** Rules of the campaign, on top of the template's own. */
  readonly rules: Template['rules']
  /** Rules of the campaign over all rows. @default none */
  readonly listRules?: Template['listRules']
  /** What the campaign decides about single rules. @default as the rules say of themselves */
  readonly ruleSettings?: RuleSettings
  /** Rows of the list; one more and the file is refused. */
  readonly maxEntries: number
  /** The day of the check in Italy: rules may become errors from a day on. */
  readonly today: Day
  /** @default none: what needs one is left out */
  readonly registries?: Partial<Registries>
  /** The comune that sends the list. @default not told: residence and stamp are not compared */
  readonly municipality?: Municipality
  /**
   * Whether a workbook that was made for another comune gets a warning, too. Where people have to type the
   * comune's name to go on, it would be said twice. @default false: it is only told as `stampedFor`
   */
  readonly warnOfStamp?: boolean
  /** The day whose comuni count as residence. @default any day */
  readonly asOf?: Day
  /** The campaign that the list is for. @default not told: the stamp's campaign is not compared */
  readonly campaign?: string
  /** Titles of campaigns and lists that are known, to name them when a file was made for another. @default their ids */
  readonly titles?: {
    readonly campaign: (id: string) => string | null
    readonly list: (templateId: string) => string | null
  }
}

/** A list that was read, right or wrong. */
export interface ListReading {
  readonly kind: 'read'
  readonly template: Template
  /** The entries without errors, in the order of the file. */
  readonly entries: readonly Entry[]
  /** Those about the file first, then by row. */
  readonly issues: readonly Issue[]
  readonly counts: ListCounts
  /** Entries without errors whose residence is not the comune that sends the list. */
  readonly residentElsewhere: number
  /** The comune that the workbook was made for, when it is another than the one that sends it. */
  readonly stampedFor: IstatCode | null
}
