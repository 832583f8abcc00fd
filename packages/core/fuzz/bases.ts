import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { encode, type FuzzArchive, plainArchive, plainEntry } from './archive'
import { generatedWorkbooks } from './generated-workbooks'
import { independentParts } from './independent-zip'

/** A valid file that others are made from. */
export interface Base {
  readonly name: string
  readonly archive: FuzzArchive
}

/** Cases are many: what takes long to inflate is left to the tests of the corpus. */
const mostInflated = 60_000

const isXml = (name: string): boolean => /\.(xml|rels)$/i.test(name)

/** A text that is written again as the same bytes. */
function asText(bytes: Uint8Array): string | Uint8Array {
  const text = Buffer.from(bytes).toString('utf8')
  return Buffer.from(encode(text, 'utf-8')).equals(bytes) ? text : bytes
}

function baseOf(name: string, bytes: Uint8Array): Base | null {
  const parts = independentParts(bytes)
  if (!parts || parts.some(({ fault }) => fault !== null)) return null
  if (parts.reduce((sum, part) => sum + part.bytes.length, 0) > mostInflated) return null
  const entries = parts
    .filter((part) => !part.name.endsWith('/'))
    .map((part) => plainEntry(part.name, isXml(part.name) ? asText(part.bytes) : part.bytes))
  return entries.length > 0 && entries.length < 60 ? { name, archive: plainArchive(entries) } : null
}

/** Workbooks of a folder and of those in it, by name. */
function workbooksIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xls[xm]$/i.test(name))
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()
}

/** Files of other programs that are small enough, and workbooks made for what those lack. */
export function bases(folder: string): readonly Base[] {
  const found = workbooksIn(folder).flatMap((name) => {
    const base = baseOf(name.replaceAll('\\', '/'), readFileSync(join(folder, name)))
    return base ? [base] : []
  })
  return [...generatedWorkbooks(), ...found]
}
