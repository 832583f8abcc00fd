import { type Campaign, formatBytes, type Municipality, type Refusal } from '@consegna/core'
import type { View } from '../view'
import { TokenField } from './token-field'

const accept = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Choice of a file and the button that has it checked. */
export function UploadForm(props: {
  readonly view: View
  readonly campaign: Campaign
  readonly municipality: Municipality
  /** Why the last file was not taken. */
  readonly refusal?: Refusal | null
}) {
  const { view, campaign, municipality, refusal } = props
  const words = view.texts.sending
  const describedBy = ['file-hint', ...(refusal ? ['file-error'] : []), 'file-overwrite'].join(' ')
  return (
    <form
      class='consegna-upload'
      method='post'
      action={view.links.upload(campaign.id, municipality.istat)}
      encType='multipart/form-data'
      data-busy={words.uploading}
    >
      <TokenField view={view} />
      <div class='alert alert-warning consegna-alert' id='file-overwrite'>
        {words.willOverwrite(municipality.name)}
      </div>
      <div class='consegna-drop' data-drop>
        <label for='file'>{words.chooseFile}</label>
        <p class='consegna-hint' id='file-hint'>
          {words.fileHint(formatBytes(campaign.limits.maxFileBytes, view.locale))}{' '}
          <span data-with-script hidden>
            {words.dropHere}
          </span>
        </p>
        {refusal ? (
          <p class='consegna-field-error' id='file-error'>
            {view.messages.of(refusal).message}
          </p>
        ) : null}
        <input
          type='file'
          class='form-control'
          id='file'
          name='file'
          accept={accept}
          aria-describedby={describedBy}
          aria-invalid={refusal ? 'true' : undefined}
        />
      </div>
      <p>{words.checkFirst}</p>
      <button type='submit' class='btn btn-primary'>
        {words.uploadFile}
      </button>
      <p class='consegna-progress' role='status' />
    </form>
  )
}
