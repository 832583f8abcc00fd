import {
  type Document,
  entryJsonSchema,
  guideMarkdown,
  type Refused,
  type TemplateDescription,
} from '@consegna/core'
import { guidePage } from '../pages/guide-page'
import type { Answer } from './answer'
import type { CampaignExchange } from './route'

const describe = ({
  intake,
  campaign,
  view,
}: CampaignExchange): Promise<TemplateDescription | Refused> =>
  intake.describeTemplate({ campaign: campaign.campaign.id, locale: view.locale })

const textDocument = (fileName: string, mediaType: string, text: string): Document => ({
  kind: 'document',
  fileName,
  mediaType,
  bytes: new TextEncoder().encode(text),
})

/** The field guide as a page. */
export async function showGuide(exchange: CampaignExchange): Promise<Answer> {
  const described = await describe(exchange)
  if (described.kind === 'refused') return described
  return guidePage(exchange.view, exchange.campaign, described.guide)
}

/** The field guide as Markdown. */
export async function sendGuide(exchange: CampaignExchange): Promise<Answer> {
  const described = await describe(exchange)
  if (described.kind === 'refused') return described
  const { id, version } = described.template
  const text = guideMarkdown(described.guide)
  return textDocument(`guida-${id}-v${version}.md`, 'text/markdown; charset=utf-8', text)
}

/** The JSON Schema of an entry. */
export async function sendSchema(exchange: CampaignExchange): Promise<Answer> {
  const described = await describe(exchange)
  if (described.kind === 'refused') return described
  const { template } = described
  const schema = entryJsonSchema(template, { locale: exchange.view.locale })
  const fileName = `${template.id}-v${template.version}.schema.json`
  return textDocument(fileName, 'application/schema+json', `${JSON.stringify(schema, null, 2)}\n`)
}
