import type { CheckView, OverwritePlan, PlannedEntry, Template } from '@consegna/core'
import { DataTable } from '../parts/data-table'
import { Italian } from '../parts/italian'
import { Section } from '../parts/section'
import type { View } from '../view'

/** Names beyond these are counted: a page of a hundred thousand names helps nobody. */
const shown = 300

/** Of a person whose data is restricted only that there is one. */
const nameOf = (view: View, { label, restricted }: PlannedEntry): string =>
  restricted ? view.texts.persons.restrictedEntry : label

function Names(props: { readonly view: View; readonly entries: readonly PlannedEntry[] }) {
  const { view, entries } = props
  const rest = entries.length - shown
  return (
    <>
      <ul class='consegna-names'>
        {entries.slice(0, shown).map((entry) => (
          <li key={entry.key}>{nameOf(view, entry)}</li>
        ))}
      </ul>
      {rest > 0 ? <p>{view.texts.check.andOthers(rest)}</p> : null}
    </>
  )
}

function Changes(props: {
  readonly view: View
  readonly plan: OverwritePlan
  readonly template: Template
}) {
  const { view, plan, template } = props
  const words = view.texts.check
  const rows = plan.changed.slice(0, shown).flatMap((entry) =>
    entry.changes.map(({ column, before, after }) => {
      const show = (value: typeof before): string =>
        value === null
          ? words.blank
          : (template.columns[column]?.show(value, view.locale) ?? String(value))
      const header = template.columns[column]?.header ?? column
      return { label: nameOf(view, entry), header, before: show(before), after: show(after) }
    }),
  )
  const rest = plan.changed.length - shown
  return (
    <>
      <DataTable
        caption={words.changedCaption}
        rows={rows}
        columns={[
          { header: words.entry, cell: ({ label }) => label },
          { header: words.column, cell: ({ header }) => <Italian view={view}>{header}</Italian> },
          { header: words.before, cell: ({ before }) => before, code: true },
          { header: words.after, cell: ({ after }) => after, code: true },
        ]}
      />
      {rest > 0 ? <p>{words.andOthers(rest)}</p> : null}
    </>
  )
}

function Counts({ view, plan }: { readonly view: View; readonly plan: OverwritePlan }) {
  const words = view.texts.check
  const { added, removed, changed, unchanged } = words.counts(
    plan.added.length,
    plan.removed.length,
    plan.changed.length,
    plan.unchanged,
  )
  return (
    <p class='consegna-summary' data-element='difference'>
      <strong>{words.summary(plan.current, plan.next)}</strong>: {added},{' '}
      {plan.removed.length > 0 ? <strong class='consegna-loss'>{removed}</strong> : removed},{' '}
      {changed}, {unchanged}.
    </p>
  )
}

/** What confirming would do to the valid list, those who would be struck off first. */
export function Difference(props: {
  readonly view: View
  readonly check: CheckView
  readonly plan: OverwritePlan
}) {
  const { view, check, plan } = props
  const words = view.texts.check
  const same = plan.added.length + plan.removed.length + plan.changed.length === 0
  return (
    <Section id='difference' title={words.difference}>
      {check.newest === null ? (
        <p class='consegna-summary' data-element='difference'>
          {check.check.kind === 'nil' ? words.firstNil : words.firstList(plan.next)}
        </p>
      ) : (
        <Counts view={view} plan={plan} />
      )}
      {check.newest !== null && same ? <p>{words.nothingChanges}</p> : null}
      {plan.removed.length > 0 ? (
        <div class='consegna-removed'>
          <h3>{words.removedHeading(plan.removed.length)}</h3>
          <p>{words.removedExplained(plan.removed.length)}</p>
          {check.check.counts.invalidEntries > 0 ? <p>{words.removedMayBeWrong}</p> : null}
          <Names view={view} entries={plan.removed} />
        </div>
      ) : null}
      {plan.changed.length > 0 ? (
        <>
          <h3>{words.changedHeading(plan.changed.length)}</h3>
          <Changes view={view} plan={plan} template={check.template} />
        </>
      ) : null}
      {plan.added.length > 0 ? (
        <details class='consegna-details' open={plan.added.length <= 20}>
          <summary>{words.addedHeading(plan.added.length)}</summary>
          <Names view={view} entries={plan.added} />
        </details>
      ) : null}
    </Section>
  )
}
