import { cellRanges } from './cell-ranges'
import { type Difference, oursAlone } from './difference'
import { explanations } from './explanations'
import { failures } from './failures'
import { ownRefusals } from './own-refusals'
import { type OtherReader, otherReaders, snapshots, versions } from './snapshot'

export interface CorpusFacts {
  readonly files: number
  readonly workbooks: number
  readonly read: number
  /** Cells that we read, and those that every reader that read the file reads alike. */
  readonly cells: number
  readonly alike: number
  readonly differences: readonly Difference[]
  /** Files by the program that wrote them. */
  readonly programs: ReadonlyMap<string, readonly string[]>
}

const names: Readonly<Record<OtherReader, string>> = {
  sheetjs: 'SheetJS',
  exceljs: 'exceljs',
  openpyxl: 'openpyxl',
}

const code = (text: string): string => {
  const visible = text.replaceAll('\r', '␍').replaceAll('\n', '␊').replaceAll('\t', '␉')
  // Characters that would break a table, or that no reader of it could see.
  const safe = visible
    .replaceAll('|', '\\|')
    .replace(/[\p{Cc}]/gu, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return safe.includes('`') ? `\`\` ${safe} \`\`` : `\`${safe}\``
}
const short = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text
const value = (plain: string | null): string => (plain === null ? 'blank' : code(short(plain, 90)))
const list = (files: readonly string[]): string => files.map(code).join('<br>')
const number = (count: number): string => count.toLocaleString('en')
const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

export function differencesDocument(facts: CorpusFacts): string {
  return [
    '# The corpus: what readers make of it',
    '',
    'Written by `packages/core/test/workbook/corpus-differences.test.ts` (`npm run corpus`); not by hand. The corpus and its sources: `packages/core/test/workbook/corpus/README.md`.',
    '',
    ...summary(facts),
    ...refusals(),
    ...failuresOfOthers(),
    ...differencesByReason(facts.differences),
    ...programsSection(facts.programs),
  ].join('\n')
}

function summary({ files, workbooks, read, cells, alike, differences }: CorpusFacts): string[] {
  const alone = oursAlone(differences)
  const count = (reader: OtherReader) =>
    number(differences.filter((one) => one.reader === reader).length)
  return [
    '## In short',
    '',
    row('what', 'count'),
    row('---', '---:'),
    row('files', number(files)),
    row('of these workbooks (the others are ZIP archives, most of them broken)', number(workbooks)),
    row('workbooks that we read', number(read)),
    row('cells that we read', number(cells)),
    row('of these alike for every reader that reads the file', number(alike)),
    ...otherReaders.map((reader) =>
      row(`cells that ${names[reader]} ${versions[reader]} reads otherwise`, count(reader)),
    ),
    row('cells that all three read alike, and we otherwise', number(alone.length)),
    '',
    `The last are ${alone.map(({ file, sheet, ref }) => code(`${file} ${sheet}!${ref}`)).join(', ')}: white space, as told below.`,
    '',
    'Compared are text, number, boolean, date (to the second) and error value of every cell of every sheet, hidden ones included. Blank cells, empty texts and formulas without a stored result count as the same: not every reader can tell them apart. In merged ranges only the first cell counts (exceljs repeats its value), and charts have no cells (SheetJS gives the numbers that they keep). Dates of SheetJS are taken from number and format, since its `Date`s depend on the time zone.',
    '',
    'In the tables, `t:` is a text, `n:` a number, `b:` a boolean, `d:` a date, `e:` an error; ␍ and ␊ are the line ends.',
    '',
  ]
}

function refusals(): string[] {
  const lines = ownRefusals.map(({ code: name, why, files }) =>
    row(code(name), why, list(files), list(files.flatMap(readersOf))),
  )
  return [
    '## Files that we refuse',
    '',
    'No file is refused that two other readers read alike, but for macros, which the safety of the receivers demands.',
    '',
    row('code', 'why', 'files', 'who reads them nevertheless'),
    row('---', '---', '---', '---'),
    ...lines,
    '',
  ]
}

function readersOf(file: string): string[] {
  const snapshot = snapshots.get(file)
  if (snapshot === undefined) return []
  const readers = otherReaders.filter((reader) => {
    const reading = snapshot.readers[reader]
    return 'cells' in reading && reading.cells > 0
  })
  return readers.length === 0
    ? []
    : [`${file.slice(file.lastIndexOf('/') + 1)}: ${readers.join(', ')}`]
}

function failuresOfOthers(): string[] {
  const answer = (reader: OtherReader, file: string) => {
    const reading = snapshots.get(file)?.readers[reader]
    if (reading === undefined) return ''
    return 'thrown' in reading ? code(short(reading.thrown, 120)) : 'finds no cell'
  }
  return [
    '## Files that others do not read, and we do',
    '',
    row('reader', 'file', 'its answer', 'what is in the file'),
    row('---', '---', '---', '---'),
    ...failures.flatMap(({ reader, why, files }) =>
      files.map((file) => row(names[reader], code(file), answer(reader, file), why)),
    ),
    '',
  ]
}

function differencesByReason(differences: readonly Difference[]): string[] {
  const sections = explanations.flatMap((explanation) => {
    const explained = differences.filter(
      (one) => explanations.find((each) => each.explains(one)) === explanation,
    )
    if (explained.length === 0) return []
    return [
      `### ${explanation.title}`,
      '',
      `**Right: ${explanation.right}.** ${explanation.why}`,
      '',
      row('file', 'sheet', 'reader', 'cells', 'for example', 'in the file', 'it reads', 'we read'),
      row('---', '---', '---', '---', '---', '---', '---', '---'),
      ...groups(explained).map(groupRow),
      '',
    ]
  })
  return ['## Cells that readers read otherwise than we do', '', ...sections]
}

function groups(differences: readonly Difference[]): readonly (readonly Difference[])[] {
  const found = new Map<string, Difference[]>()
  for (const one of differences) {
    const key = JSON.stringify([one.file, one.sheet, one.reader])
    found.set(key, [...(found.get(key) ?? []), one])
  }
  return [...found.values()]
}

function groupRow(group: readonly Difference[]): string {
  const [first] = group
  if (first === undefined) return ''
  const { file, sheet, reader, ref, proof, theirs, ours } = first
  const format = proof.format === '' ? '' : ` format ${code(proof.format)}`
  const cells = `${number(group.length)}: ${cellRanges(group.map((one) => one.ref))}`
  const xml = `${code(short(proof.xml, 220))}${format}`
  return row(code(file), code(sheet), names[reader], cells, ref, xml, value(theirs), value(ours))
}

function programsSection(programs: CorpusFacts['programs']): string[] {
  const sorted = [...programs].sort(([one], [other]) => (one < other ? -1 : 1))
  return [
    '## Programs that wrote the files',
    '',
    'By what a file says of itself, and where it says nothing by marks that only one program leaves. Programs of which the corpus has no file (Apache POI, ClosedXML, PhpSpreadsheet) are imitated in `programs.test.ts`: parts in the shape that these programs are known to write, not files from them. Files of LibreOffice, openpyxl, exceljs and SheetJS are also made in the tests.',
    '',
    row('program', 'files', 'which; of more than 30 the first'),
    row('---', '---:', '---'),
    ...sorted.map(([program, files]) =>
      row(program, files.length, list(files.length > 30 ? files.slice(0, 4) : files)),
    ),
    '',
  ]
}
