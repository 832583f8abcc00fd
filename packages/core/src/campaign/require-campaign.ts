import { ConsegnaError } from '../errors/consegna-error'
import type { Params } from '../errors/problem'
import type { CampaignFault } from '../errors/setup-faults'
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
  const wrong = wrongRuleSetting(campaign, definition) ?? wrongVersions(campaign, definition)
  if (wrong) throw new ConsegnaError('campaign.invalid', wrong)
  return { campaign, preset, definition }
}

/** `reason` is for logs; `fault` with the other details says the same in any language. */
type WrongCampaign = Params & { readonly fault: CampaignFault; readonly reason: string }

const reversed: CampaignFault = 'window-reversed'

interface SchemaIssue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  /** Of checks that the schema adds to those of single values. */
  readonly params?: Readonly<Record<string, unknown>> | undefined
}

function invalid(
  error: Error & {
    readonly issues: readonly SchemaIssue[]
  },
  within: readonly string[],
): ConsegnaError {
  const tell = ({ path, message }: SchemaIssue): string => {
    const place = [...within, ...path.map(String)].join('.')
    return place === '' ? message : `${place}: ${message}`
  }
  const reason = error.issues.map(tell).join('; ')
  const own = error.issues.find(({ params }) => params?.fault === reversed)
  const rest = error.issues.filter((issue) => issue !== own).map(tell)
  const params = own ? { fault: reversed, rest: rest.join('; '), reason } : { reason }
  return new ConsegnaError('campaign.invalid', params, { cause: error })
}

/** What is wrong with what a campaign decides about single rules; null when nothing is. */
function wrongRuleSetting(
  campaign: Campaign,
  { rules, listRules, templates }: ListDefinition,
): WrongCampaign | null {
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
    if (id === uniqueKeyRule.id) {
      const reason = `rules.${id}: this rule always gives errors`
      return { fault: 'rule-always-errors', id, reason }
    }
    if (!settable.has(id)) {
      const known = [...settable].join(', ')
      const reason = `rules.${id}: the preset has no such rule; it has ${known}`
      return { fault: 'rule-unknown', id, known, reason }
    }
    const named = known.filter((rule) => rule.id === id)
    const mayError = setting !== 'off' && setting !== 'warning'
    if (mayError && named.some(({ onlyWarns }) => onlyWarns)) {
      const reason = `rules.${id}: rightful entries break it too, so it can only warn`
      return { fault: 'rule-only-warns', id, reason }
    }
  }
  return null
}

/** What is wrong with the versions that a campaign names; null when nothing is. */
function wrongVersions(campaign: Campaign, { templates }: ListDefinition): WrongCampaign | null {
  const unknown = campaign.templates.find(
    ({ version }) => !templates.some((template) => template.version === version),
  )
  if (unknown) {
    const { version } = unknown
    const known = templates.map((template) => template.version).join(', ')
    const reason = `templates: the preset has no version ${version}; it has ${known}`
    return { fault: 'version-unknown', version, known, reason }
  }
  return campaign.templates.some(({ policy }) => policy === 'accepted')
    ? null
    : {
        fault: 'no-version-accepted',
        reason: 'templates: one version has to be accepted',
      }
}
