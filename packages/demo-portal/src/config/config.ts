import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'
import { defaultDataDir } from '../places'
import { expectations, type VariableName, variables } from './variables'

export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute path. */
  readonly dataDir: string
  readonly databaseUrl: string
  /** Null: generated at the first start and kept in the data folder. */
  readonly sessionKey: string | null
  /** Whether `X-Forwarded-*` is believed. */
  readonly trustProxy: boolean
  /** Scheme and host under which browsers see the portal; null when it is the one that they ask for. */
  readonly publicOrigin: string | null
  /** Lists checked at a time, each in a thread of its own; 0: one at a time in the portal's own thread. */
  readonly checkWorkers: number
  /** Of one check. */
  readonly checkMemoryMb: number
  /** Of one check. */
  readonly checkSeconds: number
}

/** Something wrong in the environment, in both languages. */
export interface ConfigProblem {
  readonly variable: VariableName
  /** As written; null when it may hold a secret. */
  readonly value: string | null
  readonly it: string
  readonly en: string
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

const schema = z.object(variables)

const isVariable = (name: unknown): name is VariableName =>
  typeof name === 'string' && name in variables

function problem(variable: VariableName, env: NodeJS.ProcessEnv): ConfigProblem {
  const { it, en, secret } = expectations[variable]
  return { variable, value: secret ? null : (env[variable] ?? null), it, en }
}

/** Reads the configuration; tells everything that is wrong at once. */
export function readConfig(env: NodeJS.ProcessEnv): ConfigResult {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map(({ path }) => path[0]).filter(isVariable))
    return { ok: false, problems: [...names].map((name) => problem(name, given)) }
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, SESSION_KEY, TRUST_PROXY, PUBLIC_ORIGIN } =
    parsed.data
  const { CHECK_WORKERS, CHECK_MEMORY_MB, CHECK_SECONDS } = parsed.data
  if (PUBLIC_ORIGIN?.startsWith('https:') && !TRUST_PROXY) {
    const behindProxy: ConfigProblem = {
      variable: 'TRUST_PROXY',
      value: given.TRUST_PROXY ?? null,
      it: 'true, perché PUBLIC_ORIGIN è https: il portale parla http e davanti deve avere un proxy',
      en: 'true, since PUBLIC_ORIGIN is https: the portal speaks http and needs a proxy before it',
    }
    return { ok: false, problems: [behindProxy] }
  }
  const dataDir = resolve(DATA_DIR ?? defaultDataDir)
  return {
    ok: true,
    config: {
      port: PORT,
      host: HOST,
      dataDir,
      databaseUrl: DATABASE_URL ?? `sqlite:${resolve(dataDir, 'portal.sqlite')}`,
      sessionKey: SESSION_KEY ?? null,
      trustProxy: TRUST_PROXY,
      publicOrigin: PUBLIC_ORIGIN ?? null,
      // One processor is left to the portal itself.
      checkWorkers: CHECK_WORKERS ?? Math.max(1, availableParallelism() - 1),
      checkMemoryMb: CHECK_MEMORY_MB,
      checkSeconds: CHECK_SECONDS,
    },
  }
}

/** What is printed before the process ends. */
export function describeProblems(problems: readonly ConfigProblem[]): string {
  const lines = problems.flatMap(({ variable, value, it, en }) => [
    `  ${variable}${value === null ? '' : ` = ${JSON.stringify(value)}`}`,
    `    atteso:   ${it}`,
    `    expected: ${en}`,
  ])
  return [
    'Il portale non parte: la configurazione è sbagliata. / The portal does not start: wrong configuration.',
    ...lines,
    '  docs/configuration.md',
  ].join('\n')
}
