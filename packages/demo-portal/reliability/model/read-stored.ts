import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database, Reader, Row } from '../databases/database'
import type { Stored, StoredContent } from './stored'

const text = (value: unknown): string => String(value)
const orNull = <Value>(value: unknown, read: (value: unknown) => Value): Value | null =>
  value === null || value === undefined ? null : read(value)
const number = (value: unknown): number => Number(value)

function bytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value
  throw new Error('a column with bytes holds something else')
}

const facts = (row: Row) => ({
  comune: text(row.municipality),
  entries: number(row.entry_count),
  fileSha256: orNull(row.file_sha256, text),
  fileSize: orNull(row.file_size, number),
  root: orNull(row.entries_root, text),
})

const partsOfChecks = ['check_issues', 'entries', 'reading_chunks', 'file_chunks'] as const

const table = (name: string): string => `consegna_${name}`

/** Entries and files, gathered as their rows come. */
async function readContents({ rows }: Reader): Promise<ReadonlyMap<string, StoredContent>> {
  const order = 'ORDER BY check_id, position'
  const entries = await rows(
    `SELECT check_id, position, entry_key FROM ${table('entries')} ${order}`,
  )
  const chunks = await rows(
    `SELECT check_id, position, bytes FROM ${table('file_chunks')} ${order}`,
  )
  const found = new Map<string, { keys: string[]; pieces: Uint8Array[]; gapless: boolean }>()
  const of = (row: Row) => {
    const check = text(row.check_id)
    const content = found.get(check) ?? { keys: [], pieces: [], gapless: true }
    found.set(check, content)
    return content
  }
  for (const row of entries) {
    const content = of(row)
    content.keys.push(text(row.entry_key))
    content.gapless &&= number(row.position) === content.keys.length
  }
  for (const row of chunks) {
    const content = of(row)
    content.pieces.push(bytes(row.bytes))
    content.gapless &&= number(row.position) === content.pieces.length
  }
  return new Map(
    [...found].map(([check, { keys, pieces, gapless }]) => {
      const fileSize = pieces.reduce((size, piece) => size + piece.length, 0)
      const fileSha256 = pieces.length === 0 ? null : sha256(pieces)
      return [check, { keys, gapless, fileSha256, fileSize }]
    }),
  )
}

function sha256(pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

async function readAll(reader: Reader): Promise<Stored> {
  const { rows } = reader
  const orphans = new Map<string, number>()
  for (const name of partsOfChecks) {
    const [counted] = await rows(
      `SELECT COUNT(*) AS orphans FROM ${table(name)} p
       WHERE NOT EXISTS (SELECT 1 FROM ${table('checks')} c WHERE c.id = p.check_id)`,
    )
    orphans.set(table(name), number(counted?.orphans))
  }
  return {
    orphans,
    submissions: (await rows(`SELECT * FROM ${table('submissions')}`)).map((row) => ({
      ...facts(row),
      number: text(row.number),
      campaign: text(row.campaign),
      position: number(row.position),
      check: text(row.check_id),
      supersedes: orNull(row.supersedes, text),
    })),
    checks: (await rows(`SELECT * FROM ${table('checks')}`)).map((row) => ({
      ...facts(row),
      id: text(row.id),
      status: text(row.status),
    })),
    contents: await readContents(reader),
    receipts: new Map(
      (await rows(`SELECT number, pdf FROM ${table('receipts')}`)).map((row) => [
        text(row.number),
        sha256([bytes(row.pdf)]),
      ]),
    ),
  }
}

/** Content whose file is in a folder: found by its name, judged by its bytes. */
async function withFiles(stored: Stored, folder: string): Promise<Stored> {
  const files = await readFolder(folder)
  const contents = new Map(stored.contents)
  for (const { id, fileSha256 } of stored.checks) {
    const content = contents.get(id)
    const bytes = files.get(fileSha256 ?? '')
    if (content === undefined || content.fileSha256 !== null || bytes === undefined) continue
    contents.set(id, { ...content, fileSha256: sha256([bytes]), fileSize: bytes.length })
  }
  return { ...stored, contents }
}

/** The files that have been given their names, by their names. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = found.filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
  return new Map(
    await Promise.all(
      files.map(
        async ({ name, parentPath }) => [name, await readFile(join(parentPath, name))] as const,
      ),
    ),
  )
}

/** Reads everything, by statements of its own. Nobody may write meanwhile. */
export async function readStored(database: Database): Promise<Stored> {
  const reader = await database.read()
  try {
    const stored = await readAll(reader)
    return database.files === undefined ? stored : await withFiles(stored, database.files)
  } finally {
    await reader.close()
  }
}
