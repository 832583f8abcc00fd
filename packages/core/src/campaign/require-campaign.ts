import { ConsegnaError } from '../errors/consegna-error'
import { residenceRule, uniqueKeyRule } from '../template/own-rules'
import { type Campaign, type CampaignInput, campaignSchema } from './campaign'
import type { ListDefinition, Preset } from './preset'

/** A campaign whose parts suit each other, with every default filled in. */
export interface RequiredCampaign {
  readonly campaign: Campaign
  readonly preset: Preset
  readonly definition: ListDefinition
}

/**
 * Checks a campaign with everything that its preset says of settings, rules and template versions.
 * @throws ConsegnaError `campaign.invalid` with each wrong part by its path, or `campaign.unknown-preset`
 */
export function requireCampaign(
  input: CampaignInput,
  presets: ReadonlyMap<string, Preset>,
): RequiredCampaign {
  const parsed = campaignSchema.safeParse(input)
  if (!parsed.success) throw invalid(parsed.error, [])
  const campaign = parsed.data
  const preset = presets.get(campaign.preset)
  if (!preset) throw new ConsegnaError('campaign.unknown-preset', { preset: campaign.preset })
  const settings = preset.settings.safeParse(campaign.settings)
  if (!settings.success) throw invalid(settings.error, ['settings'])
  const definition = preset.define(campaign.settings)
  const reason = wrongRuleSetting(campaign, definition) ?? wrongVersions(campaign, definition)
  if (reason) throw new ConsegnaError('campaign.invalid', { reason })
  return { campaign, preset, definition }
}

function invalid(
  error: Error & {
    readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
  },
  within: readonly string[],
): ConsegnaError {
  const reason = error.issues
    .map(({ path, message }) => {
      const place = [...within, ...path.map(String)].join('.')
      return place === '' ? message : `${place}: ${message}`
    })
    .join('; ')
  return new ConsegnaError('campaign.invalid', { reason }, { cause: error })
}

/** What is wrong with what a campaign decides about single rules; null when nothing is. */
function wrongRuleSetting(
  campaign: Campaign,
  { rules, listRules, templates }: ListDefinition,
): string | null {
  const known = [
    ...rules,
    ...listRules,
    ...templates.flatMap((template) => [...template.rules, ...template.listRules]),
  ]
  const hasResidence = templates.some(({ residence }) => residence !== null)
  const settable = new Set([
    ...known.map(({ id }) => id),
    ...(hasResidence ? [residenceRule.id] : []),
  ])
  for (const [id, setting] of Object.entries(campaign.rules)) {
    if (id === uniqueKeyRule.id) return `rules.${id}: this rule always gives errors`
    if (!settable.has(id)) {
      return `rules.${id}: the preset has no such rule; it has ${[...settable].join(', ')}`
    }
    const named = known.filter((rule) => rule.id === id)
    const mayError = setting !== 'off' && setting !== 'warning'
    if (mayError && named.some(({ onlyWarns }) => onlyWarns)) {
      return `rules.${id}: rightful entries break it too, so it can only warn`
    }
  }
  return null
}

/** What is wrong with the versions that a campaign names; null when nothing is. */
function wrongVersions(campaign: Campaign, { templates }: ListDefinition): string | null {
  const unknown = campaign.templates.find(
    ({ version }) => !templates.some((template) => template.version === version),
  )
  if (unknown) return `templates: the preset has no version ${unknown.version}`
  return campaign.templates.some(({ policy }) => policy === 'accepted')
    ? null
    : 'templates: one version has to be accepted'
}
