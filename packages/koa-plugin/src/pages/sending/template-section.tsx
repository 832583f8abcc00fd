import { Download } from '../parts/download'
import { Italian } from '../parts/italian'
import { Section } from '../parts/section'
import type { View } from '../view'
import type { SendingData } from './sending-data'

interface Props {
  readonly view: View
  readonly data: SendingData
}

/** The valid list of the chosen comune, to be added to without looking for the old file. */
function ValidListDownload({ view, data }: Props) {
  const { history, campaign } = data
  const words = view.texts.sending
  if (history?.valid?.kind !== 'list') return null
  const { municipality, valid, columnsGone } = history
  return (
    <Download
      view={view}
      href={view.links.validList(campaign.campaign.id, municipality.istat)}
      icon='file-xlsx'
      label={words.validList}
      format={words.templateFormat}
    >
      <p class='consegna-hint'>
        {words.validListExplained(valid.counts.entries, municipality.name)}
        {columnsGone.length > 0 ? (
          <>
            {' '}
            {words.columnsGone} <Italian view={view}>{columnsGone.join(', ')}</Italian>.
          </>
        ) : null}
      </p>
    </Download>
  )
}

/** For who sends for several comuni: a workbook that tells whose it is. */
function OwnTemplateDownload({ view, data }: Props) {
  const { history, campaign, municipalities } = data
  const words = view.texts.sending
  if (history === null || municipalities.length < 2) return null
  const { municipality } = history
  return (
    <Download
      view={view}
      href={view.links.ownTemplate(campaign.campaign.id, municipality.istat)}
      icon='file-xlsx'
      label={words.ownTemplate(municipality.name)}
      format={words.templateFormat}
    >
      <p class='consegna-hint'>{words.ownTemplateExplained}</p>
    </Download>
  )
}

/** Which versions are taken, and what happens to files made from each. */
function Versions({ view, data }: Props) {
  const { template, templates, campaign } = data.campaign
  const words = view.texts.sending
  if (templates.length < 2) return null
  return (
    <details class='consegna-details'>
      <summary>{words.templateVersions}</summary>
      <ul>
        {templates.map((one) => {
          const { version } = one.template
          const label = words.templateVersion(version)
          const policy = version === template.version ? 'current' : one.policy
          return (
            <li key={version}>
              {policy === 'refused' ? (
                label
              ) : (
                <a href={view.links.template(campaign.id, version)}>{label}</a>
              )}
              : {words.templatePolicy[policy]}
            </li>
          )
        })}
      </ul>
      <p>{words.whereCurrent(template.version)}</p>
    </details>
  )
}

/** Section 1 of the manual: what to download before anything else. */
export function TemplateSection({ view, data }: Props) {
  const words = view.texts.sending
  const { template, campaign } = data.campaign
  return (
    <Section id='download' title={words.download}>
      <ul class='consegna-links'>
        <Download
          view={view}
          href={view.links.template(campaign.id)}
          icon='file-xlsx'
          label={words.templateLink}
          format={words.templateFormat}
        />
        <ValidListDownload view={view} data={data} />
        <OwnTemplateDownload view={view} data={data} />
        <Download
          view={view}
          href={view.links.guide(campaign.id)}
          icon='info-circle'
          label={words.guideLink}
        />
      </ul>
      <p>
        <strong>{words.templateVersion(template.version)}.</strong>{' '}
        {template.changes ? (
          <>
            {words.templateChanges} <Italian view={view}>{template.changes}</Italian>
          </>
        ) : null}
      </p>
      <Versions view={view} data={data} />
      <p class='consegna-hint'>{words.protectedView}</p>
    </Section>
  )
}
