import { expect, it } from 'vitest'
import { listContent, messages, openWorkbook, writeAnnotatedWorkbook } from '../../src/index'
import { bufferByteSource } from '../../src/workbook/buffer-byte-source'
import { headers, marioRossi, rowOf, type Typed } from '../support/lists'
import { definition, issues } from '../support/reading'
import { workbookParts } from '../workbook/files/workbook-parts'
import { zip } from '../workbook/files/zip'

const letters = 'ABCDEFGHIJKLM'

function cellXml(ref: string, value: Typed): string {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${ref}"><v>${value}</v></c>`
  if (value instanceof Date) {
    return `<c r="${ref}" t="d"><v>${value.toISOString().slice(0, 10)}</v></c>`
  }
  return `<c r="${ref}" t="inlineStr"><is><t>${String(value)}</t></is></c>`
}

/** A list of one row, some of whose cells are written as no program should. */
function listOf(written: Readonly<Record<string, (ref: string) => string>>) {
  const rows = [headers, rowOf(marioRossi)].map((values, at) => {
    const cells = values.map((value, column) => {
      const ref = `${letters[column]}${at + 1}`
      const own = at === 1 ? written[headers[column] ?? ''] : undefined
      return own ? own(ref) : cellXml(ref, value)
    })
    return `<row r="${at + 1}">${cells.join('')}</row>`
  })
  return zip(workbookParts(rows.join('')))
}

it('a cell that cannot be read is told with its reason, never taken as zero or blank', async () => {
  const file = await listOf({
    ISEE: (ref) => `<c r="${ref}"><v>1,5</v></c>`,
    Cognome: (ref) => `<c r="${ref}" t="s"><v>7</v></c>`,
    Nome: (ref) => cellXml(ref, 'Mario') + cellXml(ref, 'Maria'),
    'Codice fiscale': (ref) => `<c r="${ref}" t="future"><v>1</v></c>`,
  })
  const found = await issues(bufferByteSource(file))
  expect(found.map(({ column, code, severity }) => [column, code, severity])).toEqual(
    expect.arrayContaining([
      ['ISEE', 'cell.unreadable-number', 'error'],
      ['Cognome', 'cell.missing-text', 'error'],
      ['Nome', 'cell.written-twice', 'error'],
      ['Codice fiscale', 'cell.unreadable', 'error'],
    ]),
  )
  expect(found).toHaveLength(4)
  const number = found.find(({ column }) => column === 'ISEE')
  expect(number?.value).toBe('1,5')
  expect(number && messages('it').of(number).message).toBe(
    'La cella contiene un numero che nel file non è scritto come un numero.',
  )
})

it('an annotated workbook that is handed in as it is tells the same reasons again', async () => {
  const source = bufferByteSource(
    await listOf({
      ISEE: (ref) => `<c r="${ref}"><v>1,5</v></c>`,
      Cognome: (ref) => `<c r="${ref}" t="s"><v>7</v></c>`,
      'Denominazione scuola': (ref) => cellXml(ref, 'Volterra') + cellXml(ref, 'Galilei'),
      'Comune di residenza': (ref) => `<c r="${ref}" t="future"><v>1</v></c>`,
    }),
  )
  const codesOf = async (file: typeof source) =>
    (await issues(file)).map(({ cell, code }) => `${cell} ${code}`)
  const sent = await codesOf(source)
  expect(sent).toEqual([
    'A2 cell.missing-text',
    'G2 cell.unreadable',
    'H2 cell.unreadable-number',
    'J2 cell.written-twice',
  ])
  const [, template = expect.fail()] = definition.templates
  const templates = [{ template, policy: 'accepted' as const }]
  const content = await listContent(await openWorkbook(source), { templates })
  if (content.kind === 'refused') expect.fail(content.refusal.code)
  const chunks: Uint8Array[] = []
  const bytes = writeAnnotatedWorkbook(template, {
    title: 'Borse',
    campaign: null,
    content,
    issues: () => [],
    messages: messages('it'),
  })
  for await (const chunk of bytes) chunks.push(chunk)
  expect(await codesOf(bufferByteSource(Buffer.concat(chunks)))).toEqual(sent)
})
