import {
  type LedgerFinding,
  recordSubmission,
  type Submission,
  type UnrecordedSubmission,
} from '@consegna/core'
import type { Chance, Intruder, Row, Value } from './tampering'

/** A change behind the portal's back, and whether a finding names it. */
export interface Change {
  readonly what: string
  readonly run: () => Promise<void>
  /** What the database cannot show, because nothing is left that speaks of it, a witness must. */
  readonly witness?: 'receipt' | 'checkpoint'
  readonly isNamedBy: (finding: LedgerFinding) => boolean
}

type Maker = (intruder: Intruder, chance: Chance) => Promise<Change>

const covered = [
  'submissions',
  'entries',
  'file_chunks',
  'receipts',
  'checkpoints',
  'checkpoint_heads',
] as const

type Covered = (typeof covered)[number]

/** What tells the rows of a table apart. */
const keys: Readonly<Record<Covered, readonly string[]>> = {
  submissions: ['number'],
  entries: ['check_id', 'position'],
  file_chunks: ['check_id', 'position'],
  receipts: ['number'],
  checkpoints: ['campaign', 'sequence'],
  checkpoint_heads: ['campaign', 'sequence', 'municipality'],
}

const numeric = /^(position|sequence|file_row|file_size|template_version|\w+_count)$/

const text = (value: Value | undefined): string => String(value)

/** A statement's condition for one row, with its values from `$2`. */
const where = (table: Covered, first = 2): string =>
  keys[table].map((key, at) => `${key} = $${at + first}`).join(' AND ')

const keyOf = (table: Covered, row: Row): Value[] => keys[table].map((key) => row[key] ?? null)

/** One bit of one byte is another; of a text so that a text remains. */
function flipped(column: string, value: Value, chance: Chance): Value {
  if (value === null) return numeric.test(column) ? chance.below(1_000) : 'x'
  if (value instanceof Date) return new Date(value.getTime() ^ (1 << chance.below(20)))
  if (value instanceof Uint8Array) {
    const bytes = Uint8Array.from(value)
    const at = chance.below(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8))
    return bytes
  }
  if (typeof value === 'number' || numeric.test(column)) {
    return Number(value) ^ (1 << chance.below(16))
  }
  if (/_at$/.test(column)) {
    return new Date(Date.parse(value) ^ (1 << chance.below(20))).toISOString()
  }
  const characters = [...value]
  const at = chance.below(characters.length)
  const code = characters[at]?.charCodeAt(0) ?? 65
  // No control characters: PostgreSQL refuses NUL, and what it takes is told all the same.
  const other = [...Array(7).keys()].map((bit) => code ^ (1 << bit)).filter((one) => one >= 32)
  characters[at] = String.fromCharCode(chance.of(other.length > 0 ? other : [88]))
  return characters.join('')
}

/** Names the submission by its number, its check's or its place. */
async function submissionNamed(intruder: Intruder, row: Row) {
  const submissions = await intruder.rows('submissions')
  const found = submissions.find(
    ({ number, check_id }) => number === row.number || check_id === row.check_id,
  )
  return (finding: LedgerFinding): boolean => {
    const { params } = finding
    const names = [params.number, params.of, params.before]
    if (names.includes(text(found?.number)) || names.includes(text(found?.check_id))) return true
    return (
      params.municipality === found?.municipality &&
      Number(params.position) <= Number(found?.position) &&
      Number(found?.position) <= Number(params.last ?? params.position)
    )
  }
}

/** Whether a finding is about what was changed, and says where. */
async function naming(intruder: Intruder, table: Covered, row: Row): Promise<Change['isNamedBy']> {
  switch (table) {
    case 'checkpoints':
    case 'checkpoint_heads':
      return ({ code, params }) =>
        /checkpoint|stray-heads/.test(code) &&
        (code === 'ledger.stray-heads' ||
          (Number(params.sequence) <= Number(row.sequence) + 1 &&
            Number(params.last ?? params.sequence) + 1 >= Number(row.sequence)))
    case 'submissions':
      return submissionNamed(intruder, row)
    case 'entries': {
      const named = await submissionNamed(intruder, row)
      return (finding) => /\.(entr|stray-entr)/.test(finding.code) && named(finding)
    }
    case 'file_chunks': {
      const named = await submissionNamed(intruder, row)
      return (finding) => /\.(stray-)?file/.test(finding.code) && named(finding)
    }
    case 'receipts': {
      const named = await submissionNamed(intruder, row)
      return (finding) => /receipt/.test(finding.code) && named(finding)
    }
  }
}

