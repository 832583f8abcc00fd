import {
  formatBytes,
  formatDay,
  formatInstant,
  type PublicSubmission,
  type VerifiedReceipt,
} from '@consegna/core'
import type { ComponentChildren } from 'preact'
import { Alert } from '../parts/alert'
import { Italian } from '../parts/italian'
import { Section } from '../parts/section'
import type { View } from '../view'

function whatWas(view: View, { kind, entries }: PublicSubmission): string {
  const words = view.texts.verification
  return kind === 'nil' ? words.nil : words.entries(entries)
}

function Fact(props: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

/** What was handed in; whose name it is stands on the receipt only. */
function Facts({ view, verified }: { readonly view: View; readonly verified: VerifiedReceipt }) {
  const { campaign, municipality, submission, sender, file, leftOut, supersedes, restores } =
    verified
  const words = view.texts.verification
  return (
    <dl class='consegna-facts'>
      <Fact label={words.facts.campaign}>
        <Italian view={view}>{campaign.title}</Italian>
      </Fact>
      <Fact label={words.facts.municipality}>
        {municipality.name} ({municipality.province}), ISTAT {municipality.istat}
      </Fact>
      <Fact label={words.facts.handedIn}>
        {whatWas(view, submission)}
        {leftOut > 0 ? `, ${words.leftOut(leftOut)}` : ''}
      </Fact>
      <Fact label={words.facts.at}>{formatInstant(submission.at, view.locale)}</Fact>
      {sender ? (
        <Fact label={words.facts.sender}>
          {sender.name} ({view.texts.roles[sender.role]})
        </Fact>
      ) : null}
      <Fact label={words.facts.number}>
        <span class='consegna-code'>{submission.number}</span>
      </Fact>
      {supersedes === null ? null : (
        <Fact label={words.facts.supersedes}>
          <span class='consegna-code'>{supersedes}</span>
        </Fact>
      )}
      {restores === null ? null : (
        <Fact label={words.facts.restores}>
          <span class='consegna-code'>{restores}</span>
        </Fact>
      )}
      {file ? (
        <Fact label={words.facts.file}>
          <span class='consegna-code'>{file.sha256}</span> ({formatBytes(file.size, view.locale)})
        </Fact>
      ) : null}
      <Fact label={words.facts.code}>
        <span class='consegna-code'>{verified.code}</span>
      </Fact>
    </dl>
  )
}

function Standing({ view, verified }: { readonly view: View; readonly verified: VerifiedReceipt }) {
  const { municipality, submission, valid } = verified
  const words = view.texts.verification
  const isValid = valid.number === submission.number
  const when = formatInstant(valid.at, view.locale)
  return (
    <Section id='standing' title={words.standing}>
      <p class='consegna-valid-now'>
        {isValid ? words.stillValid(municipality.name) : words.replaced(municipality.name)}
      </p>
      {isValid ? null : <p>{words.validNow(valid.number, when, whatWas(view, valid))}</p>}
      <ValidOn view={view} verified={verified} />
    </Section>
  )
}

/** Which list was valid on a day. */
function ValidOn({ view, verified }: { readonly view: View; readonly verified: VerifiedReceipt }) {
  const { validOn, code } = verified
  const words = view.texts.verification
  return (
    <>
      {validOn ? (
        <p role='status'>
          {validOn.submission
            ? words.validOn(
                formatDay(validOn.day),
                validOn.submission.number,
                whatWas(view, validOn.submission),
              )
            : words.noneOn(formatDay(validOn.day))}
        </p>
      ) : null}
      <form method='get' action={view.links.verification()}>
        <input type='hidden' name='codice' value={code} />
        <label for='data'>{words.onDay}</label>
        <div class='consegna-choice-row'>
          <input
            type='date'
            class='form-control consegna-day'
            id='data'
            name='data'
            required
            value={validOn?.day ?? ''}
            aria-describedby='data-hint'
          />
          <button type='submit' class='btn btn-outline-primary'>
            {words.showDay}
          </button>
        </div>
        <p class='consegna-hint' id='data-hint'>
          {words.dayHint}
        </p>
      </form>
    </>
  )
}

/** What is said about a receipt of this portal. */
export function Verified(props: { readonly view: View; readonly verified: VerifiedReceipt }) {
  const { view, verified } = props
  const words = view.texts.verification
  return (
    <>
      <Alert
        kind={verified.by === 'file' ? 'success' : 'info'}
        title={words.outcomes[verified.by]}
        focus
        id='esito'
      >
        <p>{words.meaning[verified.by]}</p>
      </Alert>
      <Section id='handed-in' title={words.whatWasHandedIn}>
        <Facts view={view} verified={verified} />
      </Section>
      <Standing view={view} verified={verified} />
    </>
  )
}
