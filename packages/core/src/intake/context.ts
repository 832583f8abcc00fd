import { reaches, sendsLists } from '../access/authority'
import type { AuditTrail } from '../audit/audit-trail'
import type { Campaign } from '../campaign/campaign'
import type { ListDefinition, Preset } from '../campaign/preset'
import { ConsegnaError } from '../errors/consegna-error'
import { type Refused, refused } from '../errors/problem'
import type { Locale } from '../messages/locale'
import type { Messages } from '../messages/messages'
import type { Clock, Ids } from '../ports/environment'
import type { Identity } from '../ports/identity'
import type { ListChecker } from '../ports/list-checker'
import type { CheckRecord, IstatCode, TemplateRef } from '../ports/records'
import type { Municipality, Registries } from '../ports/registries'
import type { Scanner } from '../ports/scanner'
import type { Signer } from '../ports/signer'
import type { Stores } from '../ports/stores'
import type { OpenWorkbook } from '../ports/workbook-reader'
import type { Template } from '../template/define-template'
import {
  type AdmittedTemplate,
  admittedTemplates,
  currentTemplate,
} from '../validation/templates-admitted'

/** The options of an intake with every default filled in: what each use case is given. */
export interface Context {
  readonly presets: ReadonlyMap<string, Preset>
  readonly stores: Stores
  readonly registries: Registries
  readonly openWorkbook: OpenWorkbook
  readonly checker: ListChecker
  /** Null: uploads are not scanned. */
  readonly scanner: Scanner | null
  readonly signer: Signer
  /** Address of the page that verifies receipts; null when none was named. */
  readonly verificationPage: string | null
  readonly clock: Clock
  readonly ids: Ids
  readonly audit: AuditTrail
  /** Whether events go into the database of the stores: then a confirmation takes its own along. */
  readonly auditInStores: boolean
  /** How long audit events about no campaign are kept. */
  readonly eventsDays: number
  /** The sentences of this package and of the presets. */
  readonly messages: (locale: Locale) => Messages
}

/** A campaign with the definition of its lists. */
export interface OpenedCampaign {
  readonly kind: 'campaign'
  readonly campaign: Campaign
  readonly definition: ListDefinition
  readonly admitted: readonly AdmittedTemplate[]
  readonly current: Template
}

/** @throws ConsegnaError `campaign.unknown-preset` when the portal was started without its preset */
export function defineCampaign(context: Context, campaign: Campaign): OpenedCampaign {
  const preset = context.presets.get(campaign.preset)
  if (!preset) throw new ConsegnaError('campaign.unknown-preset', { preset: campaign.preset })
  const definition = preset.define(campaign.settings)
  const admitted = admittedTemplates(definition.templates, campaign)
  const current = currentTemplate(admitted)
  if (!current)
    throw new ConsegnaError('preset.invalid', { preset: campaign.preset, reason: 'no template' })
  return { kind: 'campaign', campaign, definition, admitted, current }
}

/** What the instructions of a campaign's workbooks tell beside the template's own rules. */
export const instructionsOf = ({
  campaign,
  definition,
}: Pick<OpenedCampaign, 'campaign' | 'definition'>) => ({
  title: campaign.title,
  campaign: campaign.id,
  rules: [...definition.rules, ...definition.listRules],
  ruleSettings: campaign.rules,
})

export async function openCampaign(
  context: Context,
  id: string,
): Promise<OpenedCampaign | Refused> {
  const campaign = await context.stores.campaigns.find(id)
  return campaign ? defineCampaign(context, campaign) : refused('campaign.unknown')
}

/** A comune of a campaign that somebody may look at. */
export interface OpenedPlace extends Omit<OpenedCampaign, 'kind'> {
  readonly kind: 'place'
  readonly municipality: Municipality
}

/** Rights come first: who may not act for a comune does not learn whether it takes part. */
export async function openPlace(
  context: Context,
  place: {
    readonly identity: Identity
    readonly campaign: string
    readonly municipality: IstatCode
  },
): Promise<OpenedPlace | Refused> {
  const { identity } = place
  if (identity.role === 'citizen') return refused('access.denied')
  const opened = await openCampaign(context, place.campaign)
  if (opened.kind === 'refused') return opened
  if (!reaches(identity, place.campaign, place.municipality)) return refused('access.municipality')
  const municipality = findMunicipality(context, opened.campaign, place.municipality)
  return municipality
    ? { ...opened, kind: 'place', municipality }
    : refused('campaign.municipality-unknown')
}

/** The comune as it is in the campaign; null when it does not take part. */
export function findMunicipality(
  context: Context,
  campaign: Campaign,
  istat: IstatCode,
): Municipality | null {
  const found = context.registries.municipalities.find(istat, campaign.municipalitiesAsOf)
  return found?.region === campaign.region ? found : null
}

/** A check and its comune. */
export interface OpenedCheck extends Omit<OpenedPlace, 'kind'> {
  readonly kind: 'check'
  readonly check: CheckRecord
}

/** For somebody who may look at it. To others it does not exist. */
export async function openCheck(
  context: Context,
  request: { readonly identity: Identity; readonly check: string },
): Promise<OpenedCheck | Refused> {
  const check = await context.stores.checks.find(request.check)
  if (!check) return refused('check.unknown')
  const place = await openPlace(context, { ...check, identity: request.identity })
  return place.kind === 'refused' ? refused('check.unknown') : { ...place, kind: 'check', check }
}

/** The version of the template that is meant; the current one when there is no such version any more. */
export const templateOf = (
  { definition, current }: Pick<OpenedCampaign, 'definition' | 'current'>,
  written: TemplateRef | null,
): Template => definition.templates.find(({ version }) => version === written?.version) ?? current

/** Why nobody can send a list to a campaign at an instant; null when it is open. */
export function windowRefusal(campaign: Campaign, now: string): Refused | null {
  const { opensAt, closesAt } = campaign.window
  if (now < opensAt) return refused('campaign.not-open', { opensAt })
  return now >= closesAt ? refused('campaign.closed', { closesAt }) : null
}

/** What stands between somebody and sending a list now; null when nothing does. */
export function sendingRefusal(
  context: Context,
  identity: Identity,
  campaign: Campaign,
): Refused | null {
  if (!sendsLists(identity)) return refused('access.denied')
  return windowRefusal(campaign, context.clock.now().toISOString())
}
