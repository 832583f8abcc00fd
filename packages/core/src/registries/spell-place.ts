/** Words inside a name that people write small: Italian, then those of French, German and Slovene names. */
const small = new Set(
  (
    "a ad ai agli al alla alle allo con da dai dal dalla dalle de de' degli dei del della delle " +
    "dello di e ed gli i il in la le li lo ne ne' negli nei nel nella nelle nello per su sui sul " +
    'sulla sulle sullo et am an auf der dem im ob'
  ).split(' '),
)
const smallBetweenHyphens = new Set(['des', 'du', 'en'])
const elided = /^(d|l|all|coll|dall|dell|nell|sull)'(?=.)/

/** Official spellings that the words alone do not tell. */
const irregular = [
  'Giovanni XXIII',
  'La Costa',
  'La Molara',
  'Le Fratte',
  'Le Nocelle',
  'Lo Capo',
  'Morra De Sanctis',
  'Pio X',
].map((spelling) => ({ spelling, found: new RegExp(`(?<=^| )${spelling}$`, 'i') }))

const capital = (word: string): string =>
  word.replace(/(^|[-'])(\p{L}+)/gu, (_, before: string, letters: string) =>
    before === '-' && smallBetweenHyphens.has(letters)
      ? before + letters
      : before + letters.slice(0, 1).toUpperCase() + letters.slice(1),
  )

function spellWord(word: string, position: number): string {
  if (position === 0) return capital(word)
  if (small.has(word)) return word
  const article = elided.exec(word)?.[0] ?? ''
  return article + capital(word.slice(article.length))
}

/**
 * A place's name as people write it, from capitals with their accents: `SANT'ELPIDIO A MARE` ->
 * `Sant'Elpidio a Mare`.
 */
export function spellPlace(capitals: string): string {
  const words = capitals.trim().toLowerCase().split(/\s+/)
  const spelt = words.map(spellWord).join(' ')
  return irregular.reduce((name, { spelling, found }) => name.replace(found, spelling), spelt)
}
