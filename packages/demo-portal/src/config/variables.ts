import { z } from 'zod'
import { isAddressRange } from '../cohesion-simulator/smart-card/trusted-addresses'

/** What a value must look like, told to whoever wrote another one. */
export interface Expectation {
  readonly it: string
  readonly en: string
  /** A secret, or something that holds one: its value is never printed. */
  readonly secret?: true
}

const secretKey = z.string().min(32)

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().max(65_535))

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to))

const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

const databaseUrl = z.union([
  z.string().regex(/^sqlite:.+$/),
  z.url({ protocol: /^(postgres(ql)?|mariadb)$/, hostname: /.+/ }),
])

/** A scheme and a host; what comes after them would be dropped without a word. */
const origin = z
  .url({ protocol: /^https?$/, hostname: /.+/ })
  .transform((value) => new URL(value))
  .refine((url) => url.href === `${url.origin}/`)
  .transform((url) => url.origin)

/** Where clamd listens, over TCP (at its usual port when none is named) or on a socket file. */
const clamdAddress = z
  .string()
  .regex(/^clamd:\/(\/(\[[\da-f:]+\]|[\w.-]+)(:[1-9]\d{0,4})?|[^/].*)$/i)
  .refine((value) => URL.canParse(value))
  .transform((value) => {
    if (!value.startsWith('clamd://')) return { path: value.slice('clamd:'.length) }
    const { hostname, port } = new URL(value)
    return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) }
  })

/** Addresses and ranges, with commas between them. */
const addressRanges = z
  .string()
  .transform((value) => value.split(',').map((one) => one.trim()))
  .refine((ranges) => ranges.every(isAddressRange))

/** From the chattiest to the quietest, as pino knows them. */
const logLevel = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])

/** Each variable of the environment; left out or empty, its default counts. */
export const variables = {
  CONSEGNA_MODE: z.enum(['demo', 'production']).default('demo'),
  PORT: port.default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: databaseUrl.optional(),
  FILES_DIR: z.string().optional(),
  NEW_FILES_IN: z.enum(['folder', 'database']).default('folder'),
  SESSION_KEY: secretKey.optional(),
  SIGNING_KEYS: z.string().optional(),
  TRUST_PROXY: flag.default(false),
  PUBLIC_ORIGIN: origin.optional(),
  CHECK_WORKERS: wholeNumber(0, 64).optional(),
  CHECK_MEMORY_MB: wholeNumber(128, 16_384).default(512),
  CHECK_SECONDS: wholeNumber(1, 3_600).default(60),
  CHECK_QUEUE: wholeNumber(0, 10_000).default(20),
  SCANNER: z.union([z.literal('none'), clamdAddress]).optional(),
  DEMO_USERS: flag.optional(),
  DEMO_DATA: flag.optional(),
  COHESION_SIMULATOR: flag.optional(),
  COHESION_SIMULATOR_PORT: port.optional(),
  COHESION_SIMULATOR_ORIGIN: origin.optional(),
  SMART_CARD_PORT: port.optional(),
  SMART_CARD_ORIGIN: origin.optional(),
  SMART_CARD_PROXIES: addressRanges.optional(),
  SMART_CARD_HEADER: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]*$/)
    .default('X-SSL-Client-Cert'),
  DATABASE_WAIT_SECONDS: wholeNumber(0, 3_600).default(60),
  STOP_SECONDS: wholeNumber(0, 3_600).default(10),
  LOG_LEVEL: logLevel.optional(),
  LOG_IP: flag.default(false),
} satisfies Record<string, z.ZodType>

export type VariableName = keyof typeof variables

/** What stands in the environment, read; without those that are wrong. */
export type Values = {
  readonly [Name in VariableName]?: z.output<(typeof variables)[Name]> | undefined
}

