import type { Answer } from '../state/answers'
import { WholePage } from './whole-page'

/** Marks the form that is sent by itself. */
const formId = 'ritorno'

/** Takes the answer to the site: by itself, or without JavaScript at the press of the button. */
export function ReturnPage({ answer }: { readonly answer: Answer }) {
  return (
    <WholePage title='Ritorno al sito'>
      <form id={formId} method='post' action={answer.validateUrl}>
        <input type='hidden' name='auth' value={answer.auth} />
        <p>Il browser torna da solo al sito {new URL(answer.validateUrl).host}.</p>
        <button class='btn btn-primary' type='submit'>
          Continua
        </button>
      </form>
    </WholePage>
  )
}

export const returnScript = `document.getElementById('${formId}').submit()\n`
