import type { Entry, ExaminedChunk, ExaminedEntry } from '@consegna/core'
import type { NewRow } from '../database/insert'
import { bytes, integer, json, text } from '../database/read-row'
import type { Row } from '../database/session'

const ofTheEntry = ['entry_key', 'file_row', 'entry_values', 'salt']

const isErased = (row: Row): boolean => ofTheEntry.every((column) => row[column] === null)

export const readExaminedEntry = (row: Row): ExaminedEntry => ({
  position: integer(row, 'position'),
  digest: text(row, 'digest'),
  entry: isErased(row)
    ? null
    : {
        key: text(row, 'entry_key'),
        row: integer(row, 'file_row'),
        values: json<Entry['values']>(row, 'entry_values'),
        salt: text(row, 'salt'),
      },
})

export const examinedEntryRow = ({ position, digest, entry }: ExaminedEntry): NewRow => ({
  position,
  digest,
  entry_key: entry?.key ?? null,
  file_row: entry?.row ?? null,
  entry_values: entry && JSON.stringify(entry.values),
  salt: entry?.salt ?? null,
})

export const readExaminedChunk = (row: Row): ExaminedChunk => ({
  position: integer(row, 'position'),
  bytes: bytes(row, 'bytes'),
})
