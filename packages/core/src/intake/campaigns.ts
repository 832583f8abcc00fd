import { reaches } from '../access/authority'
import type { Campaign, CampaignInput } from '../campaign/campaign'
import type { Preset } from '../campaign/preset'
import { requireCampaign } from '../campaign/require-campaign'
import { type Refused, refused } from '../errors/problem'
import type { Identity } from '../ports/identity'
import type { Municipality } from '../ports/registries'
import { writeTemplateWorkbook } from '../template/workbook-writer/write-template-workbook'
import { type Context, defineCampaign, openCampaign, windowRefusal } from './context'
import type { CampaignView, Document } from './intake'

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
