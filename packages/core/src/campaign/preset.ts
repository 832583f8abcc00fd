import type { z } from 'zod'
import { ConsegnaError } from '../errors/consegna-error'
import type { Template } from '../template/define-template'

/** A rule of the campaign: it depends on the preset's settings. */
export type CampaignRule = Template['rules'][number]

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
}

/** A preset with the settings of one campaign: what its lists are made of. */
export interface ListDefinition {
  /** By ascending version. */
  readonly templates: readonly Template[]
  /** Rules of the campaign, on top of each template's own. */
  readonly rules: readonly CampaignRule[]
}

/** A definition of template versions, rules and default settings: code, not data. */
export interface Preset {
  readonly id: string
  readonly title: string
  readonly settings: z.ZodType
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
      return { templates, rules: input.rules?.(checked) ?? [] }
    },
  }
}
