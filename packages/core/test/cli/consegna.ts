import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import { build } from 'esbuild'
import { z } from 'zod'
import { contextOf, run } from '../../src/cli/main'

const packageFolder = join(import.meta.dirname, '../..')

export interface Ended {
  /** Exit status, or the signal's name. */
  readonly status: number | string | null
  readonly stdout: string
  readonly stderr: string
}

export interface Consegna {
  /** The committed file that npm links. */
  readonly bin: string
  /** A folder for the files of one test. */
  readonly folder: () => string
  readonly start: (
    args: readonly string[],
    options?: RunOptions,
  ) => ChildProcessByStdio<null, Readable, Readable>
  /** Runs the command in a process of its own, to its end. */
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Ended>
  readonly remove: () => void
}

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** Builds the command from the sources as they stand, laid out as in the package: `dist` may be of yesterday. */
export async function buildConsegna(): Promise<Consegna> {
  mkdirSync(join(packageFolder, 'test-output'), { recursive: true })
  // Inside the package, where its name and its dependencies are found.
  const place = mkdtempSync(join(packageFolder, 'test-output/cli-'))
  cpSync(join(packageFolder, 'bin'), join(place, 'bin'), { recursive: true })
  await build({
    entryPoints: { cli: join(packageFolder, 'src/cli/main.ts') },
    outdir: join(place, 'dist'),
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: 'inline',
  })
  const bin = join(place, 'bin/consegna.js')
  const start: Consegna['start'] = (args, { env = {}, cwd = place } = {}) =>
    spawn(process.execPath, [bin, ...args], {
      cwd,
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  return {
    bin,
    folder: () => mkdtempSync(join(place, 'files-')),
    start,
    run: async (args, options) => {
      const child = start(args, options)
      const [stdout, stderr, status] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        new Promise<number | string | null>((resolve, reject) => {
          child.once('error', reject)
          child.once('close', (code, signal) => resolve(code ?? signal))
        }),
      ])
      return { status, stdout, stderr }
    },
    remove: () => rmSync(place, { recursive: true, force: true }),
  }
}

/** The same in this process, which is quicker to start. */
export async function runHere(args: readonly string[]): Promise<Ended> {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const [status, printed, told] = await Promise.all([
    run(args, contextOf(args, { stdout, stderr, env: {} })).finally(() => {
      stdout.end()
      stderr.end()
    }),
    text(stdout),
    text(stderr),
  ])
  return { status, stdout: printed, stderr: told }
}

async function text(stream: Readable): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const finding = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/),
  severity: z.enum(['error', 'warning']),
  sheet: z.string(),
  cell: z
    .string()
    .regex(/^[A-Z]+\d+$/)
    .nullable(),
  row: z.number().int().positive().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  message: z.string().min(10),
  remedy: z.string().min(10),
})

/** What `check --json` promises to print. */
export const checkResult = z.strictObject({
  outcome: z.enum(['valid', 'invalid', 'refused']),
  template: z.strictObject({ id: z.string(), version: z.number().int().positive() }).nullable(),
  entries: z.number().int().nonnegative(),
  issues: z.array(finding),
  refusal: z
    .strictObject({ code: z.string(), message: z.string().min(10), remedy: z.string().min(10) })
    .nullable(),
})
