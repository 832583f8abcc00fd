import type { Column } from '../column'
import { choice } from './choice'
import type { ColumnOptions, RequiredOf } from './column-options'

const usual = { it: 'M per maschio, F per femmina.', en: 'M for male, F for female.' }

/** M or F; "maschio" and "femmina" are understood. */
export function sex<const Options extends ColumnOptions>(
  options: Options,
): Column<'M' | 'F', RequiredOf<Options>> {
  // What is left out here comes from the kind.
  const { header, aliases = [], required, description = usual, example = 'M' } = options
  const column: Column<'M' | 'F', boolean> = choice({
    header,
    aliases,
    required: required !== false,
    description,
    example,
    kind: 'sex',
    width: 8,
    choices: [
      { value: 'M', aliases: ['maschio', 'maschile', 'uomo', 'male'] },
      { value: 'F', aliases: ['femmina', 'femminile', 'donna', 'female'] },
    ],
  })
  return column as Column<'M' | 'F', RequiredOf<Options>>
}
