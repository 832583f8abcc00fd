import type { Issue, Refused } from '../errors/problem'
import type { Identity } from '../ports/identity'
import { type Context, openCheck } from './context'

const pageSize = 500

async function* pages(context: Context, check: string): AsyncGenerator<Issue> {
  for (let offset = 0; ; offset += pageSize) {
    const page = await context.stores.checks.issues(check, { offset, limit: pageSize })
    yield* page
    if (page.length < pageSize) return
  }
}

/** All issues of a check, in the order of the file, as a stream. */
export async function listIssues(
  context: Context,
  request: { readonly identity: Identity; readonly check: string },
): Promise<AsyncIterable<Issue> | Refused> {
  const opened = await openCheck(context, request)
  return opened.kind === 'refused' ? opened : pages(context, request.check)
}
