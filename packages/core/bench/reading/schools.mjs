// Schools that no ministry knows, with codes that follow its formula, as a file of its registry.
import { schoolCodeCheckCharacter } from '@consegna/core'

const kinds = [
  ['PS', 'LICEO SCIENTIFICO'],
  ['PC', 'LICEO CLASSICO'],
  ['TF', 'ISTITUTO TECNICO INDUSTRIALE'],
  ['RC', 'IST PROF PER I SERVIZI COMMERCIALI'],
]
const provinces = ['AN', 'AP', 'MC', 'PS', 'FM']

/** A code whose tenth character is the one that the formula gives. @param {string} body */
const complete = (body) => `${body}${schoolCodeCheckCharacter(body)}`

/** Five hundred schools of the five provinces. */
export const schools = Array.from({ length: 500 }, (_, at) => {
  const province = provinces[at % provinces.length] ?? 'AN'
  const [kind = '', description = ''] = kinds[at % kinds.length] ?? []
  const digits = `${String(100 + at).padStart(3, '0')}0`
  return {
    code: complete(`${province}${kind}0${digits}`),
    institute: complete(`${province}IS0${digits}`),
    name: `Istituto di istruzione superiore numero ${at + 1}`,
    description,
  }
})

const columns =
  'ANNOSCOLASTICO,PROVINCIA,CODICEISTITUTORIFERIMENTO,DENOMINAZIONEISTITUTORIFERIMENTO,CODICESCUOLA,DENOMINAZIONESCUOLA,INDIRIZZOSCUOLA,CAPSCUOLA,CODICECOMUNESCUOLA,DESCRIZIONECOMUNE,DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA'

/** The schools as the ministry publishes them. */
export const schoolsCsv = [
  columns,
  ...schools.map(
    ({ code, institute, name, description }, at) =>
      `201718,ANCONA,${institute},${name},${code},${name},VIA ROMA ${at + 1},60121,A271,ANCONA,${description}`,
  ),
  '',
].join('\n')
