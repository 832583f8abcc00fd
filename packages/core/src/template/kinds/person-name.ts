import { z } from 'zod'
import type { Column } from '../column'
import { foldText } from './cell-text'
import type { ColumnOptions, RequiredOf } from './column-options'
import { codePoint, lookAlikes } from './deceptive-text'
import { refuse, textColumn, tooLong } from './text-column'
import { isPlainName } from './tidy-text'

const max = 100
/** Accents may stand apart from their letter where the two have no common form; two of them at the most. */
const admitted = /^(?:[\p{Script=Latin} .'’‘`´ʼʻ-][\u0300-\u036F]{0,2})*$/u
const letter = /^\p{L}$/u
const anyLetter = /\p{L}/u
const latin = /^[\p{Script=Latin}ʼʻ]$/u
/** `ª` and `º` are Latin letters to Unicode, and ordinals to people. */
const ordinal = /^[ªº]$/u
const plain = /^[\u0300-\u036F .'’‘`´-]$/u

/** What word processors make of a hyphen between two names, also with a blank at its sides. */
const dash = /(?<=\p{L}[\u0300-\u036F]{0,2}[.'’]? ?)[\u2010-\u2013](?= ?\p{L})/gu

/** Characters that no name has, each once, with their code where the look does not tell what they are. */
function strange(name: string): string {
  const characters = [...new Set(name)].filter(
    (one) => !plain.test(one) && !(letter.test(one) && latin.test(one) && !ordinal.test(one)),
  )
  return characters
    .slice(0, 10)
    .map((one) => (/^[\p{P}\p{N}\p{S}]$/u.test(one) ? one : `${one} ${codePoint(one)}`))
    .join(' ')
}

/**
 * A surname or a name: Latin letters with any accent, apostrophes, hyphens, blanks, full stops. Dashes that
 * join letters become hyphens.
 */
export function personName<const Options extends ColumnOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  return textColumn(options, {
    kind: 'person-name',
    description: {
      it: 'Come nei documenti, con accenti e apostrofi.',
      en: 'As in the identity documents, with accents and apostrophes.',
    },
    // Beside "Cognome" stands mostly "Nome", or "Nome dello studente".
    example: /^nome\b/i.test(options.header.trim()) ? 'Mario' : 'Rossi',
    codes: ['text.too-long', 'text.look-alike', 'person-name.characters'],
    schema: z.string().min(1).max(max).regex(admitted).regex(anyLetter),
    read: (written, cell) => {
      const long = tooLong(written, max)
      if (long) return long
      if (cell.kind === 'text' && isPlainName(written)) return { ok: true, value: written }
      const name = written.replace(dash, '-')
      const alike = lookAlikes(name)
      if (alike) return refuse(alike)
      const characters = strange(name)
      return cell.kind === 'text' &&
        characters === '' &&
        admitted.test(name) &&
        anyLetter.test(name)
        ? { ok: true, value: name }
        : refuse({ code: 'person-name.characters', params: { characters: characters || name } })
    },
    identity: foldText,
    width: 22,
    length: { min: 0, max },
  })
}
