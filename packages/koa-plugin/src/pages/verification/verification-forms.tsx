import { formatBytes, maxReceiptBytes } from '@consegna/core'
import { Section } from '../parts/section'
import type { View } from '../view'

/** The two ways to ask: with the file, or with what stands on paper. */
export function VerificationForms(props: {
  readonly view: View
  readonly typed: string | null
  /** Whether one receipt was looked at already. */
  readonly again: boolean
}) {
  const { view, typed, again } = props
  const words = view.texts.verification
  const action = view.links.verification()
  return (
    <>
      <Section id='by-file' title={again ? words.anotherFile : words.byFile}>
        <form method='post' action={action} encType='multipart/form-data' data-busy=''>
          <div class='consegna-drop' data-drop>
            <label for='file'>{words.chooseFile}</label>
            <p class='consegna-hint' id='file-hint'>
              {words.fileHint(formatBytes(maxReceiptBytes, view.locale))}{' '}
              <span data-with-script hidden>
                {words.dropHere}
              </span>
            </p>
            <input
              type='file'
              class='form-control'
              id='file'
              name='file'
              accept='.pdf,application/pdf'
              aria-describedby='file-hint'
            />
          </div>
          <button type='submit' class='btn btn-primary'>
            {words.verify}
          </button>
        </form>
      </Section>
      <Section id='by-code' title={again ? words.anotherCode : words.byCode}>
        <form method='get' action={action}>
          <p>
            <label for='codice'>{words.code}</label>
            <input
              type='text'
              class='form-control'
              id='codice'
              name='codice'
              value={again ? '' : (typed ?? '')}
              maxLength={40}
              autoComplete='off'
              autoCapitalize='characters'
              spellcheck={false}
              aria-describedby='codice-hint'
            />
          </p>
          <p class='consegna-hint' id='codice-hint'>
            {words.codeHint}
          </p>
          <button type='submit' class='btn btn-outline-primary'>
            {words.lookUp}
          </button>
        </form>
      </Section>
    </>
  )
}