const flip: Maker = async (intruder, chance) => {
  const table = chance.of(covered)
  const row = chance.of(await intruder.rows(table))
  const column = chance.of(Object.keys(row))
  const value = flipped(column, row[column] ?? null, chance)
  return {
    what: `flip ${table}.${column} of ${keyOf(table, row).join(' ')}`,
    run: () =>
      intruder.run(`UPDATE @${table} SET ${column} = $1 WHERE ${where(table)}`, [
        value,
        ...keyOf(table, row),
      ]),
    isNamedBy: await naming(intruder, table, row),
  }
}

const remove: Maker = async (intruder, chance) => {
  const table = chance.of(covered)
  const row = chance.of(await intruder.rows(table))
  return {
    what: `delete from ${table}: ${keyOf(table, row).join(' ')}`,
    run: () => intruder.run(`DELETE FROM @${table} WHERE ${where(table, 1)}`, keyOf(table, row)),
    isNamedBy: await naming(intruder, table, row),
  }
}

/** Two rows of a table change places: everything but their keys. */
const exchange: Maker = async (intruder, chance) => {
  const table = chance.of(covered)
  const rows = await intruder.rows(table)
  const row = chance.of(rows)
  const other = chance.of(rows)
  const columns = Object.keys(row).filter((column) => !keys[table].includes(column))
  const assignments = columns.map((column, at) => `${column} = $${at + 1}`).join()
  const overwrite = (target: Row, source: Row) =>
    intruder.run(`UPDATE @${table} SET ${assignments} WHERE ${where(table, columns.length + 1)}`, [
      ...columns.map((column) => source[column] ?? null),
      ...keyOf(table, target),
    ])
  return {
    what: `exchange in ${table}: ${keyOf(table, row).join(' ')} and ${keyOf(table, other).join(' ')}`,
    run: async () => {
      if (columns.every((column) => String(row[column]) === String(other[column]))) {
        throw new Error('the two are the same')
      }
      if (table === 'submissions') {
        // Unique besides: what each was made from, and its place.
        await overwrite(row, { ...other, check_id: 'aside', position: -1 })
        await overwrite(other, row)
        await overwrite(row, other)
      } else if (table === 'checkpoint_heads') {
        await overwrite(row, { ...other, position: -1 })
        await overwrite(other, row)
        await overwrite(row, other)
      } else {
        await overwrite(row, other)
        await overwrite(other, row)
      }
    },
    isNamedBy: await naming(intruder, table, row),
  }
}

/** A row that nobody wrote, like one that is there. */
const insert: Maker = async (intruder, chance) => {
  const table = chance.of(covered.filter((one) => one !== 'submissions'))
  const row = chance.of(await intruder.rows(table))
  const beyond = 1 + chance.below(50)
  const forged: Row =
    table === 'receipts'
      ? { ...row, number: `${row.number}${beyond}` }
      : table === 'checkpoint_heads'
        ? { ...row, municipality: `0420${beyond + 30}` }
        : table === 'checkpoints'
          ? { ...row, sequence: Number(row.sequence) + beyond }
          : { ...row, position: Number(row.position) + beyond }
  const columns = Object.keys(forged)
  const places = columns.map((_, at) => `$${at + 1}`).join()
  return {
    what: `insert into ${table}: ${keyOf(table, forged).join(' ')}`,
    run: () =>
      intruder.run(
        `INSERT INTO @${table} (${columns.join()}) VALUES (${places})`,
        Object.values(forged),
      ),
    isNamedBy:
      table === 'receipts'
        ? ({ code, params }) => code === 'ledger.stray-receipt' && params.of === forged.number
        : await naming(intruder, table, table === 'checkpoints' ? forged : row),
  }
}

/** An entry is emptied as if its person had been erased. */
const empty: Maker = async (intruder, chance) => {
  const row = chance.of(await intruder.rows('entries'))
  return {
    what: `empty entry ${row.position} of ${row.check_id}`,
    run: () =>
      intruder.run(
        `UPDATE @entries SET entry_key = NULL, file_row = NULL, entry_values = NULL, salt = NULL
         WHERE ${where('entries', 1)}`,
        keyOf('entries', row),
      ),
    isNamedBy: ({ code, params }) =>
      code === 'ledger.entry-emptied' && params.position === Number(row.position),
  }
}

