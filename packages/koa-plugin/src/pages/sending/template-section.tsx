import type { CampaignView } from '@consegna/core'
import { Icon } from '../parts/icon'
import { Section } from '../parts/section'
import type { View } from '../view'

/** Section 1 of the manual: what to download before anything else. */
export function TemplateSection(props: { readonly view: View; readonly campaign: CampaignView }) {
  const { view, campaign } = props
  const words = view.texts.sending
  const { template } = campaign
  const { id } = campaign.campaign
  const older = campaign.templates.filter((one) => one.template.version !== template.version)
  return (
    <Section id='download' title={words.download}>
      <p>
        <a class='consegna-download' href={view.links.template(id)}>
          <Icon sprites={view.assets.sprites} name='file-xlsx' size='icon-primary' />
          <span>
            {words.templateLink} <span class='consegna-hint'>({words.templateFormat})</span>
          </span>
        </a>
      </p>
      <p>
        <strong>{words.templateVersion(template.version)}.</strong>{' '}
        {template.changes ? words.templateChanges(template.changes) : null}
      </p>
      <p class='consegna-hint'>{words.protectedView}</p>
      {older.length > 0 ? (
        <details class='consegna-details'>
          <summary>{words.templateOlder}</summary>
          <ul>
            {older.map((one) => {
              const { version } = one.template
              const label = words.templateVersion(version)
              return (
                <li key={version}>
                  {one.policy === 'refused' ? (
                    label
                  ) : (
                    <a href={view.links.template(id, version)}>{label}</a>
                  )}
                  : {words.templatePolicy[one.policy]}
                </li>
              )
            })}
          </ul>
        </details>
      ) : null}
    </Section>
  )
}
