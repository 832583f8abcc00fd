// Time and memory of handing a long list back with its errors marked. Rows and findings are made while
// they are asked for, as a store gives them: what is measured is the writing.
import { borseDiStudio, messages, writeAnnotatedWorkbook } from '@consegna/core'
import { peakMegabytes, rounded, table } from './measure.mjs'
import { student } from './students.mjs'

const rows = 100_000
const findings = 20_000
const every = rows / findings

const { templates, rules, listRules } = borseDiStudio.define({
  extraColumns: ['address', 'postalCode'],
})
const template = templates.at(-1)
const sheet = template.sheet
const columns = template.columnList.map(([name, { header }], index) => ({
  column: index + 1,
  title: header,
  name,
}))

/** @param {string} value @returns {import('@consegna/core').CellValue} */
const text = (value) => ({ kind: 'text', text: value })

/** @param {number} index @returns {import('@consegna/core').CellValue[]} */
function valuesOf(index) {
  const { surname, name, sex, birthDate, fiscalCode } = student(index)
  return [
    text(surname),
    text(name),
    text(fiscalCode),
    text(sex),
    { kind: 'date', date: birthDate },
    text('Ancona (AN)'),
    text('Ancona (AN)'),
    { kind: 'number', number: (index % 1_000_000) / 100 },
    text('ANIS014007'),
    text('Istituto di istruzione superiore Volterra-Elia'),
    { kind: 'number', number: 1 + (index % 5) },
    text(`Via della Vittoria ${index}`),
    text('60100'),
  ]
}

/** @type {import('@consegna/core').ListContent} */
const content = {
  kind: 'content',
  template,
  sheet,
  origin: null,
  headerRow: 1,
  columns,
  rows: async function* () {
    for (let number = 2; number <= rows + 1; number += 1) {
      const cells = valuesOf(number).map((value, index) => ({ column: index + 1, value }))
      yield { row: number, hidden: false, cells }
    }
  },
}

/** @returns {Iterable<import('@consegna/core').Issue>} */
function* issues() {
  for (let number = 1; number <= findings; number += 1) {
    const row = 1 + number * every
    yield {
      code: 'fiscal-code.check-letter',
      params: {},
      severity: 'error',
      sheet,
      cell: `C${row}`,
      row,
      column: 'Codice fiscale',
      value: 'RSSMRA01E17A271X',
      entry: 'Bianchi Anna',
    }
  }
}

const held = peakMegabytes()
const started = performance.now()
let bytes = 0
for await (const chunk of writeAnnotatedWorkbook(template, {
  title: 'Borse di Studio A.S. 2017/2018',
  campaign: 'borse-di-studio-2017',
  content,
  issues,
  messages: messages('it', borseDiStudio.messages.it),
  rules: [...rules, ...listRules],
})) {
  bytes += chunk.length
}
const seconds = (performance.now() - started) / 1000

console.log('### A list handed back with its errors marked\n')
console.log(
  table(
    ['rows', 'columns', 'findings', 'seconds', 'rows per second', 'MB of the file', 'MB of memory'],
    [
      [
        rounded(rows),
        columns.length,
        rounded(findings),
        seconds.toFixed(2),
        rounded(rows / seconds),
        (bytes / 1e6).toFixed(1),
        `${peakMegabytes()}, ${held} of them before`,
      ],
    ],
  ),
)
