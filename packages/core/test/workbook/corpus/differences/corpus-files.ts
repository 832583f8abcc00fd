import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..')

/** Every file of the corpus and its SHA-256, as `SHA256SUMS` lists them. */
export const corpusSums: ReadonlyMap<string, string> = new Map(
  readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => [line.slice(66), line.slice(0, 64)]),
)

export const corpusFiles: readonly string[] = [...corpusSums.keys()]

export const readCorpusFile = (file: string): Promise<Uint8Array> => readFile(join(folder, file))
