import type { Locale } from '../messages/locale'

export const isLocale = (text: string): text is Locale => text === 'it' || text === 'en'

/**
 * The language of what is printed: `--lang` wherever it stands, else that of the environment, else
 * Italian. What is wrong about `--lang` itself is told later, in the environment's language.
 */
export function chooseLocale(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  const asked = args.flatMap((arg, at) => {
    if (arg === '--lang') return args[at + 1] ?? []
    return arg.startsWith('--lang=') ? arg.slice('--lang='.length) : []
  })
  const last = asked.at(-1)
  if (last !== undefined && isLocale(last)) return last
  // The first that is set decides, as for every program.
  const language = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^en(?:[_.@-]|$)/i.test(language) ? 'en' : 'it'
}
