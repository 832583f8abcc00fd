import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'

/** How to launch the browser of the tests. */
export interface Chromium {
  /** Absent: the Chrome that playwright finds on this machine. */
  readonly executablePath?: string
  readonly env: Readonly<Record<string, string>>
}

const require = createRequire(import.meta.url)
/** The package's own names folders that only its usual host has. */
const fontsConfiguration =
  '<?xml version="1.0"?><fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>'

const cache = fileURLToPath(new URL('../../node_modules/.cache/consegna/', import.meta.url))

/**
 * The browser that `CONSEGNA_CHROMIUM` names; otherwise, on Linux x64, the one that comes as an npm package;
 * elsewhere the Chrome of the machine.
 */
export async function findChromium(): Promise<Chromium> {
  const configured = process.env.CONSEGNA_CHROMIUM
  if (configured) return { executablePath: configured, env: {} }
  if (process.platform !== 'linux' || process.arch !== 'x64') return { env: {} }
  const folder = await unpacked()
  return { executablePath: join(folder, 'chromium'), env: environment(folder) }
}

/** The package holds the browser compressed. It is unpacked once for each version: 200 MB, two seconds. */
async function unpacked(): Promise<string> {
  const entry = require.resolve('@sparticuz/chromium')
  const { version } = require(join(dirname(entry), '../../package.json')) as { version: string }
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  // Under another name first: a run that is broken off leaves no half a browser behind.
  const unfinished = await mkdtemp(join(cache, 'unpacking-'))
  const packed = join(dirname(entry), '../../bin')
  await inflate(join(packed, 'chromium.br'), join(unfinished, 'chromium'))
  await chmod(join(unfinished, 'chromium'), 0o755)
  await unpackTar(join(packed, 'fonts.tar.br'), join(unfinished, 'fonts'))
  await writeFile(join(unfinished, 'fonts/fonts.conf'), fontsConfiguration)
  await unpackTar(join(packed, 'al2023.tar.br'), join(unfinished, 'nss'))
  await chmod(unfinished, 0o755)
  try {
    await rename(unfinished, folder)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    // Another run was quicker; what it unpacked is the same.
    if (!existsSync(folder)) throw error
  }
  return folder
}

function inflate(from: string, to: string): Promise<void> {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to))
}

async function unpackTar(from: string, to: string): Promise<void> {
  const tar = `${to}.tar`
  await mkdir(to, { recursive: true })
  await inflate(from, tar)
  const { status, error, stderr } = spawnSync('tar', ['-xf', tar, '-C', to], { encoding: 'utf8' })
  if (error) throw error
  if (status !== 0) throw new Error(`tar ended with exit code ${status}: ${stderr}`)
  await rm(tar)
}

/** Bare machines lack the NSS libraries, or fonts: the package brings both, but only for machines that lack them. */
function environment(folder: string): Record<string, string> {
  const env: Record<string, string> = {}
  const starts = spawnSync(join(folder, 'chromium'), ['--version']).status === 0
  if (!starts) env.LD_LIBRARY_PATH = join(folder, 'nss/lib')
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(folder, 'fonts')
  return env
}
