import { fieldGuide } from '../documentation/field-guide'
import type { Refused } from '../errors/problem'
import { toRomeTime } from '../messages/formats'
import type { Locale } from '../messages/locale'
import { type Context, openCampaign } from './context'
import type { TemplateDescription } from './documents'
import { chooseTemplate } from './make-template'

/** What is to be known to fill in a list of the campaign today. */
export async function describeTemplate(
  context: Context,
  request: { readonly campaign: string; readonly version?: number; readonly locale: Locale },
): Promise<TemplateDescription | Refused> {
  const opened = await openCampaign(context, request.campaign)
  if (opened.kind === 'refused') return opened
  const template = chooseTemplate(opened, request.version)
  if ('kind' in template) return template
  const { definition, campaign } = opened
  const guide = fieldGuide(template, {
    locale: request.locale,
    rules: definition.rules,
    listRules: definition.listRules,
    ruleSettings: campaign.rules,
    today: toRomeTime(context.clock.now().toISOString()).slice(0, 10),
  })
  return { kind: 'template', template, guide }
}
