import { reaches } from '../access/authority'
import { type Campaign, type CampaignInput, campaignSchema } from '../campaign/campaign'
import type { Preset } from '../campaign/preset'
import { ConsegnaError } from '../errors/consegna-error'
import { type Refused, refused } from '../errors/problem'
import type { Identity } from '../ports/identity'
import type { Municipality } from '../ports/registries'
import { writeTemplateWorkbook } from '../template/workbook-writer/write-template-workbook'
import { type Context, defineCampaign, openCampaign, windowRefusal } from './context'
import type { CampaignView, Document } from './intake'

/** Checks a campaign and stores it; the stored one has every default filled in. */
export async function saveCampaign(context: Context, input: CampaignInput): Promise<Campaign> {
  const parsed = campaignSchema.safeParse(input)
  if (!parsed.success) {
    const reason = parsed.error.issues
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .join('; ')
    throw new ConsegnaError('campaign.invalid', { reason }, { cause: parsed.error })
  }
  const campaign = parsed.data
  const preset = context.presets.get(campaign.preset)
  if (!preset) throw new ConsegnaError('campaign.unknown-preset', { preset: campaign.preset })
  const settings = preset.settings.safeParse(campaign.settings)
  if (!settings.success) {
    const reason = settings.error.issues
      .map(({ path, message }) => `settings.${path.join('.')}: ${message}`)
      .join('; ')
    throw new ConsegnaError('campaign.invalid', { reason }, { cause: settings.error })
  }
  const { templates, rules, listRules } = preset.define(campaign.settings)
  const wrongRule = wrongRuleSetting(campaign, [
    ...rules,
    ...listRules,
    ...templates.flatMap((template) => [...template.rules, ...template.listRules]),
  ])
  if (wrongRule) throw new ConsegnaError('campaign.invalid', { reason: wrongRule })
  const unknown = campaign.templates.find(
    ({ version }) => !templates.some((template) => template.version === version),
  )
  if (unknown || !campaign.templates.some(({ policy }) => policy === 'accepted')) {
    const reason = unknown
      ? `templates: the preset has no version ${unknown.version}`
      : 'templates: one version has to be accepted'
    throw new ConsegnaError('campaign.invalid', { reason })
  }
  await context.stores.campaigns.save(campaign)
  return campaign
}

/** What is wrong with what a campaign decides about single rules; null when nothing is. */
function wrongRuleSetting(
  campaign: Campaign,
  rules: readonly { readonly id: string; readonly onlyWarns?: boolean }[],
): string | null {
  for (const [id, setting] of Object.entries(campaign.rules)) {
    const named = rules.filter((rule) => rule.id === id)
    if (named.length === 0) return `rules.${id}: the preset has no such rule`
    const mayError = setting !== 'off' && setting !== 'warning'
    if (mayError && named.some(({ onlyWarns }) => onlyWarns)) {
      return `rules.${id}: rightful entries break it too, so it can only warn`
    }
  }
  return null
}

function viewOf(context: Context, campaign: Campaign): CampaignView {
  const { current, admitted } = defineCampaign(context, campaign)
  const refusal = windowRefusal(campaign, context.clock.now().toISOString())?.refusal.code
  const named = new Set(campaign.templates.map(({ version }) => version))
  return {
    campaign,
    phase: refusal === undefined ? 'open' : refusal === 'campaign.closed' ? 'closed' : 'before',
    preset: context.presets.get(campaign.preset) as Preset,
    template: current,
    templates: admitted.filter(({ template }) => named.has(template.version)),
  }
}

export async function listCampaigns(context: Context): Promise<readonly CampaignView[]> {
  const campaigns = await context.stores.campaigns.list()
  return campaigns.map((campaign) => viewOf(context, campaign))
}

export async function viewCampaign(context: Context, id: string): Promise<CampaignView | null> {
  const campaign = await context.stores.campaigns.find(id)
  return campaign && viewOf(context, campaign)
}

/** The comuni of a campaign that somebody's active role reaches, by name. */
export async function listMunicipalities(
  context: Context,
  { identity, campaign: id }: { readonly identity: Identity; readonly campaign: string },
): Promise<readonly Municipality[]> {
  const campaign = await context.stores.campaigns.find(id)
  if (!campaign) return []
  const { municipalitiesAsOf: asOf, region } = campaign
  return context.registries.municipalities
    .list({ asOf, region })
    .filter(({ istat }) => reaches(identity, id, istat))
}

/** The workbook of a template version that the campaign takes. */
export async function makeTemplate(
  context: Context,
  request: { readonly campaign: string; readonly version?: number },
): Promise<Document | Refused> {
  const opened = await openCampaign(context, request.campaign)
  if (opened.kind === 'refused') return opened
  const { admitted, current, campaign } = opened
  const version = request.version ?? current.version
  const chosen = admitted.find((one) => one.template.version === version)
  if (!chosen) return refused('template.unknown-version', { version, current: current.version })
  if (chosen.policy === 'refused') {
    return refused('template.version-refused', { version, current: current.version })
  }
  const { template } = chosen
  return {
    kind: 'document',
    fileName: `modello-${template.id}-v${template.version}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writeTemplateWorkbook(template, { title: campaign.title, campaign: campaign.id }),
  }
}