export const expectations: Readonly<Record<VariableName, Expectation>> = {
  CONSEGNA_MODE: {
    it: 'demo oppure production (in servizio: npm run start:production)',
    en: 'demo or production (in service: npm run start:production)',
  },
  PORT: {
    it: 'un numero intero da 0 a 65535 (0: una porta libera qualsiasi)',
    en: 'a whole number from 0 to 65535 (0: any free port)',
  },
  HOST: {
    it: 'un indirizzo o un nome di questa macchina, per esempio 127.0.0.1',
    en: 'an address or name of this machine, such as 127.0.0.1',
  },
  DATA_DIR: { it: 'il percorso di una cartella', en: 'the path of a folder' },
  DATABASE_URL: {
    it: 'sqlite:percorso-del-file oppure postgres://utente:password@host:5432/database oppure mariadb://utente:password@host:3306/database',
    en: 'sqlite:path-of-the-file or postgres://user:password@host:5432/database or mariadb://user:password@host:3306/database',
    secret: true,
  },
  FILES_DIR: {
    it: 'il percorso di una cartella (vuoto: i file nella banca dati)',
    en: 'the path of a folder (empty: files in the database)',
  },
  NEW_FILES_IN: {
    it: 'folder (nella cartella FILES_DIR) oppure database',
    en: 'folder (in the folder FILES_DIR) or database',
  },
  SESSION_KEY: {
    it: 'almeno 32 caratteri scelti a caso',
    en: 'at least 32 random characters',
    secret: true,
  },
  SIGNING_KEYS: {
    it: 'il percorso del file preparato con consegna keys --new',
    en: 'the path of the file made by consegna keys --new',
  },
  TRUST_PROXY: { it: 'true oppure false', en: 'true or false' },
  PUBLIC_ORIGIN: {
    it: 'https:// (o http://) e il nome del sito, senza percorso: https://portale.example.it',
    en: 'https:// (or http://) and the host, without a path: https://portal.example.org',
  },
  CHECK_WORKERS: {
    it: 'un numero intero da 0 a 64 (0: i controlli nel processo del portale)',
    en: 'a whole number from 0 to 64 (0: checks in the portal’s own thread)',
  },
  CHECK_MEMORY_MB: {
    it: 'un numero intero di megabyte da 128 a 16384',
    en: 'a whole number of megabytes from 128 to 16384',
  },
  CHECK_SECONDS: {
    it: 'un numero intero di secondi da 1 a 3600',
    en: 'a whole number of seconds from 1 to 3600',
  },
  CHECK_QUEUE: {
    it: 'un numero intero di controlli in attesa da 0 a 10000',
    en: 'a whole number of waiting checks from 0 to 10000',
  },
  SCANNER: {
    it: 'clamd://host:3310, clamd:/percorso/del/socket oppure none (nessun antivirus)',
    en: 'clamd://host:3310, clamd:/path/of/the/socket or none (no virus scan)',
  },
  DEMO_USERS: { it: 'true oppure false', en: 'true or false' },
  DEMO_DATA: { it: 'true oppure false', en: 'true or false' },
  COHESION_SIMULATOR: { it: 'true oppure false', en: 'true or false' },
  COHESION_SIMULATOR_PORT: {
    it: 'un numero intero da 0 a 65535 (0: una porta libera qualsiasi)',
    en: 'a whole number from 0 to 65535 (0: any free port)',
  },
  COHESION_SIMULATOR_ORIGIN: {
    it: 'https:// (o http://) e il nome del simulatore, senza percorso: https://accesso.example.it',
    en: 'https:// (or http://) and the simulator’s host, without a path: https://login.example.org',
  },
  SMART_CARD_PORT: {
    it: 'un numero intero da 0 a 65535 (0: una porta libera qualsiasi)',
    en: 'a whole number from 0 to 65535 (0: any free port)',
  },
  SMART_CARD_ORIGIN: {
    it: 'https:// e il nome del sito che legge le carte, senza percorso: https://carte.example.it',
    en: 'https:// and the host of the site that reads cards, without a path: https://cards.example.org',
  },
  SMART_CARD_PROXIES: {
    it: 'indirizzi o reti separati da virgole, per esempio 10.0.0.7,10.1.0.0/16',
    en: 'addresses or networks with commas between them, such as 10.0.0.7,10.1.0.0/16',
  },
  SMART_CARD_HEADER: {
    it: 'il nome di un’intestazione HTTP, per esempio X-SSL-Client-Cert',
    en: 'the name of an HTTP header, such as X-SSL-Client-Cert',
  },
  DATABASE_WAIT_SECONDS: {
    it: 'un numero intero di secondi da 0 a 3600 (0: non aspettare)',
    en: 'a whole number of seconds from 0 to 3600 (0: do not wait)',
  },
  STOP_SECONDS: {
    it: 'un numero intero di secondi da 0 a 3600',
    en: 'a whole number of seconds from 0 to 3600',
  },
  LOG_LEVEL: {
    it: 'trace, debug, info, warn, error, fatal oppure silent',
    en: 'trace, debug, info, warn, error, fatal or silent',
  },
  LOG_IP: { it: 'true oppure false', en: 'true or false' },
}
