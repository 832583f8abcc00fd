import { type Refused, refused } from '../errors/problem'
import type { Entry } from '../ports/records'
import type { Municipality } from '../ports/registries'
import type { Template } from '../template/define-template'
import { writeFilledWorkbook } from '../template/workbook-writer/write-filled-workbook'
import { writeTemplateWorkbook } from '../template/workbook-writer/write-template-workbook'
import { carryOver } from './carry-over'
import {
  type Context,
  instructionsOf,
  type OpenedCampaign,
  type OpenedPlace,
  openCampaign,
  openPlace,
} from './context'
import type { Document, DocumentStream, TemplateRequest } from './documents'
import { erasureOf } from './erasures'
import { spreadsheet } from './media-types'
import { noteDownload, noteRefused, onSubmission } from './note-act'
import { restrictedKeys } from './persons/restricted'
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

/** Entries of an accepted list, in their order, as the template has them, but those of some persons. */
async function* carriedOver(
  { stores }: Context,
  check: string,
  template: Template,
  leftOut: ReadonlySet<string>,
): AsyncGenerator<Entry['values']> {
  for await (const { key, values } of stores.checks.entries(check)) {
    if (!leftOut.has(key)) yield carryOver(values, template)
  }
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

type OwnRequest = Place & { readonly version?: number }

/** A comune and the version that is asked for, both as the campaign has them. */
async function openTemplate(
  context: Context,
  request: OwnRequest,
): Promise<Refused | { readonly kind: 'opened'; place: OpenedPlace; template: Template }> {
  const place = await openPlace(context, request)
  if (place.kind === 'refused') return place
  const template = chooseTemplate(place, request.version)
  return 'kind' in template ? template : { kind: 'opened', place, template }
}

const fileNameOf = (what: string, { id, version }: Template, { istat }: Municipality): string =>
  `${what}-${id}-v${version}-${istat}.xlsx`

/** The workbook for one comune, empty. */
async function makeOwnTemplate(context: Context, request: OwnRequest): Promise<Document | Refused> {
  const opened = await openTemplate(context, request)
  if (opened.kind === 'refused') return opened
  const { place, template } = opened
  const { municipality } = place
  const bytes = await writeTemplateWorkbook(template, { ...instructionsOf(place), municipality })
  return workbook(fileNameOf('modello', template, municipality), bytes)
}

/** The workbook for one comune with its valid list, which only those see who reach the comune. */
export async function makeValidList(
  context: Context,
  request: OwnRequest,
): Promise<DocumentStream | Refused> {
  const { identity } = request
  const type = 'valid-list-download'
  const opened = await openTemplate(context, request)
  if (opened.kind === 'refused') return noteRefused(context, type, { identity }, opened)
  const { place, template } = opened
  const { municipality, campaign } = place
  const on = { campaign: campaign.id, municipality: municipality.istat }
  const newest = await context.stores.submissions.newest(request.campaign, request.municipality)
  if (newest?.kind !== 'list') {
    return noteRefused(context, type, { identity, on }, refused('submission.none-valid'))
  }
  const { entries: erasedAt } = await erasureOf(context, newest)
  if (erasedAt !== null) {
    return noteRefused(context, type, { identity, on }, refused('submission.erased', { erasedAt }))
  }
  const leftOut = await restrictedKeys(context, identity, campaign.id)
  await noteDownload(context, type, { identity, on: onSubmission(newest) })
  return {
    kind: 'stream',
    fileName: fileNameOf('elenco-valido', template, municipality),
    mediaType: spreadsheet,
    bytes: writeFilledWorkbook(template, {
      ...instructionsOf(place),
      municipality,
      entries: carriedOver(context, newest.check, template, leftOut),
    }),
  }
}

export const makeTemplate = (
  context: Context,
  request: TemplateRequest,
): Promise<Document | Refused> =>
  'municipality' in request
    ? makeOwnTemplate(context, request)
    : makeGeneralTemplate(context, request)
