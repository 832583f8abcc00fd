import type { Answer } from '../../test/support/http-client'

/** Whether somebody was told to try again, and when, in words. An answer without a page has no words. */
export function isTryAgain({ status, headers, text }: Answer): boolean {
  const saysSo = text === '' || /riprov|ripeter/i.test(text)
  return status === 503 && saysSo && headers.get('retry-after') !== null
}
