import type { Campaign, PersonErased, Refusal } from '@consegna/core'
import type { VNode } from 'preact'
import type { PageView } from '../routes/answer'
import { Alert } from './parts/alert'
import { RefusalLines } from './parts/refusal-lines'
import { Section } from './parts/section'
import { HoldSection } from './persons/hold-section'
import { fields, PersonForm, TextField } from './persons/person-fields'
import type { View } from './view'

interface PersonsData {
  readonly campaigns: readonly Campaign[]
  /** Why what was asked for was not done. */
  readonly refusal?: Refusal | null
  readonly status?: number
  /** What an erasure did just now. */
  readonly erased?: PersonErased | null
}

function Erased({ view, erased }: { readonly view: View; readonly erased: PersonErased }) {
  const words = view.texts.persons
  const { lists, withdrawn, attempts, held, settled } = erased
  return (
    <Alert kind={held.length > 0 ? 'warning' : 'success'} title={words.erased} focus id='esito'>
      <p>{words.erasedCounts(lists, withdrawn, attempts)}</p>
      {held.length > 0 ? <p>{words.erasedHeld(held.join(', '))}</p> : null}
      {settled ? null : <p>{words.erasedUnsettled}</p>}
    </Alert>
  )
}

/** A page of this part of the portal. */
export function personsFrame(
  view: View,
  page: { readonly status: number; readonly title: string; readonly body: VNode },
): PageView {
  const { heading } = view.texts.persons
  const isHome = page.title === heading
  return {
    kind: 'page',
    ...page,
    breadcrumb: [
      { label: view.texts.campaign.campaigns, href: view.links.campaigns() },
      { label: heading, href: isHome ? null : view.links.persons() },
      ...(isHome ? [] : [{ label: page.title, href: null }]),
    ],
    campaign: null,
  }
}

/** Where an officer begins: the search, and campaigns under dispute. */
export function personsPage(view: View, data: PersonsData): PageView {
  const words = view.texts.persons
  const { campaigns, refusal = null, erased = null, status = 200 } = data
  return personsFrame(view, {
    status,
    title: words.heading,
    body: (
      <>
        <h1>{words.heading}</h1>
        {refusal ? (
          <Alert kind='danger' title={words.refused} focus id='esito'>
            <RefusalLines view={view} refusal={refusal} />
          </Alert>
        ) : null}
        {erased ? <Erased view={view} erased={erased} /> : null}
        <p class='lead'>{words.lead}</p>
        <Section id='search' title={words.search}>
          <PersonForm view={view} action={view.links.personAction('cerca')} hidden={{}}>
            <TextField
              id='cerca'
              name={fields.code}
              label={words.code}
              hint={words.codeHint}
              maxLength={32}
            />
            <button type='submit' class='btn btn-primary'>
              {words.searchButton}
            </button>
          </PersonForm>
        </Section>
        <HoldSection view={view} campaigns={campaigns} />
      </>
    ),
  })
}
