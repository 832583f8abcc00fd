import { expect } from 'vitest'
import type { Refused } from '../../../src/errors/problem'
import { borseDiStudio } from '../../../src/presets/borse-di-studio'
import type { ListReading, ListRequest } from '../../../src/validation/list-request'
import { readList } from '../../../src/validation/read-list'
import { bufferByteSource } from '../../../src/workbook/buffer-byte-source'
import { openWorkbook } from '../../../src/workbook/open-workbook'

/** What the portal makes of a workbook that somebody hands in, while both versions are accepted. */
export async function readAsList(
  bytes: Uint8Array,
  changes: Partial<ListRequest> = {},
): Promise<ListReading | Refused> {
  const { templates, rules } = borseDiStudio.define({})
  const newestFirst = [...templates].reverse()
  const workbook = await openWorkbook(bufferByteSource(bytes))
  try {
    return await readList(workbook, {
      templates: newestFirst.map((template) => ({ template, policy: 'accepted' })),
      rules,
      today: '2018-04-03',
      maxEntries: 1000,
      ...changes,
    })
  } finally {
    await workbook.close()
  }
}

/** The list in a workbook that is not refused. */
export async function listIn(
  bytes: Uint8Array,
  changes: Partial<ListRequest> = {},
): Promise<ListReading> {
  const reading = await readAsList(bytes, changes)
  if (reading.kind === 'refused') expect.fail(`refused: ${reading.refusal.code}`)
  return reading
}
