// Cells read per second by each kind of column, and how that compares with plain text in the same run.
import {
  address,
  checkFiscalCode,
  choice,
  date,
  email,
  euro,
  fiscalCode,
  foreignStates,
  iban,
  integer,
  italianMunicipalities,
  loadRegistries,
  municipality,
  note,
  percentage,
  personName,
  phone,
  postalCode,
  province,
  schoolCode,
  sex,
  text,
  yesNo,
} from '@consegna/core'
import { CodiceFiscaleUtils } from '@marketto/codice-fiscale-utils'
import { medianSeconds, peakMegabytes, rounded, table } from './measure.mjs'
import { student } from './students.mjs'

const many = 20_000
const header = 'Colonna'

const students = Array.from({ length: many }, (_, at) => student(at * 37))
const demo = await loadRegistries('packages/demo-portal/data')
const italy = italianMunicipalities()
const registries = { ...demo.registries, municipalities: italy, states: foreignStates() }
const comuni = italy.list({ asOf: '2018-04-01' }).map(({ name }) => name)
const schools = registries.schools?.search('liceo', { limit: 50 }).map(({ code }) => code) ?? []

/** What a list is read against; a new one for each round, as for each list. */
const context = (known = {}) => ({
  registries: known,
  municipality: null,
  asOf: '2018-04-01',
  today: '2018-04-03',
  dateSystem: /** @type {const} */ ('1900'),
})

/** @param {readonly unknown[]} values @param {number} at */
const pick = (values, at) => String(values[at % values.length])
/** @param {number} at */
const cents = (at) =>
  `${1 + (at % 15)}.${String(100 + (at % 900))},${String(at % 100).padStart(2, '0')}`
const written = (/** @type {string} */ text) => /** @type {const} */ ({ kind: 'text', text })
const number = (/** @type {number} */ number) => /** @type {const} */ ({ kind: 'number', number })

/** A kind, the column, the cells it is given, and the registries that it is compared with. */
const kinds = [
  ['text', text({ header }), (at) => written(`Istituto Volterra-Elia ${at}`)],
  ['text of digits and letters', text({ header }), (at) => written(`B/${at}`)],
  ['note', note({ header }), (at) => written(`Domanda integrata il 12 aprile, protocollo ${at}`)],
  ['address', address({ header }), (at) => written(`Via Roma, ${at}/A`)],
  [
    'personName',
    personName({ header }),
    (at) => written(`D’Àvalos ${pick(['Rossi', 'Conti'], at)}`),
  ],
  ['fiscalCode', fiscalCode({ header }), (at) => written(students[at]?.fiscalCode ?? '')],
  ['date, as a date', date({ header }), (at) => ({ kind: 'date', date: students[at]?.birthDate })],
  ['date, as text', date({ header }), (at) => written(`${1 + (at % 28)}/${1 + (at % 12)}/2001`)],
  ['sex', sex({ header }), (at) => written(pick(['M', 'F', 'maschio'], at))],
  [
    'choice',
    choice({ header, choices: ['1', '2', '3'].map((value) => ({ value })) }),
    (at) => number(1 + (at % 3)),
  ],
  ['yesNo', yesNo({ header }), (at) => written(pick(['Sì', 'no', 'x'], at))],
  ['integer', integer({ header }), (at) => number(at)],
  ['euro, as a number', euro({ header }), (at) => number(at / 100)],
  ['euro, as text', euro({ header }), (at) => written(cents(at))],
  ['percentage', percentage({ header }), (at) => written(`${at % 100},5%`)],
  ['postalCode', postalCode({ header }), (at) => written(String(10_000 + at))],
  ['province', province({ header }), (at) => written(pick(['AN', 'Ancona', 'PU'], at))],
  ['email', email({ header }), (at) => written(`mario.rossi${at}@example.it`)],
  ['phone', phone({ header }), (at) => written(`0${71_200_0000 + at}`)],
  [
    'iban',
    iban({ header }),
    (at) => written(pick(['IT60X0542811101000000123456', 'DE89370400440532013000'], at)),
  ],
  ['municipality, no registry', municipality({ header }), (at) => written(pick(comuni, at % 300))],
  [
    'municipality, 300 names',
    municipality({ header }),
    (at) => written(pick(comuni, at % 300)),
    registries,
  ],
  [
    'municipality, 300 names mistyped',
    municipality({ header }),
    (at) => written(`${pick(comuni, at % 300)}x`),
    registries,
  ],
  ['schoolCode, no registry', schoolCode({ header }), () => written('ANIS014007')],
  ['schoolCode, 50 codes', schoolCode({ header }), (at) => written(pick(schools, at)), registries],
]

/** Cells per second of the plain text that the others are compared with. */
let plain = Number.NaN
const results = []
// The first of them twice: what comes first also pays for the learning of the others' common part.
for (const [name, column, cellAt, known] of [...kinds.slice(0, 1), ...kinds]) {
  const cells = Array.from({ length: many }, (_, at) => cellAt(at))
  const [first] = cells
  const read = column.parse(first, context(known))
  // What is refused is read in another way, and would be compared with nothing.
  if (!read.ok && !name.includes('mistyped'))
    throw new Error(`${name}: ${JSON.stringify([first, read])}`)
  const seconds = await medianSeconds(() => {
    const now = context(known)
    for (const cell of cells) column.parse(cell, now)
  })
  const perSecond = many / seconds
  if (name === 'text') plain = perSecond
  results.push([name, rounded(perSecond), `${Number((plain / perSecond).toPrecision(2))} ×`])
}

console.log(`### Cells read, by kind of column

${many.toLocaleString('en-GB')} cells each, medians of five rounds; the last number is the time of one cell compared with plain text.
`)
console.log(table(['kind', 'cells per second', 'time'], results.slice(1)))

const places = new Map(italy.list({ asOf: '1999-01-01' }).map((one) => [one.belfiore, one]))
const other = new CodiceFiscaleUtils({
  findByCode: async (code) => {
    const found = places.get(code.toUpperCase())
    return found ? { belfioreCode: found.belfiore, name: found.name } : null
  },
})
const codes = students.map((one) => one.fiscalCode)
const ours = await medianSeconds(() => {
  for (const code of codes) if (!checkFiscalCode(code).ok) throw new Error(code)
})
const few = codes.slice(0, 2000)
const theirs = await medianSeconds(async () => {
  for (const code of few)
    if (!(await other.validator.codiceFiscale(code).valid)) throw new Error(code)
})
const [here, there] = [codes.length / ours, few.length / theirs]

console.log(`
### Fiscal codes checked
`)
console.log(
  table(
    ['by', 'codes per second', 'times'],
    [
      ['checkFiscalCode', rounded(here), `${rounded(here / there)} ×`],
      ['@marketto/codice-fiscale-utils, which looks the place up too', rounded(there), '1 ×'],
    ],
  ),
)
console.log(`\nMemory at the most: ${peakMegabytes()} MB.`)
