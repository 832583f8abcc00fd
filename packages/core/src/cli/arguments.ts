import { parseArgs } from 'node:util'
import { type CommandName, commands, isCommand, type OptionName, optionKinds } from './commands'
import { isLocale } from './locale'
import { UsageError } from './usage-error'

/** What was asked for on the command line. */
export interface Asked {
  /** Null when none was named: help, version, or nothing at all. */
  readonly command: CommandName | null
  readonly help: boolean
  /** Whether the package's own version is asked for. */
  readonly packageVersion: boolean
  readonly json: boolean
  /** Values of the options that take one. */
  readonly values: Readonly<Partial<Record<OptionName, string>>>
  /** `NAME=VALUE` of each `--limit`. */
  readonly limits: readonly string[]
  /** The file to be checked. */
  readonly file: string | null
}

type Kinds = Readonly<Record<string, 'value' | 'values' | 'flag'>>

interface Given {
  readonly flags: ReadonlySet<string>
  readonly values: Readonly<Record<string, string>>
  /** Of options that may be given several times. */
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly positionals: readonly string[]
}

/** @throws UsageError when it is not what the commands take */
export function parseArguments(args: readonly string[]): Asked {
  const at = commandAt(args)
  const name = args[at]
  const before = given(args.slice(0, at), { help: 'flag', version: 'flag', lang: 'value' })
  if (name === undefined) return asked(null, before, before.flags.has('version'))
  if (!isCommand(name)) throw new UsageError((texts) => texts.unknownCommand(name))
  if (before.flags.has('version')) return asked(null, before, true)
  const { options, file } = commands[name]
  const kinds = Object.fromEntries(
    [...options, 'lang' as const, 'help' as const].map((option) => [option, optionKinds[option]]),
  )
  const after = given(args.slice(at + 1), kinds, name)
  const both: Given = {
    flags: new Set([...before.flags, ...after.flags]),
    values: { ...before.values, ...after.values },
    lists: after.lists,
    positionals: after.positionals,
  }
  const found = asked(name, both, false)
  if (found.help) return found
  const [first, second] = after.positionals
  const unexpected = file ? second : first
  if (unexpected !== undefined) {
    throw new UsageError((texts) => texts.unexpectedArgument(unexpected, name))
  }
  if (file && first === undefined) throw new UsageError((texts) => texts.fileMissing(name))
  return found
}

/** Where the command stands: the first argument that is neither an option nor the value of `--lang`. */
function commandAt(args: readonly string[]): number {
  let at = 0
  for (; at < args.length; at += 1) {
    if (args[at] === '--lang') at += 1
    else if (!args[at]?.startsWith('-')) break
  }
  return Math.min(at, args.length)
}

function asked(
  command: CommandName | null,
  { flags, values, lists, positionals }: Given,
  own: boolean,
) {
  const { lang } = values
  if (lang !== undefined && !isLocale(lang)) throw new UsageError((texts) => texts.wrongLang(lang))
  return {
    command,
    help: flags.has('help'),
    packageVersion: own,
    json: flags.has('json'),
    values,
    limits: lists.limit ?? [],
    file: positionals[0] ?? null,
  }
}

/** Reads options of these kinds; what is wrong with one is told by name. */
function given(args: readonly string[], kinds: Kinds, command?: CommandName): Given {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [
        name,
        {
          type: kind === 'flag' ? ('boolean' as const) : ('string' as const),
          ...(name === 'help' ? { short: 'h' } : {}),
        },
      ]),
    ),
  })
  const flags = new Set<string>()
  const values: Record<string, string> = Object.create(null)
  const lists: Record<string, string[]> = Object.create(null)
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
    if (kind === undefined) {
      throw new UsageError((texts) => texts.unknownOption(rawName, command ?? null))
    }
    if (flags.has(name) || name in values) {
      throw new UsageError((texts) => texts.repeatedOption(rawName))
    }
    if (kind === 'flag') {
      if (value !== undefined) throw new UsageError((texts) => texts.flagWithValue(rawName))
      flags.add(name)
    } else {
      // What looks like the next option was hardly meant as this one's value; `--out=-x` can say so.
      const missing = !value || (!inlineValue && value.startsWith('-'))
      if (missing) throw new UsageError((texts) => texts.valueMissing(rawName))
      if (kind === 'value') values[name] = value
      else lists[name] = [...(lists[name] ?? []), value]
    }
  }
  return { flags, values, lists, positionals }
}
