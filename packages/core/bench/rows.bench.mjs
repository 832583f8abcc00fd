// Rows checked per second when the file has been read already: columns, rules, repeated keys.
import {
  borseDiStudio,
  foreignStates,
  italianMunicipalities,
  loadRegistries,
  readList,
} from '@consegna/core'
import { medianSeconds, peakMegabytes, rounded, table } from './measure.mjs'
import { student } from './students.mjs'

const rows = 100_000
const { templates, rules, listRules } = borseDiStudio.define({})
const [template] = [...templates].reverse()

/** @param {string | number | null} value @returns {import('@consegna/core').CellValue} */
const cellValue = (value) =>
  typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: `${value}` }

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** @param {number} number @param {readonly (string | number | import('@consegna/core').CellValue | null)[]} values */
const row = (number, values) => ({
  number,
  hidden: false,
  cells: values.flatMap((value, at) => {
    if (value === null) return []
    const held = typeof value === 'object' ? value : cellValue(value)
    const cell = { ref: `${letters[at]}${number}`, column: at + 1, value: held }
    return [{ ...cell, raw: '', formula: false }]
  }),
})

const header = row(
  1,
  template.columnList.map(([, column]) => column.header),
)

const made = [header]
for (let index = 0; index < rows; index += 1) {
  const { birthDate, ...born } = student(index)
  const values = {
    ...born,
    birthDate: { kind: 'date', date: birthDate },
    residence: 'Ancona',
    isee: (index % 1_000_000) / 100,
    schoolCode: 'ANIS014007',
    schoolName: 'Volterra-Elia',
    class: 1 + (index % 5),
  }
  const inOrder = template.columnList.map(([column]) => values[column] ?? null)
  made.push(row(index + 2, inOrder))
}

/** Every tenth row with a wrong fiscal code, or a day that the calendar lacks. */
function* withFaults() {
  for (const each of made) {
    const fault = each.number % 20 === 0 ? 2 : each.number % 20 === 10 ? 4 : null
    const text = fault === 2 ? 'RSSMRA01E17A271X' : '30/02/2001'
    yield fault === null
      ? each
      : {
          ...each,
          cells: each.cells.map((cell) =>
            cell.column === fault + 1 ? { ...cell, value: { kind: 'text', text } } : cell,
          ),
        }
  }
}

/**
 * @param {() => Iterable<ReturnType<typeof row>>} rowsOf
 * @returns {import('@consegna/core').Workbook}
 */
const workbookOf = (rowsOf) => ({
  sheets: [
    {
      name: 'Elenco',
      visibility: 'visible',
      rows: async function* () {
        yield* rowsOf()
      },
      layout: async () => ({ merged: [], hiddenColumns: [] }),
    },
  ],
  definedNames: new Map([['consegna_template', `"${template.id};${template.version}"`]]),
  dateSystem: '1900',
  close: async () => {},
})

async function walk(workbook) {
  let count = 0
  for await (const { cells } of workbook.sheets[0].rows()) count += cells.length
  return count
}

const request = {
  templates: [{ template, policy: 'accepted' }],
  rules,
  listRules,
  maxEntries: rows,
  today: '2018-04-03',
}

// Comuni and states of the package; the schools of the demo, which are some of the Marche.
const demo = await loadRegistries('packages/demo-portal/data')
const registries = {
  ...demo.registries,
  municipalities: italianMunicipalities(),
  states: foreignStates(),
}
const compared = {
  ...request,
  registries,
  asOf: '2018-04-01',
  municipality: registries.municipalities.find('042002', '2018-04-01'),
}

const right = workbookOf(() => made)
const faulty = workbookOf(withFaults)
const held = peakMegabytes()

const results = []
/** @param {string} name @param {() => Promise<unknown>} run */
async function measure(name, run) {
  const seconds = await medianSeconds(run)
  results.push([name, rounded(rows / seconds), seconds.toFixed(2)])
}

await measure('only walking over the rows', () => walk(right))
await measure('no registry, all right', () => readList(right, request))
await measure('no registry, every tenth entry wrong', () => readList(faulty, request))
await measure('all registries, all right', () => readList(right, compared))
await measure('all registries, every tenth entry wrong', () => readList(faulty, compared))

console.log(`### Rows checked, without reading the file

${rows.toLocaleString('en-GB')} rows of the list of scholarships, medians of five rounds. Memory at the most: ${peakMegabytes()} MB, of which ${held} MB for the rows that were given.
`)
console.log(table(['list', 'rows per second', 'seconds'], results))
