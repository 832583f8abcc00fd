// What registries take: to be there, and to answer for each cell. First answers make an index; they are
// measured apart, in this process that has done nothing before.
import { performance } from 'node:perf_hooks'
import { italianMunicipalities, parseSchools, schoolRegistry } from '@consegna/core'
import { medianSeconds, rounded, table } from './measure.mjs'

/** Milliseconds of doing something once. @param {() => unknown} run */
function once(run) {
  const started = performance.now()
  run()
  return (performance.now() - started).toFixed(0)
}

/** Microseconds of one of many. @param {number} many @param {(at: number) => unknown} run */
async function each(many, run) {
  const seconds = await medianSeconds(() => {
    for (let at = 0; at < many; at += 1) run(at)
  })
  return rounded((seconds / many) * 1e6)
}

const there = once(italianMunicipalities)
const italy = italianMunicipalities()
const firstName = once(() => italy.named('Ancona'))
const firstCode = once(() => italy.withBelfiore('A271'))
const firstSimilar = once(() => italy.similar('Ancoma', { limit: 3 }))
const names = italy.list({ asOf: '2018-04-01' }).map(({ name }) => name)
const nameAt = (/** @type {number} */ at) => names[at % names.length] ?? ''

const headers = ['comuni', 'ms the first time', 'µs each time']
console.log('### Registries\n')
console.log(
  table(headers, [
    ['all of Italy, read from the prepared table', there, '–'],
    ['found by name', firstName, await each(50_000, (at) => italy.named(nameAt(at)))],
    [
      'found by an abbreviated name',
      '–',
      await each(5000, (at) => italy.named(`S. ${nameAt(at)}`)),
    ],
    ['found by cadastral code', firstCode, await each(50_000, () => italy.withBelfiore('A271'))],
    [
      'suggested for a mistyped name',
      firstSimilar,
      await each(2000, (at) => italy.similar(`${nameAt(at)}x`, { limit: 3 })),
    ],
    [
      'listed for a region',
      '–',
      await each(50, () => italy.list({ asOf: '2018-04-01', region: '11' })),
    ],
  ]),
)

const many = 60_000
const header =
  'ANNOSCOLASTICO,PROVINCIA,CODICEISTITUTORIFERIMENTO,DENOMINAZIONEISTITUTORIFERIMENTO,CODICESCUOLA,DENOMINAZIONESCUOLA,INDIRIZZOSCUOLA,CAPSCUOLA,CODICECOMUNESCUOLA,DESCRIZIONECOMUNE,DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA'
const kinds = [
  'LICEO SCIENTIFICO',
  'ISTITUTO TECNICO INDUSTRIALE',
  'SCUOLA PRIMARIA',
  'SCUOLA PRIMO GRADO',
]
const provinces = ['AN', 'AP', 'MC', 'PS', 'RM', 'MI', 'NA', 'TO', 'BA', 'PA']
const word = (/** @type {number} */ at) => nameAt(at * 7919).replace(/[/,"]/g, ' ')
const lines = Array.from({ length: many }, (_, at) => {
  const province = provinces[at % provinces.length]
  const code = `${province}${['PS', 'TF', 'EE', 'MM'][at % 4]}${String(at).padStart(5, '0')}X`
  const institute = `${province}IS${String(at % 9000).padStart(5, '0')}X`
  const name = `"${word(at)} ""${word(at + 1)}"""`
  return `202526,PROVINCIA ${at % 107},${institute},IS ${word(at % 9000)},${code},${name},VIA ${word(at + 2)},60121,A271,${nameAt(at)},${kinds[at % 4]}`
})
const csv = [header, ...lines].join('\n')

/** @type {readonly import('@consegna/core').SchoolRecord[]} */
let records = []
const parsed = once(() => {
  records = parseSchools(csv)
})
const schools = schoolRegistry(records, { territory: 'all' })
const firstSearch = once(() => schools.search('Volterra Ancona', { limit: 20 }))
const firstNearest = once(() => schools.similar('ANPS00001X', { limit: 5 }))
const codeAt = (/** @type {number} */ at) => records[(at * 7919) % many]?.code ?? ''

console.log('')
console.log(
  table(
    ['60,000 schools', ...headers.slice(1)],
    [
      [`read from CSV (${(csv.length / 1e6).toFixed(0)} MB)`, parsed, '–'],
      ['found by code', '–', await each(50_000, (at) => schools.find(codeAt(at)))],
      [
        'nearest codes of a mistyped one',
        firstNearest,
        await each(500, (at) => schools.similar(`${codeAt(at).slice(0, 9)}9`, { limit: 5 })),
      ],
      [
        'searched by name and comune',
        firstSearch,
        await each(500, (at) => schools.search(`${word(at)} ${nameAt(at)}`, { limit: 20 })),
      ],
      [
        'searched by a word that a quarter has',
        '–',
        await each(20, () => schools.search('liceo scientifico', { limit: 20 })),
      ],
    ],
  ),
)
