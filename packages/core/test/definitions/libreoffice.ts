import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TestContext } from 'vitest'
import { libreOffice } from '#test-support/office'
import { skipAloud } from '#test-support/require'

/** What LibreOffice makes of a column of the list, in row 2. */
export interface SeenColumn {
  readonly title: string
  readonly titleLocked: boolean
  readonly locked: boolean
  /** As an Italian LibreOffice writes it: `GG/MM/AAAA`. */
  readonly format: string
  /** `TEXT_LEN`, `LIST`, `DATE`, `DECIMAL`, `WHOLE`, `CUSTOM`, `ANY`. */
  readonly rule: string
  readonly dropDown: boolean
  readonly limits: readonly [string, string]
  readonly prompt: readonly [title: string, text: string] | null
  readonly objection: string | null
  readonly severity: string
}

export interface SeenWorkbook {
  /** Names of the tabs that people see. */
  readonly visible: readonly string[]
  readonly protected: boolean
  readonly columns: readonly SeenColumn[]
}

export interface OfficeSession {
  /** Before anything was typed. */
  readonly seen: SeenWorkbook
  /** The workbook as it was saved; the one that was opened, when nothing was typed. */
  readonly saved: Uint8Array
}

const program = join(import.meta.dirname, 'drive-libreoffice.py')

/** What a clerk in Italy has: decimal commas, days before months. */
const italian = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>it-IT</value></prop></item>
</oor:items>`

/** A Python that can talk to LibreOffice; the test is skipped aloud where there is none. */
function pythonWithUno(context: TestContext): string {
  for (const python of [process.env.CONSEGNA_PYTHON, '/usr/bin/python3', 'python3']) {
    if (python && spawnSync(python, ['-c', 'import uno']).status === 0) return python
  }
  return skipAloud(context, 'libreoffice', 'no Python that can talk to it (python3-uno) was found')
}

/**
 * Opens a workbook in an Italian LibreOffice; types into cells as at a keyboard, and saves it.
 *
 * @param typed cells (`B2`) and what is typed into them, in this order
 */
export async function openInLibreOffice(
  context: TestContext,
  workbook: Uint8Array,
  job: {
    readonly sheet: string
    readonly columns: number
    readonly typed: readonly (readonly [cell: string, text: string])[]
  },
): Promise<OfficeSession> {
  const soffice = libreOffice(context)
  const python = pythonWithUno(context)
  const folder = await mkdtemp(join(tmpdir(), 'consegna-office-'))
  const url = (name: string): string => pathToFileURL(join(folder, name)).href
  try {
    await mkdir(join(folder, 'profile/user'), { recursive: true })
    await writeFile(join(folder, 'profile/user/registrymodifications.xcu'), italian)
    await writeFile(join(folder, 'aperto.xlsx'), workbook)
    const input = JSON.stringify({
      ...job,
      soffice,
      profile: url('profile'),
      pipe: `consegna-${randomUUID()}`,
      file: url('aperto.xlsx'),
      target: url('salvato.xlsx'),
    })
    const { status, stdout, stderr } = spawnSync(python, [program], {
      input,
      encoding: 'utf8',
      timeout: 55_000,
    })
    if (status !== 0) throw new Error(`LibreOffice did not come to its end: ${stderr}`)
    const file = job.typed.length > 0 ? 'salvato.xlsx' : 'aperto.xlsx'
    return { seen: JSON.parse(stdout), saved: new Uint8Array(await readFile(join(folder, file))) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
