import type { z } from 'zod'
import { ConsegnaError } from '../errors/consegna-error'
import type { EntryValue } from '../ports/records'
import type { Template } from '../template/define-template'

/** A rule of the campaign: it depends on the preset's settings. */
export type CampaignRule = Template['rules'][number]

export interface PresetInput<Settings extends z.ZodType> {
  readonly id: string
  /** In Italian, for officers. */
  readonly title: string
  /** All versions of one template; the id is the same in all of them. */
  readonly templates: readonly Template[]
  /** What a campaign may set beyond what every campaign has, with defaults. */
  readonly settings: Settings
  /** Rules that come on top of the template's own. */
  readonly rules?: (settings: z.output<Settings>) => readonly CampaignRule[]
}

/** A definition of template versions, rules and default settings: code, not data. */
export interface Preset {
  readonly id: string
  readonly title: string
  /** By ascending version. */
  readonly templates: readonly Template[]
  readonly settings: z.ZodType
  /** @param settings as stored with a campaign; checked here */
  readonly rules: (settings: Readonly<Record<string, unknown>>) => readonly CampaignRule[]
}

/** @throws ConsegnaError `preset.invalid` when template versions repeat or belong to several templates */
export function definePreset<Settings extends z.ZodType>(input: PresetInput<Settings>): Preset {
  const versions = new Set(input.templates.map((template) => template.version))
  const ids = new Set(input.templates.map((template) => template.id))
  if (versions.size !== input.templates.length || ids.size !== 1) {
    throw new ConsegnaError('preset.invalid', {
      preset: input.id,
      reason: 'a preset has one template, in versions that differ',
    })
  }
  return {
    id: input.id,
    title: input.title,
    templates: [...input.templates].sort((a, b) => a.version - b.version),
    settings: input.settings,
    rules: (settings) => input.rules?.(input.settings.parse(settings)) ?? [],
  }
}

export type RuleRow = Readonly<Record<string, EntryValue>>
