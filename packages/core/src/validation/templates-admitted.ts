import type { Campaign } from '../campaign/campaign'
import type { Template } from '../template/define-template'

/** A version of the template, and what a campaign does with files made from it. */
export interface AdmittedTemplate {
  readonly template: Template
  readonly policy: 'accepted' | 'warned' | 'refused'
}

/** The versions that a campaign names, newest first. A version that it does not name is refused. */
export function admittedTemplates(
  templates: readonly Template[],
  campaign: Pick<Campaign, 'templates'>,
): readonly AdmittedTemplate[] {
  const policies = new Map(campaign.templates.map(({ version, policy }) => [version, policy]))
  return templates
    .map((template) => ({
      template,
      policy: policies.get(template.version) ?? ('refused' as const),
    }))
    .sort((a, b) => b.template.version - a.template.version)
}

/** The version that is offered for download: the newest accepted one. */
export function currentTemplate(admitted: readonly AdmittedTemplate[]): Template | null {
  return (admitted.find(({ policy }) => policy === 'accepted') ?? admitted[0])?.template ?? null
}
