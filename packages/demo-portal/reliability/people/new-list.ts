import { createHash } from 'node:crypto'
import type { Random } from '../../../core/fuzz/random'
import { listOf, student } from '../../test/support/students'
import type { SentList } from '../model/journal'
import type { Place } from './comuni'

const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi']

function word(random: Random): string {
  const letters = Array.from({ length: 4 }, () => random.pick(syllables)).join('')
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}

/** A list of one to seven students that no other list has: too short for a loss to be typed. */
export async function newList(random: Random, { comune, name }: Place): Promise<SentList> {
  const rows = new Map<string, ReturnType<typeof student>>()
  const wanted = 1 + random.int(7)
  while (rows.size < wanted) {
    const day = String(1 + random.int(28)).padStart(2, '0')
    const row = student(word(random), word(random), `2001-0${1 + random.int(9)}-${day}`, {
      'Comune di residenza': name,
    })
    rows.set(String(row['Codice fiscale']), row)
  }
  const bytes = await listOf(...rows.values())
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { comune, bytes, sha256, keys: [...rows.keys()] }
}
