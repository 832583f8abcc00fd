import { expect } from 'vitest'
import type { Issue } from '../../../../src/errors/problem'
import { messages } from '../../../../src/messages/messages'
import type { ByteSource } from '../../../../src/ports/workbook-reader'
import { borseDiStudio } from '../../../../src/presets/borse-di-studio'
import type { Template } from '../../../../src/template/define-template'
import {
  type AnnotatedWorkbookOptions,
  writeAnnotatedWorkbook,
} from '../../../../src/template/workbook-writer/write-annotated-workbook'
import {
  type ListContent,
  type ListOrigin,
  listContent,
} from '../../../../src/validation/list-content'
import type { ListReading, ListRequest } from '../../../../src/validation/list-request'
import { readList } from '../../../../src/validation/read-list'
import { bufferByteSource } from '../../../../src/workbook/buffer-byte-source'
import { openWorkbook } from '../../../../src/workbook/open-workbook'

const definition = borseDiStudio.define({})
export const [first, second] = definition.templates as [Template, Template]
export const italian = messages('it', borseDiStudio.messages.it)
export const english = messages('en', borseDiStudio.messages.en)

const request: ListRequest = {
  templates: [second, first].map((template) => ({ template, policy: 'accepted' })),
  rules: definition.rules,
  listRules: definition.listRules,
  today: '2018-04-03',
  maxEntries: 10_000,
}

export const title = 'Borse di Studio A.S. 2017/2018'

/** All bytes of a file that is made while it is taken. */
export async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const taken: Uint8Array[] = []
  for await (const chunk of chunks) taken.push(chunk)
  return new Uint8Array(Buffer.concat(taken))
}

/** What the portal finds in a file. */
export async function readingOf(
  file: ByteSource,
  changes: Partial<ListRequest> = {},
): Promise<ListReading> {
  const workbook = await openWorkbook(file)
  try {
    const reading = await readList(workbook, { ...request, ...changes })
    if (reading.kind === 'refused') expect.fail(`refused: ${reading.refusal.code}`)
    return reading
  } finally {
    await workbook.close()
  }
}

export interface Annotated {
  readonly bytes: Uint8Array
  /** What was found in the file that was sent. */
  readonly sent: ListReading
  /** What is found in the annotated file. */
  readonly again: ListReading
}

export interface AnnotateOptions extends Partial<AnnotatedWorkbookOptions> {
  readonly template?: Template
  readonly request?: Partial<ListRequest> | undefined
  /** What the file's stamp says. @default what it says */
  readonly origin?: ListOrigin | undefined
}

/** Writes what was found in a file into a workbook, and reads that one. */
export async function annotate(
  file: ByteSource,
  { template = second, request: changes, ...options }: AnnotateOptions = {},
): Promise<Annotated> {
  const sent = await readingOf(file, changes)
  const bytes = await write(file, {
    template,
    request: changes,
    issues: () => sent.issues,
    ...options,
  })
  return { bytes, sent, again: await readingOf(bufferByteSource(bytes), changes) }
}

async function write(
  file: ByteSource,
  { template = second, request: changes, origin, issues, ...options }: AnnotateOptions,
): Promise<Uint8Array> {
  const workbook = await openWorkbook(file)
  try {
    const content = await listContent(workbook, { ...request, ...changes })
    if (content.kind === 'refused') expect.fail(`refused: ${content.refusal.code}`)
    return await gather(
      writeAnnotatedWorkbook(template, {
        title,
        campaign: 'borse-di-studio-2017',
        content: origin ? { ...content, origin } : content,
        issues: issues ?? (() => []),
        messages: italian,
        ...options,
      }),
    )
  } finally {
    await workbook.close()
  }
}

/** A list that never was a file: these rows under the template's titles. */
export const contentOf = (
  rows: readonly (readonly string[])[],
  template: Template = second,
): ListContent => ({
  kind: 'content',
  template,
  origin: null,
  sheet: 'Elenco',
  headerRow: 1,
  columns: template.columnList.map(([name, { header }], index) => ({
    column: index + 1,
    title: header,
    name,
  })),
  rows: async function* () {
    for (const [index, texts] of rows.entries()) {
      const cells = texts.map((text, at) => ({
        column: at + 1,
        value: { kind: 'text' as const, text },
      }))
      yield { row: index + 2, hidden: false, cells }
    }
  },
})

/** An error in a cell, made up. */
export const issueAt = (cell: string, changes: Partial<Issue> = {}): Issue => ({
  code: 'cell.required',
  params: {},
  severity: 'error',
  sheet: 'Elenco',
  cell,
  row: Number(/\d+/.exec(cell)?.[0]),
  column: null,
  value: null,
  entry: null,
  ...changes,
})

/** What an issue says and where, apart from the parameters of its sentence. */
export const found = ({ code, severity, cell, row, column, value, entry }: Issue) => ({
  ...{ code, severity, cell, row, column, value, entry },
})
