import type { z } from 'zod'
import { ConsegnaError } from '../errors/consegna-error'
import type { Locale } from '../messages/locale'
import type { Sentence } from '../messages/messages'
import type { Template } from '../template/define-template'

/** A rule of the campaign: it depends on the preset's settings. */
export type CampaignRule = Template['rules'][number]

/** A rule of the campaign over all rows. */
export type CampaignListRule = Template['listRules'][number]

/** Sentences for codes that a preset's own kinds and rules give, in every language. */
export type PresetMessages = Readonly<Record<Locale, Readonly<Record<string, Sentence>>>>

export interface PresetInput<Settings extends z.ZodType> {
  readonly id: string
  /** In Italian, for officers. */
  readonly title: string
  /** All versions of one template; the id is the same in all of them. Settings may switch columns on. */
  readonly templates: (settings: z.output<Settings>) => readonly Template[]
  /** What a campaign may set beyond what every campaign has, with defaults. */
  readonly settings: Settings
  /** Rules that come on top of the template's own. */
  readonly rules?: (settings: z.output<Settings>) => readonly CampaignRule[]
  readonly listRules?: (settings: z.output<Settings>) => readonly CampaignListRule[]
  /** @default none: all codes are this package's own */
  readonly messages?: PresetMessages
}

/** A preset with the settings of one campaign: what its lists are made of. */
export interface ListDefinition {
  /** By ascending version. */
  readonly templates: readonly Template[]
  /** Rules of the campaign, on top of each template's own. */
  readonly rules: readonly CampaignRule[]
  readonly listRules: readonly CampaignListRule[]
}

/** A definition of template versions, rules and default settings: code, not data. */
export interface Preset {
  readonly id: string
  readonly title: string
  readonly settings: z.ZodType
  readonly messages: PresetMessages
  /**
   * @param settings as stored with a campaign; defaults are filled in
   * @throws ZodError when they are not what the preset's schema asks for
   * @throws ConsegnaError `preset.invalid` when template versions repeat or belong to several templates
   */
  readonly define: (settings: Readonly<Record<string, unknown>>) => ListDefinition
}

/** Ties a preset's parts together. */
export function definePreset<Settings extends z.ZodType>(input: PresetInput<Settings>): Preset {
  return {
    id: input.id,
    title: input.title,
    settings: input.settings,
    messages: input.messages ?? { it: {}, en: {} },
    define(settings) {
      const checked = input.settings.parse(settings)
      const templates = [...input.templates(checked)].sort((a, b) => a.version - b.version)
      const versions = new Set(templates.map((template) => template.version))
      const ids = new Set(templates.map((template) => template.id))
      if (versions.size !== templates.length || ids.size !== 1) {
        throw new ConsegnaError('preset.invalid', {
          preset: input.id,
          reason: 'a preset has one template, in versions that differ',
        })
      }
      return {
        templates,
        rules: input.rules?.(checked) ?? [],
        listRules: input.listRules?.(checked) ?? [],
      }
    },
  }
}
