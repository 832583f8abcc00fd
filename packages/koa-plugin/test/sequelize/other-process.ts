import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'tsup'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Where Node finds the packages that the program needs. */
const repository = here('../../../../node_modules')

export interface Program {
  readonly start: (...given: readonly string[]) => Running
  readonly remove: () => void
}

export interface Running {
  readonly process: ChildProcess
  /** The lines it has written so far. */
  readonly lines: () => readonly string[]
  /** Its exit code, null when it was killed; with what it complained about. */
  readonly ended: Promise<{ readonly code: number | null; readonly complaints: string }>
}

/** Builds a file of this folder, from the sources as they stand, to run in a process of its own. */
export async function program(name: string): Promise<Program> {
  const folder = mkdtempSync(join(repository, '.consegna-program-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const building = build({
    config: false,
    entry: { program: here(`./${name}.ts`) },
    outDir: folder,
    tsconfig: here('../../../../tsconfig.json'),
    format: 'esm',
    target: 'node20.19',
    skipNodeModulesBundle: true,
    noExternal: [/^@consegna\//],
    silent: true,
  })
  await building.catch((error) => {
    remove()
    throw error
  })
  return { start: (...given) => run(join(folder, 'program.js'), given), remove }
}

function run(file: string, given: readonly string[]): Running {
  const child = spawn(process.execPath, [file, ...given], { stdio: ['ignore', 'pipe', 'pipe'] })
  let written = ''
  let complaints = ''
  child.stdout.on('data', (piece) => {
    written += piece
  })
  child.stderr.on('data', (piece) => {
    complaints += piece
  })
  return {
    process: child,
    lines: () => written.split('\n').slice(0, -1),
    ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, complaints }))),
  }
}
