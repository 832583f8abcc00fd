import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { TestContext } from 'vitest'
import { skipAloud } from './require'

const run = promisify(execFile)

/** Other people's programs that write workbooks: what they write must be accepted. */

/** The path of LibreOffice; the test is skipped aloud where there is none. */
export function libreOffice(context: TestContext): string {
  for (const program of ['soffice', 'libreoffice']) {
    if (spawnSync(program, ['--version']).status === 0) return program
  }
  return skipAloud(context, 'libreoffice', 'LibreOffice (soffice) is not installed')
}

/** The path of a Python that has openpyxl; the test is skipped aloud where there is none. */
export function pythonWithOpenpyxl(context: TestContext): string {
  const candidates = [process.env.CONSEGNA_PYTHON, '/usr/bin/python3', 'python3']
  for (const python of candidates) {
    if (python && spawnSync(python, ['-c', 'import openpyxl']).status === 0) return python
  }
  return skipAloud(context, 'openpyxl', 'no Python with openpyxl was found')
}

/**
 * Opens a file in LibreOffice and saves it in another format beside itself or in `folder`.
 *
 * @param format as for `--convert-to`: `xlsx`, `ods`, `pdf`, `csv`
 * @returns the path of the new file
 */
export async function convertWithLibreOffice(
  soffice: string,
  { file, format, folder }: { file: string; format: string; folder: string },
): Promise<string> {
  // A profile of its own: two LibreOffices with one profile wait for each other.
  const profile = await mkdtemp(join(tmpdir(), 'consegna-office-'))
  try {
    await run(
      soffice,
      [
        ...[`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--norestore'],
        ...['--convert-to', format, '--outdir', folder, file],
      ],
      { timeout: 60_000 },
    )
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
  return join(folder, `${basename(file, extname(file))}.${format.split(':')[0]}`)
}

/** Runs a short Python program and returns what it prints. Arguments arrive in `sys.argv[1:]`. */
export function runPython(python: string, program: string, args: readonly string[] = []): string {
  return execFileSync(python, ['-c', program, ...args], { encoding: 'utf8', timeout: 60_000 })
}
