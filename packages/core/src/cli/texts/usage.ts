import type { CommandName } from '../commands'

const options: Readonly<Record<CommandName, string>> = {
  template: '[--campaign FILE] [--version N] [--out FILE]',
  check:
    'FILE [--campaign FILE] [--municipality ISTAT] [--registry DIR] [--limit NAME=VALUE]… [--json] [--annotate FILE]',
  codes: '[--json]',
  verify: 'FILE --jwks FILE|URL [--json]',
  keys: '--new FILE | --rotate FILE | --public FILE',
}

/** How a command is written, on one line each; the same in every language. */
export function usageLines(command: CommandName | null): readonly string[] {
  const names =
    command === null ? (['template', 'check', 'codes', 'verify', 'keys'] as const) : [command]
  return names.map((name) => `consegna ${name} ${options[name]} [--lang it|en]`)
}
