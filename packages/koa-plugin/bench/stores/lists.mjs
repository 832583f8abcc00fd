// Lists as long as wanted, entry by entry as a list of scholarships has them.

import { createHash } from 'node:crypto'

export const campaign = 'borse-di-studio-2017'

const fileBytes = new Uint8Array(100_000).fill(80)
const fileSha256 = createHash('sha256').update(fileBytes).digest('hex')

/**
 * @param {string} municipality
 * @param {number} turn
 * @param {number} entries
 * @returns {import('@consegna/core').CheckRecord}
 */
export const checkOf = (municipality, turn, entries) => ({
  id: `${municipality}-${turn}`,
  campaign,
  municipality,
  kind: 'list',
  status: 'waiting',
  by: { subject: 'spid-7', name: 'Anna Bianchi', role: 'operator' },
  at: '2018-04-03T08:15:00.007Z',
  expiresAt: '2018-04-06T08:15:00.007Z',
  file: { size: 100_000, sha256: fileSha256 },
  template: { id: 'borse-di-studio', version: 2 },
  counts: { entries, invalidEntries: 0, errors: 0, warnings: 0 },
  entriesRoot: 'e'.repeat(64),
  refusal: null,
  residentElsewhere: 0,
  stampedFor: null,
})

/** @param {number} row @returns {import('@consegna/core').RecordedEntry} */
const entryOf = (row) => {
  const key = `RSSMRA01E17A${String(row).padStart(4, '0')}`
  return {
    key,
    row,
    values: {
      ...{ surname: 'Rossi', name: 'Mario', fiscalCode: key, sex: 'M', birthDate: '2001-05-17' },
      ...{ birthPlace: 'Ancona', residence: 'Ancona', isee: 850_050, school: 'ANIS014007' },
      ...{ schoolName: 'Volterra-Elia', schoolYear: '3', iban: null, note: null },
    },
    salt: row.toString(16).padStart(32, '0'),
    digest: row.toString(16).padStart(64, 'd'),
  }
}

/** @param {number} entries */
async function* chunksOf(entries) {
  for (let from = 0; from < entries; from += 500) {
    const length = Math.min(500, entries - from)
    yield Array.from({ length }, (_, at) => entryOf(from + at + 2))
  }
}

async function* nothing() {}

async function* file() {
  yield fileBytes
}

/** @param {number} entries @returns {import('@consegna/core').CheckContent} */
export const contentOf = (entries) => ({
  entries: chunksOf(entries),
  issues: nothing(),
  reading: null,
  file: file(),
})

/**
 * @param {import('@consegna/core').ConfirmationFacts} facts
 * @returns {import('@consegna/core').ConfirmationDecision<never>}
 */
export const acceptNext = ({ check, newest }) => {
  const position = (newest?.position ?? 0) + 1
  return {
    accept: {
      number: `BORSE-2017-${check.municipality}-${String(position).padStart(4, '0')}`,
      campaign,
      municipality: check.municipality,
      position,
      check: check.id,
      kind: check.kind,
      by: check.by,
      at: '2018-04-03T08:20:00.123Z',
      file: check.file,
      template: check.template,
      counts: check.counts,
      entriesRoot: check.entriesRoot ?? '',
      supersedes: newest?.number ?? null,
    },
  }
}