const asSubmission = (row: Row): UnrecordedSubmission => ({
  number: text(row.number),
  campaign: text(row.campaign),
  municipality: text(row.municipality),
  position: Number(row.position),
  check: text(row.check_id),
  kind: row.kind === 'nil' ? 'nil' : 'list',
  by: { subject: text(row.actor_subject), name: text(row.actor_name), role: 'operator' },
  at: new Date(text(row.accepted_at)).toISOString(),
  file: row.file_sha256 ? { size: Number(row.file_size), sha256: text(row.file_sha256) } : null,
  template: row.template_id
    ? { id: text(row.template_id), version: Number(row.template_version) }
    : null,
  counts: {
    entries: Number(row.entry_count),
    invalidEntries: Number(row.invalid_count),
    errors: Number(row.error_count),
    warnings: Number(row.warning_count),
  },
  entriesRoot: text(row.entries_root),
  supersedes: row.supersedes === null ? null : text(row.supersedes),
})

/** The newest submission says something else, and its record and hash with it, as the portal would have made them. */
const forge: Maker = async (intruder, chance) => {
  const submissions = await intruder.rows('submissions')
  const row = chance.of(submissions)
  const name = `Mario ${chance.below(1_000)}`
  const before = submissions.find(({ number }) => number === row.supersedes)
  const said = asSubmission(row)
  const forged: Submission = recordSubmission(
    { ...said, by: { ...said.by, name } },
    {
      campaign: { title: 'Borse di Studio A.S. 2017/2018' },
      municipality: { name: 'Ancona', province: 'AN' },
      newest: before ? { number: text(before.number), recordHash: text(before.record_hash) } : null,
      salt: text(row.record_salt),
    },
  )
  return {
    what: `forge ${row.number}, with its record`,
    run: () =>
      intruder.run(
        'UPDATE @submissions SET actor_name = $1, record = $2, record_hash = $3 WHERE number = $4',
        [name, forged.record, forged.recordHash, row.number ?? null],
      ),
    isNamedBy: ({ code, params }) =>
      code === 'ledger.receipt-differs' && params.number === row.number,
  }
}

/** The end of a chain is cut off, with everything in the database that speaks of it. */
const truncate: Maker = async (intruder, chance) => {
  const submissions = await intruder.rows('submissions')
  const chosen = chance.of(submissions)
  const gone = submissions.filter(
    ({ municipality, position }) =>
      municipality === chosen.municipality && Number(position) >= Number(chosen.position),
  )
  const first = Math.min(
    ...(await intruder.rows('checkpoint_heads'))
      .filter(({ municipality, position }) =>
        gone.some((one) => one.municipality === municipality && one.position === position),
      )
      .map(({ sequence }) => Number(sequence)),
    Number.MAX_SAFE_INTEGER,
  )
  return {
    what: `cut off ${gone.map(({ number }) => number).join(' ')} and checkpoints from ${first}`,
    witness: first > 3 || chance.below(2) === 0 ? 'receipt' : 'checkpoint',
    run: async () => {
      for (const { number, check_id } of gone) {
        for (const table of ['entries', 'file_chunks']) {
          await intruder.run(`DELETE FROM @${table} WHERE check_id = $1`, [check_id ?? null])
        }
        await intruder.run('DELETE FROM @receipts WHERE number = $1', [number ?? null])
        await intruder.run('DELETE FROM @submissions WHERE number = $1', [number ?? null])
        await intruder.run('DELETE FROM @checks WHERE id = $1', [check_id ?? null])
      }
      if (first === Number.MAX_SAFE_INTEGER) return
      await intruder.run('DELETE FROM @checkpoint_heads WHERE sequence >= $1', [first])
      await intruder.run('DELETE FROM @checkpoints WHERE sequence >= $1', [first])
    },
    isNamedBy: ({ code, params }) =>
      (code === 'ledger.witness-submission-missing' &&
        gone.some(({ number }) => number === params.number)) ||
      (code === 'ledger.witness-checkpoint-missing' && Number(params.sequence) >= first),
  }
}

const makers: readonly Maker[] = [
  ...[flip, flip, flip, flip, flip],
  ...[remove, remove, exchange, exchange, insert, forge, truncate, empty],
]

export const anyChange: Maker = (intruder, chance) => chance.of(makers)(intruder, chance)
