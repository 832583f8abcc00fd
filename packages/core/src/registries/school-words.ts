import { plainPlace } from './place-names'

/** Names of kinds of schools as people shorten them, and the words that they stand for. */
const acronyms: Readonly<Record<string, readonly string[]>> = {
  iis: ['istituto', 'istruzione', 'superiore'],
  iiss: ['istituto', 'istruzione', 'secondaria', 'superiore'],
  is: ['istituto', 'superiore'],
  ipa: ['professionale', 'agricoltura'],
  ipia: ['professionale', 'industria'],
  ipsar: ['professionale', 'alberghiero'],
  ipsasr: ['professionale', 'agricoltura'],
  ipsc: ['professionale', 'commerciali'],
  ipseoa: ['professionale', 'alberghiero'],
  ipsia: ['professionale', 'industria'],
  ipss: ['professionale', 'sociali'],
  ipssar: ['professionale', 'alberghiero'],
  ipssct: ['professionale', 'commerciali'],
  ipsct: ['professionale', 'commerciali'],
  isa: ['istituto', 'arte'],
  ita: ['tecnico', 'agrario'],
  itas: ['tecnico', 'agrario'],
  itc: ['tecnico', 'commerciale'],
  itcg: ['tecnico', 'commerciale', 'geometri'],
  ite: ['tecnico', 'commerciale'],
  itet: ['tecnico', 'commerciale', 'geometri'],
  itg: ['tecnico', 'geometri'],
  iti: ['tecnico', 'industriale'],
  itis: ['tecnico', 'industriale'],
  itn: ['tecnico', 'nautico'],
  itt: ['tecnico', 'industriale'],
  im: ['magistrale'],
  lc: ['liceo', 'classico'],
  ls: ['liceo', 'scientifico'],
}

/** Words that files and people cut short so that their beginning alone would not tell. */
const whole: Readonly<Record<string, readonly string[]>> = {
  ist: ['istituto'],
  istr: ['istruzione'],
  prof: ['professionale'],
  tec: ['tecnico'],
  comm: ['commerciale'],
  ind: ['industriale'],
  sup: ['superiore'],
  lic: ['liceo'],
  s: ['san', 'santa', 'santo', 'sant'],
}

/** What some kinds of schools are called since the reform of 2010, under which they are looked for. */
const today: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['istituto', 'arte'],
    ['liceo', 'artistico'],
  ],
  [['magistrale'], ['liceo', 'scienze', 'umane']],
]

/** Words that narrow nothing: they add to a result, but it need not have them. */
const commonplace = new Set(
  'a al all d da dei del dell della di e ed i il in istituto istruzione l la le per scuola scuole secondaria statale paritaria superiore iis iiss is ist istr sup'.split(
    ' ',
  ),
)

export const isCommonplace = (word: string): boolean => commonplace.has(word)

/** Letters with full stops after them: `I.I.S.`, `I. T. C`, but not the `G.` of `G.Galilei`. */
const dotted = /(?<![\p{L}\p{N}.])(?:\p{L}\.\s?){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu

const joinAcronyms = (plain: string): string =>
  plain.replace(dotted, (letters) => {
    const word = letters.replace(/[.\s]/g, '')
    return word in acronyms ? `${word} ` : letters
  })

/** Words of a text in small letters without accents; `I.T.I.S.` is one. */
export function splitWords(text: string): readonly string[] {
  const plain = plainPlace(text)
  const joined = plain.includes('.') ? joinAcronyms(plain) : plain
  return joined.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Words under which a text is found: its own, and those that its abbreviations stand for. */
export function indexWords(text: string): ReadonlySet<string> {
  const words = new Set(splitWords(text))
  // What is added has no abbreviations in it: going on over the growing set ends.
  for (const word of words) {
    for (const meant of acronyms[word] ?? whole[word] ?? []) words.add(meant)
  }
  return words
}

/** The same for a kind of school, which is also found by its acronyms. */
export function kindWords(kind: string): ReadonlySet<string> {
  const words = new Set(indexWords(kind))
  for (const [before, after] of today) {
    if (before.every((word) => words.has(word))) for (const word of after) words.add(word)
  }
  for (const [acronym, meant] of Object.entries(acronyms)) {
    if (meant.every((word) => words.has(word))) words.add(acronym)
  }
  return words
}
