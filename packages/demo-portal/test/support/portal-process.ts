import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { onTestFinished, vi } from 'vitest'

const packageFolder = fileURLToPath(new URL('../../', import.meta.url))
// As deep below the package as `dist`, from where the portal finds its data.
const bundle = `${packageFolder}test-output/start.js`

let bundled: Promise<unknown> | undefined

/** The portal's own code and its siblings' as it stands in the sources: `dist` may be of yesterday. */
function bundleOnce(): Promise<unknown> {
  bundled ??= build({
    entryPoints: {
      start: `${packageFolder}src/start.ts`,
      'check-worker': `${packageFolder}src/checking/check-worker.ts`,
      audit: `${packageFolder}src/audit/audit-command.ts`,
    },
    outdir: `${packageFolder}test-output`,
    splitting: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    tsconfig: `${packageFolder}tsconfig.json`,
    external: [],
    plugins: [
      {
        name: 'packages stay outside, siblings do not',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('@consegna/')
              ? null
              : { path, external: true },
          )
        },
      },
    ],
  })
  return bundled
}

/** Runs `npm run audit` as a process of its own, beside a portal that may be running. */
export async function runAudit(dataDir: string, ...args: readonly string[]) {
  await bundleOnce()
  const child = spawn(process.execPath, [`${packageFolder}test-output/audit.js`, ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  let complained = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, printed, complained }
}

export interface PortalProcess {
  readonly child: ChildProcess
  /** Everything printed so far, on both streams. */
  readonly output: () => string
  /** Waits until this was printed. */
  printed(text: string | RegExp): Promise<void>
  /** Waits until it listens, `http://127.0.0.1:40001`; it may still be waiting for its database. */
  listens(): Promise<string>
  /** Waits until it serves. */
  serves(): Promise<string>
  /** The lines of its log so far. */
  readonly log: () => readonly LogLine[]
  /** The exit code, or the signal's name. */
  readonly ended: Promise<number | string | null>
}

/** A line of the log, as whoever collects it reads it. */
export type LogLine = Readonly<Record<string, unknown>>

/** A file of signing keys as `consegna keys --new` makes it, for as long as the tests of this file run. */
function signingKeys(): string {
  const folder = mkdtempSync(join(tmpdir(), 'consegna-keys-'))
  const file = join(folder, 'signing-keys.json')
  const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  const { kty, crv, x, d } = key
  writeFileSync(file, JSON.stringify({ keys: [{ kty, crv, x, d, kid: 'a-key-for-tests' }] }), {
    mode: 0o600,
  })
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return file
}

/** Variables with which a portal goes into service. */
export const production = {
  CONSEGNA_MODE: 'production',
  SESSION_KEY: 'a key for tests, longer than thirty-two characters',
  PUBLIC_ORIGIN: 'https://portale.example.it',
  TRUST_PROXY: 'true',
  SCANNER: 'none',
  SIGNING_KEYS: signingKeys(),
} as const

/**
 * Starts the portal as its own process, as `npm start` does; it does not survive the test.
 * @param nodeArguments those before the program
 */
export async function startProcess(
  env: NodeJS.ProcessEnv,
  nodeArguments: readonly string[] = [],
): Promise<PortalProcess> {
  await bundleOnce()
  const child = spawn(process.execPath, [...nodeArguments, bundle], {
    // Most tests have no use for the login simulator, whose keys take a moment to make.
    env: { PATH: process.env.PATH, COHESION_SIMULATOR: 'false', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const watchers = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      for (const watch of watchers) watch()
    })
  }
  const ended = new Promise<number | string | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal))
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  const printed = (text: string | RegExp) =>
    new Promise<void>((resolve, reject) => {
      const watch = () => {
        if (typeof text === 'string' ? !output.includes(text) : !text.test(output)) return
        watchers.delete(watch)
        resolve()
      }
      watchers.add(watch)
      watch()
      void ended.then((code) => reject(new Error(`ended with ${code}: ${output}`)))
    })
  const log = () =>
    output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line): LogLine => JSON.parse(line))
  const portOf = env.PORT ?? '3000'
  const serves = async () => {
    // The welcome of the demo, or the line of the log.
    await printed(/Ctrl\+C|"event":"started"/)
    return /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? ''
  }
  const listens = async () => {
    const origin = `http://127.0.0.1:${portOf}`
    await vi.waitFor(() => fetch(`${origin}/healthz`), { timeout: 15_000, interval: 50 })
    return origin
  }
  return { child, output: () => output, printed, listens, serves, log, ended }
}
