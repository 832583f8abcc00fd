import type { Problem } from '../../errors/problem'
import { firstFew } from '../../messages/first-few'
import { monthLetters } from './decode-fiscal-code'
import { omocodiaLetters } from './omocodia'

/** Letters of other alphabets that look like Latin ones, each over the one it looks like. */
const alphabets = [
  {
    code: 'fiscal-code.cyrillic',
    theirs: 'АВЕІЈКМНОРЅСТУХаеіјорѕсух',
    latin: 'ABEIJKMHOPSCTYXAEIJOPSCYX',
  },
  { code: 'fiscal-code.greek', theirs: 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχ', latin: 'ABEZHIKMNOPTYXAIKVOPUX' },
] as const

/** What is wrong with a code that holds other characters than A–Z and digits; null when it holds none. */
export function foreignCharacters(code: string): Problem | null {
  const strange = [...code].flatMap((character, index) =>
    /[A-Z0-9]/.test(character) ? [] : [{ character, position: index + 1 }],
  )
  if (strange.length === 0) return null
  for (const { code, theirs, latin } of alphabets) {
    const found = strange.filter(({ character }) => theirs.includes(character))
    if (found.length === 0) continue
    const params = {
      characters: firstFew(found.map(({ character }) => character)),
      letters: firstFew(found.map(({ character }) => latin.charAt(theirs.indexOf(character)))),
      positions: firstFew(found.map(({ position }) => String(position))),
    }
    return { code, params }
  }
  const characters = firstFew([...new Set(strange.map(({ character }) => character))], ' ')
  return { code: 'fiscal-code.characters', params: { characters } }
}

/** `L` where a letter has its place, `0` where a digit has (or omocodia's letter for it). */
const places = 'LLLLLL00L00L000L'
const monthAt = 8
const digitFor: Readonly<Record<string, string>> = { O: '0', I: '1', Z: '2', G: '6', B: '8' }
const letterFor: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '2': 'Z',
  '5': 'S',
  '6': 'G',
  '8': 'B',
}

/**
 * The first place of a code of sixteen characters where a digit stands for the letter it looks like,
 * or the other way round; null when that is not what is wrong with it.
 */
export function confusedCharacter(code: string): Problem | null {
  for (const [index, written] of [...code].entries()) {
    const digitWanted = places[index] === '0'
    const isDigit = /\d/.test(written)
    if (digitWanted ? isDigit || omocodiaLetters.includes(written) : !isDigit) continue
    const likely = (digitWanted ? digitFor : letterFor)[written]
    const fits = likely !== undefined && (index !== monthAt || monthLetters.includes(likely))
    if (!fits) return null
    const params = { position: index + 1, written, likely }
    return {
      code: digitWanted ? 'fiscal-code.letter-for-digit' : 'fiscal-code.digit-for-letter',
      params,
    }
  }
  return null
}
