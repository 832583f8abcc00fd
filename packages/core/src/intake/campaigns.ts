import { reaches } from '../access/authority'
import type { Campaign, CampaignInput } from '../campaign/campaign'
import type { Preset } from '../campaign/preset'
import { requireCampaign } from '../campaign/require-campaign'
import type { Identity } from '../ports/identity'
import type { Municipality } from '../ports/registries'
import { type Context, defineCampaign, windowRefusal } from './context'
import type { CampaignView } from './views'

/** Checks a campaign and stores it; the stored one has every default filled in. */
export async function saveCampaign(context: Context, input: CampaignInput): Promise<Campaign> {
  const { campaign } = requireCampaign(input, context.presets)
  await context.stores.campaigns.save(campaign)
  return campaign
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
