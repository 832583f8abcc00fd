import { issueReference } from '../documentation/issue-reference'
import { borseDiStudio } from '../presets/borse-di-studio'
import type { Asked } from './arguments'
import { type ExitStatus, exitStatus } from './exit-status'
import type { RunContext } from './run-context'

/** All codes with sentence and remedy; parameters stand as ‹name›. */
export async function codesCommand(
  { json }: Asked,
  { locale, out }: RunContext,
): Promise<ExitStatus> {
  const entries = issueReference(locale, { messages: [borseDiStudio.messages] })
  if (json) await out.line(JSON.stringify(entries, null, 2))
  else {
    for (const { code, message, remedy } of entries) {
      await out.line(`${code}\n  ${message}\n  ${remedy}`)
    }
  }
  return exitStatus.valid
}
