import { createPrivateKey, randomUUID, X509Certificate } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isSystemError } from '../../config/system-error'
import type { People } from '../people/person'
import type { ProfileSigner } from '../protocol/sign-profile'
import type { CardAuthority } from '../smart-card/judge-card'
import { issueCardSite } from './card-site'
import { issueDemoCards } from './demo-cards'
import { writePkcs12 } from './pkcs12'
import { createProfileKeys } from './profile-keys'
import { cardPassword, readMe } from './read-me'

/** What the simulator keeps from one start to the next. */
export interface SimulatorKeys {
  /** Absolute path of the folder, with instructions for people in `LEGGIMI.txt`. */
  readonly folder: string
  readonly profileSigner: ProfileSigner
  readonly cardAuthority: CardAuthority
  /** PEM, of the site that reads cards. */
  readonly cardSite: { readonly key: string; readonly cert: string }
}

export interface SimulatorKeyOptions {
  readonly dataDir: string
  readonly people: People
  /** Names under which browsers reach the site that reads cards: host names, IPv4, `::1`. */
  readonly siteNames: readonly string[]
  readonly now: Date
}

const day = 24 * 60 * 60 * 1000
const validDays = 366
/** Whoever starts the demo today can use it for this long at least. */
const renewDays = 30

const contentsFile = 'contenuto.json'
const contentsSchema = z.object({ until: z.string(), for: z.string() })

/** Null for a file that somebody has spoilt. */
function parseContents(text: string): z.output<typeof contentsSchema> | null {
  try {
    return contentsSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const files = {
  profile: 'profilo.pem',
  profileKey: 'profilo.key.pem',
  cardAuthority: 'carte-autorita.pem',
  revocations: 'carte-revocate.crl',
  site: 'sito.pem',
  siteKey: 'sito.key.pem',
  siteAuthority: 'sito-autorita.pem',
} as const

/** What the folder was made for: with other people or names it is made anew. */
const purposeOf = ({ people, siteNames }: SimulatorKeyOptions): string =>
  [...people.map(({ id, login }) => `${id}=${login}`), ...siteNames].join(' ')

async function isUsable(folder: string, options: SimulatorKeyOptions): Promise<boolean> {
  const text = await readFile(join(folder, contentsFile), 'utf8').catch((error) => {
    if (isSystemError(error, 'ENOENT')) return null
    throw error
  })
  const contents = text === null ? null : parseContents(text)
  if (contents?.for !== purposeOf(options)) return false
  return new Date(contents.until).getTime() - options.now.getTime() > renewDays * day
}

const secret = { mode: 0o600 }

async function makeFolder(folder: string, options: SimulatorKeyOptions): Promise<void> {
  const { people, siteNames, now } = options
  // An hour back: the clocks of other machines are never quite the same.
  const notBefore = new Date(now.getTime() - 60 * 60 * 1000)
  const validity = { notBefore, notAfter: new Date(now.getTime() + validDays * day) }
  const profile = await createProfileKeys(validity)
  const { authority, revocations, cards } = await issueDemoCards(people, validity)
  const site = await issueCardSite(siteNames, validity)
  const until = validity.notAfter
  await mkdir(join(folder, 'carte'), { recursive: true, mode: 0o700 })
  const put = (name: string, content: string | Uint8Array) =>
    writeFile(join(folder, name), content, secret)
  const pem = { type: 'pkcs8', format: 'pem' } as const
  await put(files.profile, profile.certificate.toString('pem'))
  await put(files.profileKey, profile.key.export(pem))
  await put(files.cardAuthority, authority.certificate.toString('pem'))
  await put(files.revocations, new Uint8Array(revocations.rawData))
  await put(files.site, site.certificate.toString('pem'))
  await put(files.siteKey, site.key.export(pem))
  await put(files.siteAuthority, site.authority)
  for (const { name, label, key, certificate } of cards) {
    const contents = { key, certificate: new Uint8Array(certificate.rawData), name: label }
    await put(join('carte', `${name}.p12`), writePkcs12(contents, cardPassword))
  }
  await put('LEGGIMI.txt', readMe(cards, until, siteNames.join(', ')))
  const contents = { until: until.toISOString(), for: purposeOf(options) }
  await put(contentsFile, JSON.stringify(contents))
}

const unless =
  (...codes: readonly string[]) =>
  (error: unknown): void => {
    if (!codes.some((code) => isSystemError(error, code))) throw error
  }

/**
 * Made whole under another name, then named: a start that is broken off leaves no half a folder. Of two
 * starts at the same moment both use the folder that was named first.
 */
async function replaceFolder(folder: string, options: SimulatorKeyOptions): Promise<void> {
  const draft = `${folder}.${randomUUID()}`
  const old = `${folder}.old`
  try {
    await makeFolder(draft, options)
    if (await isUsable(folder, options)) return
    await rename(folder, old).catch(unless('ENOENT', 'ENOTEMPTY', 'EEXIST'))
    await rename(draft, folder).catch(unless('ENOTEMPTY', 'EEXIST'))
  } finally {
    await rm(draft, { recursive: true, force: true })
    await rm(old, { recursive: true, force: true })
  }
}

/** The simulator's keys and test cards, made at the first start and when their time is nearly over. */
export async function openSimulatorKeys(options: SimulatorKeyOptions): Promise<SimulatorKeys> {
  const folder = join(options.dataDir, 'simulatore-cohesion')
  if (!(await isUsable(folder, options))) await replaceFolder(folder, options)
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  return {
    folder,
    profileSigner: {
      key: createPrivateKey(await read(files.profileKey)),
      certificate: new X509Certificate(await read(files.profile)).raw,
    },
    cardAuthority: {
      certificate: await read(files.cardAuthority),
      revocations: () => readFile(join(folder, files.revocations)),
    },
    cardSite: { key: await read(files.siteKey), cert: await read(files.site) },
  }
}
