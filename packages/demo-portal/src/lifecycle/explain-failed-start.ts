import { ConsegnaError, messageCodes, messages } from '@consegna/core'
import { describeError } from '../logging/describe-error'
import { CannotStart } from './cannot-start'

const doesNotStart = 'Il portale non parte / the portal does not start:'

/** The system names a file or a folder of this machine, never what somebody typed. */
const isOfTheSystem = (error: unknown): error is Error =>
  error instanceof Error && 'syscall' in error && 'path' in error

const sentencesOf = ({ code, params }: ConsegnaError): readonly string[] =>
  messageCodes.some((known) => known === code)
    ? [messages('it', {}, 'command-line'), messages('en', {}, 'command-line')].map((catalogue) => {
        const { message, remedy } = catalogue.of({ code, params })
        return `${message} ${remedy}`
      })
    : []

/** An error of a command or a start, in words for whoever gave it. */
export function explainError(error: unknown): string {
  if (error instanceof ConsegnaError) {
    // Of a folder that cannot be used the system says more than our code, which is for people at a page.
    if (isOfTheSystem(error.cause)) return explainError(error.cause)
    return [error.message, ...sentencesOf(error)].join('\n')
  }
  if (isOfTheSystem(error)) {
    return [
      error.message,
      'Controllare che la cartella esista, che l’utente del portale vi possa scrivere e che ci sia spazio: DATA_DIR, DATABASE_URL, FILES_DIR.',
      'Check that the folder exists, that the portal’s user may write to it and that there is room: DATA_DIR, DATABASE_URL, FILES_DIR.',
    ].join('\n')
  }
  const { code, stack } = describeError(error)
  return [code, ...stack].join('\n  ')
}

/** Why the portal does not start, for whoever started it. */
export const explainFailedStart = (error: unknown): string =>
  error instanceof CannotStart ? error.message : `${doesNotStart} ${explainError(error)}`
