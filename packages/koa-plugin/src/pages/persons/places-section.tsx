import { formatInstant, type PersonPlace } from '@consegna/core'
import { DataTable } from '../parts/data-table'
import { Italian } from '../parts/italian'
import { Section } from '../parts/section'
import type { View } from '../view'

function Standing({ view, place }: { readonly view: View; readonly place: PersonPlace }) {
  const words = view.texts.persons
  const { standing, submission, campaign } = place
  return (
    <div class='consegna-what'>
      <span>{words.standings[standing]}</span>
      {submission ? <span class='consegna-code'>{submission.number}</span> : null}
      {campaign.retention.hold ? <strong>{words.held}</strong> : null}
    </div>
  )
}

/** Every list and attempt that holds the person. */
export function PlacesSection(props: {
  readonly view: View
  readonly places: readonly PersonPlace[]
}) {
  const { view, places } = props
  const words = view.texts.persons
  if (places.length === 0) return null
  return (
    <Section id='places' title={words.places}>
      <DataTable
        caption={words.placesCaption}
        rows={places}
        columns={[
          {
            header: words.campaign,
            cell: ({ campaign }) => <Italian view={view}>{campaign.title}</Italian>,
          },
          { header: words.municipality, cell: ({ municipality }) => municipality },
          { header: words.standing, cell: (place) => <Standing view={view} place={place} /> },
          {
            header: words.when,
            cell: ({ submission, check }) => formatInstant((submission ?? check).at, view.locale),
          },
          {
            header: words.rows,
            cell: ({ rows }) =>
              rows.length === 0
                ? words.quoted
                : words.row(rows.map(({ row }) => String(row)).join(', ')),
          },
        ]}
      />
    </Section>
  )
}
