import { type Refused, refused } from '../errors/problem'
import type { Entry } from '../ports/records'
import type { Template } from '../template/define-template'
import { writeTemplateWorkbook } from '../template/workbook-writer/write-template-workbook'
import { carryOver } from './carry-over'
import {
  type Context,
  instructionsOf,
  type OpenedCampaign,
  openCampaign,
  openPlace,
} from './context'
import type { Document, TemplateRequest } from './documents'
import { spreadsheet } from './media-types'
import type { Place } from './views'

/** The version that is asked for, if the campaign takes it. */
export function chooseTemplate(
  { admitted, current }: Pick<OpenedCampaign, 'admitted' | 'current'>,
  version: number = current.version,
): Template | Refused {
  const chosen = admitted.find((one) => one.template.version === version)
  if (!chosen) return refused('template.unknown-version', { version, current: current.version })
  if (chosen.policy === 'refused') {
    return refused('template.version-refused', { version, current: current.version })
  }
  return chosen.template
}

/** The valid list's entries, in their order, as the template has them; null when there is no list. */
async function validEntries(
  { stores }: Context,
  { campaign, municipality }: Omit<Place, 'identity'>,
  template: Template,
): Promise<readonly Entry['values'][] | null> {
  const newest = await stores.submissions.newest(campaign, municipality)
  if (newest?.kind !== 'list') return null
  const entries: Entry['values'][] = []
  for await (const { values } of stores.checks.entries(newest.check)) {
    entries.push(carryOver(values, template))
  }
  return entries
}

const workbook = (fileName: string, bytes: Uint8Array): Document => ({
  kind: 'document',
  fileName,
  mediaType: spreadsheet,
  bytes,
})

/** The workbook of a template version that the campaign takes, for everybody. */
async function makeGeneralTemplate(
  context: Context,
  request: { readonly campaign: string; readonly version?: number | undefined },
): Promise<Document | Refused> {
  const opened = await openCampaign(context, request.campaign)
  if (opened.kind === 'refused') return opened
  const template = chooseTemplate(opened, request.version)
  if ('kind' in template) return template
  const bytes = await writeTemplateWorkbook(template, instructionsOf(opened))
  return workbook(`modello-${template.id}-v${template.version}.xlsx`, bytes)
}

/** The workbook for one comune, empty or with its valid list, which only those see who reach the comune. */
async function makeOwnTemplate(
  context: Context,
  request: Place & { readonly version?: number; readonly prefilled?: boolean },
): Promise<Document | Refused> {
  const opened = await openPlace(context, request)
  if (opened.kind === 'refused') return opened
  const template = chooseTemplate(opened, request.version)
  if ('kind' in template) return template
  const { prefilled = false } = request
  const entries = prefilled ? await validEntries(context, request, template) : []
  if (entries === null) return refused('submission.none-valid')
  const { municipality } = opened
  const bytes = await writeTemplateWorkbook(template, {
    ...instructionsOf(opened),
    municipality,
    entries,
  })
  const what = prefilled ? 'elenco-valido' : 'modello'
  return workbook(`${what}-${template.id}-v${template.version}-${municipality.istat}.xlsx`, bytes)
}

export const makeTemplate = (
  context: Context,
  request: TemplateRequest,
): Promise<Document | Refused> =>
  'municipality' in request
    ? makeOwnTemplate(context, request)
    : makeGeneralTemplate(context, request)
