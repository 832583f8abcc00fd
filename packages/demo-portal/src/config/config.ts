import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { ClamdAddress } from '@consegna/core/clamav'
import { z } from 'zod'
import type { SimulatorSettings } from '../cohesion-simulator/run-simulator'
import { defaultDataDir } from '../places'
import { productionRequirements } from './production-requirements'
import { expectations, type Values, type VariableName, variables } from './variables'

/** `demo`: to try it out, with invented people. `production`: in service. */
export type Mode = Config['mode']

export interface Config {
  readonly mode: 'demo' | 'production'
  readonly port: number
  readonly host: string
  /** Absolute path. */
  readonly dataDir: string
  readonly databaseUrl: string
  /** Absolute path of the folder that keeps uploaded files; null: they are in the database. */
  readonly filesDir: string | null
  /** Where files go from now on; those in the folder are read all the same. */
  readonly newFilesIn: 'folder' | 'database'
  /** Null: generated at the first start and kept in the data folder. */
  readonly sessionKey: string | null
  /** Absolute path of the file with the keys that sign receipts. */
  readonly signingKeys: string
  /** Whether the file of keys is made where there is none. */
  readonly makeSigningKeys: boolean
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
  /** Checks that may wait for their turn; one more is asked to come back later. */
  readonly checkQueue: number
  /** Where clamd listens; null: uploads are not scanned for malware. */
  readonly scanner: ClamdAddress | null
  /** Whether people enter as one of the invented ones, without a password. */
  readonly demoUsers: boolean
  /** Whether the demo's campaign is made in a database without any. */
  readonly demoData: boolean
  /** The login simulator; null: it does not run. */
  readonly cohesionSimulator: SimulatorSettings | null
  /** How long a start waits for a database that does not answer yet. */
  readonly databaseWaitSeconds: number
  /** What requests under way have when the portal is told to stop. */
  readonly stopSeconds: number
  readonly logLevel: NonNullable<Values['LOG_LEVEL']>
  /** Whether addresses of visitors are logged. */
  readonly logIp: boolean
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

/** Of the expectation, or of a stricter one. */
function problem(
  variable: VariableName,
  env: NodeJS.ProcessEnv,
  { it, en }: Pick<ConfigProblem, 'it' | 'en'> = expectations[variable],
): ConfigProblem {
  const { secret } = expectations[variable]
  return { variable, value: secret ? null : (env[variable] ?? null), it, en }
}

/** What could be read of an environment where something is wrong. */
function readableValues(given: NodeJS.ProcessEnv, wrong: ReadonlySet<VariableName>): Values {
  const read = schema
    .partial()
    .safeParse(
      Object.fromEntries(
        Object.entries(given).filter(([name]) => !isVariable(name) || !wrong.has(name)),
      ),
    )
  return read.success ? read.data : {}
}

/** What is wrong with values that are right one by one. */
function unmet(values: Values, given: NodeJS.ProcessEnv): readonly ConfigProblem[] {
  if (values.CONSEGNA_MODE === 'production') {
    return productionRequirements
      .filter(({ isMet }) => !isMet(values))
      .map((requirement) => problem(requirement.variable, given, requirement))
  }
  return [...unmetBehindProxy(values, given), ...unmetByCards(values, given)]
}

function unmetByCards(values: Values, given: NodeJS.ProcessEnv): readonly ConfigProblem[] {
  if (!values.SMART_CARD_PROXIES || values.SMART_CARD_ORIGIN) return []
  const withProxy = {
    it: `${expectations.SMART_CARD_ORIGIN.it}: con SMART_CARD_PROXIES i browser arrivano al proxy`,
    en: `${expectations.SMART_CARD_ORIGIN.en}: with SMART_CARD_PROXIES browsers come to the proxy`,
  }
  return [problem('SMART_CARD_ORIGIN', given, withProxy)]
}

function unmetBehindProxy(values: Values, given: NodeJS.ProcessEnv): readonly ConfigProblem[] {
  if (!values.PUBLIC_ORIGIN?.startsWith('https:') || values.TRUST_PROXY) return []
  const behindProxy = {
    it: 'true, perché PUBLIC_ORIGIN è https: il portale parla http e davanti deve avere un proxy',
    en: 'true, since PUBLIC_ORIGIN is https: the portal speaks http and needs a proxy before it',
  }
  return [problem('TRUST_PROXY', given, behindProxy)]
}

/** Ports follow the portal's, so that two portals on one machine do not meet; any free one beyond the last. */
function portBeside(port: number, distance: number): number {
  return port === 0 || port + distance > 65_535 ? 0 : port + distance
}

function simulatorSettings(values: z.output<typeof schema>): SimulatorSettings {
  const { PORT, SMART_CARD_PROXIES, SMART_CARD_HEADER } = values
  return {
    port: values.COHESION_SIMULATOR_PORT ?? portBeside(PORT, 1000),
    origin: values.COHESION_SIMULATOR_ORIGIN ?? null,
    cardsPort: values.SMART_CARD_PORT ?? portBeside(PORT, 1443),
    cardsOrigin: values.SMART_CARD_ORIGIN ?? null,
    cardsProxy: SMART_CARD_PROXIES
      ? { addresses: SMART_CARD_PROXIES, header: SMART_CARD_HEADER }
      : null,
  }
}

function toConfig(values: z.output<typeof schema>): Config {
  const isDemo = values.CONSEGNA_MODE === 'demo'
  const dataDir = resolve(values.DATA_DIR ?? defaultDataDir)
  return {
    mode: values.CONSEGNA_MODE,
    port: values.PORT,
    host: values.HOST,
    dataDir,
    databaseUrl: values.DATABASE_URL ?? `sqlite:${resolve(dataDir, 'portal.sqlite')}`,
    filesDir: values.FILES_DIR === undefined ? null : resolve(values.FILES_DIR),
    newFilesIn: values.NEW_FILES_IN,
    sessionKey: values.SESSION_KEY ?? null,
    signingKeys: resolve(values.SIGNING_KEYS ?? resolve(dataDir, 'signing-keys.json')),
    makeSigningKeys: values.SIGNING_KEYS === undefined,
    trustProxy: values.TRUST_PROXY,
    publicOrigin: values.PUBLIC_ORIGIN ?? null,
    // One processor is left to the portal itself.
    checkWorkers: values.CHECK_WORKERS ?? Math.max(1, availableParallelism() - 1),
    checkMemoryMb: values.CHECK_MEMORY_MB,
    checkSeconds: values.CHECK_SECONDS,
    checkQueue: values.CHECK_QUEUE,
    scanner: values.SCANNER === undefined || values.SCANNER === 'none' ? null : values.SCANNER,
    demoUsers: values.DEMO_USERS ?? isDemo,
    demoData: values.DEMO_DATA ?? isDemo,
    cohesionSimulator: (values.COHESION_SIMULATOR ?? isDemo) ? simulatorSettings(values) : null,
    databaseWaitSeconds: values.DATABASE_WAIT_SECONDS,
    stopSeconds: values.STOP_SECONDS,
    // The demo's terminal belongs to its welcome.
    logLevel: values.LOG_LEVEL ?? (isDemo ? 'warn' : 'info'),
    logIp: values.LOG_IP,
  }
}

/** Reads the configuration; tells everything that is wrong at once. */
export function readConfig(env: NodeJS.ProcessEnv): ConfigResult {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  const wrong = new Set(
    parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]).filter(isVariable),
  )
  const values = parsed.success ? parsed.data : readableValues(given, wrong)
  const problems = [
    ...[...wrong].map((name) => problem(name, given)),
    ...unmet(values, given).filter(({ variable }) => !wrong.has(variable)),
  ]
  if (!parsed.success || problems.length > 0) return { ok: false, problems }
  return { ok: true, config: toConfig(parsed.data) }
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
