/** Options by name: those that take a value, or several when given several times, and those that are only given or not. */
export const optionKinds = {
  campaign: 'value',
  version: 'value',
  out: 'value',
  municipality: 'value',
  registry: 'value',
  annotate: 'value',
  limit: 'values',
  jwks: 'value',
  new: 'value',
  rotate: 'value',
  public: 'value',
  lang: 'value',
  json: 'flag',
  help: 'flag',
} as const

export type OptionName = keyof typeof optionKinds

/** What each command takes beside `--lang` and `--help`. */
export const commands = {
  template: { options: ['campaign', 'version', 'out'], file: false },
  check: {
    options: ['campaign', 'municipality', 'registry', 'json', 'annotate', 'limit'],
    file: true,
  },
  codes: { options: ['json'], file: false },
  verify: { options: ['jwks', 'json'], file: true },
  keys: { options: ['new', 'rotate', 'public'], file: false },
} as const satisfies Record<string, { options: readonly OptionName[]; file: boolean }>

export type CommandName = keyof typeof commands

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)
