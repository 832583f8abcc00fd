import { writeIssueTable } from '../annotation/write-issue-table'
import { type Refused, refused } from '../errors/problem'
import { toRomeTime } from '../messages/formats'
import type { Locale } from '../messages/locale'
import type { Identity } from '../ports/identity'
import type { CheckRecord } from '../ports/records'
import { writeAnnotatedWorkbook } from '../template/workbook-writer/write-annotated-workbook'
import { type Context, instructionsOf, openCheck } from './context'
import type { DocumentStream } from './documents'
import { type KeptList, openKeptList } from './kept-list'
import { issuesInFileOrder, keepsIssues } from './list-issues'
import { csv, spreadsheet } from './media-types'
import { noteDownload, noteRefused, onCheck } from './note-act'
import { holdsRestricted } from './persons/restricted'

interface FindingsRequest {
  readonly identity: Identity
  readonly check: string
  /** Of the sentences. */
  readonly locale: Locale
}

/** `errori-042002-20180403-101500`: the comune and the time of the check in Italy. */
function nameOf({ municipality, at }: CheckRecord): string {
  const [day = '', time = ''] = toRomeTime(at).replace(/[-:]/g, '').split('T')
  return `errori-${municipality}-${day}-${time.slice(0, 6)}`
}

/** The list that a check became. */
const listOf = ({ campaign, id }: CheckRecord) => ({ campaign, check: id })

async function* thenClose<Item>(
  items: AsyncIterable<Item>,
  { close }: KeptList,
): AsyncGenerator<Item> {
  try {
    yield* items
  } finally {
    await close()
  }
}

/** What was handed in, in a fresh workbook of the current template, with what is wrong marked in its cells. */
export async function annotateCheck(
  context: Context,
  { identity, check: id, locale }: FindingsRequest,
): Promise<DocumentStream | Refused> {
  const type = 'annotated-download'
  const opened = await openCheck(context, { identity, check: id })
  if (opened.kind === 'refused') return noteRefused(context, type, { identity }, opened)
  const { check, current } = opened
  const asked = { identity, on: onCheck(check) }
  if (check.status === 'confirmed' && (await holdsRestricted(context, identity, listOf(check)))) {
    return noteRefused(context, type, asked, refused('file.restricted'))
  }
  const kept = await openKeptList(context, opened)
  if (kept.kind === 'refused') return noteRefused(context, type, asked, kept)
  await noteDownload(context, type, asked).catch(async (error) => {
    await kept.close()
    throw error
  })
  const { municipalities } = context.registries
  const workbook = writeAnnotatedWorkbook(current, {
    ...instructionsOf(opened),
    municipalityName: (istat) => municipalities.withIstat(istat)[0]?.name ?? null,
    content: kept.content,
    issues: () => issuesInFileOrder(context, check),
    messages: context.messages(locale),
  })
  return {
    kind: 'stream',
    fileName: `${nameOf(check)}.xlsx`,
    mediaType: spreadsheet,
    bytes: thenClose(workbook, kept),
  }
}

/** The findings of a check as a plain table. */
export async function tabulateIssues(
  context: Context,
  { identity, check: id, locale }: FindingsRequest,
): Promise<DocumentStream | Refused> {
  const type = 'findings-download'
  const opened = await openCheck(context, { identity, check: id })
  if (opened.kind === 'refused') return noteRefused(context, type, { identity }, opened)
  const { check } = opened
  const asked = { identity, on: onCheck(check) }
  if (check.template === null) {
    return noteRefused(context, type, asked, refused('check.no-list'))
  }
  if (check.status === 'confirmed' && (await holdsRestricted(context, identity, listOf(check)))) {
    return noteRefused(context, type, asked, refused('file.restricted'))
  }
  if (!(await keepsIssues(context, check))) {
    return noteRefused(context, type, asked, refused('check.values-gone'))
  }
  await noteDownload(context, type, asked)
  return {
    kind: 'stream',
    fileName: `${nameOf(check)}.csv`,
    mediaType: csv,
    bytes: writeIssueTable(issuesInFileOrder(context, check), {
      messages: context.messages(locale),
    }),
  }
}
