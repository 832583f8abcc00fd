import type { Campaign } from '../../campaign/campaign'
import type { FoundEntry } from '../../ports/persons'
import type { CheckRecord, EntryValue, Submission } from '../../ports/records'
import type { Template } from '../../template/define-template'
import type { ListValue } from '../../validation/list-content'
import { type Context, defineCampaign, type OpenedCampaign, templateOf } from '../context'
import { openKeptList } from '../kept-list'
import type { Person } from './sought-person'

/** What is known of a person in one row. */
export interface PersonRow {
  /** Number of the row in the file. */
  readonly row: number
  /** Place among the entries of the list, from 1; null for a row that is no entry: it was found wrong. */
  readonly position: number | null
  /** What stands there, by titles of columns, as a person reads it. */
  readonly values: readonly (readonly [title: string, value: string])[]
}

/** A list, or an attempt at one, that holds a person. */
export interface PersonPlace {
  readonly campaign: Campaign
  /** Name of the comune; its ISTAT code when it has none in the register. */
  readonly municipality: string
  readonly check: CheckRecord
  readonly submission: Submission | null
  readonly standing: 'valid' | 'superseded' | 'waiting' | 'rejected' | 'ended'
  readonly rows: readonly PersonRow[]
  /** Whether the reason in words of the record names the code. */
  readonly quoted: boolean
}

/** Campaigns as they are met. */
interface Opened {
  readonly campaign: Campaign
  /** Null when the portal runs without its preset: what is stored is told by the names of columns. */
  readonly definition: OpenedCampaign | null
}

function open(context: Context, campaign: Campaign): Opened {
  const isKnown = context.presets.has(campaign.preset)
  return { campaign, definition: isKnown ? defineCampaign(context, campaign) : null }
}

const hasOtherCodes = ({ columnList, key }: Template): boolean =>
  columnList.some(([name, { kind }]) => (kind === 'fiscal-code') !== (name === key))

/** Whether people stand in lists under other values than their keys: then every value has to be read. */
const mustReadValues = (opened: Iterable<Opened>): boolean =>
  [...opened].some(({ definition }) =>
    (definition?.definition.templates ?? []).some(
      (template) =>
        template.columnList.some(([, { kind }]) => kind === 'fiscal-code') &&
        hasOtherCodes(template),
    ),
  )

/** What a cell holds, as text. */
function textOf(value: ListValue): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return String(value.number)
    case 'boolean':
      return String(value.boolean)
    case 'date':
      return value.date
    case 'error':
      return value.error
    default:
      return ''
  }
}

const plain = (value: EntryValue): string => (value === null ? '' : String(value))

/** The values of an entry as people read them. */
function valuesOf(template: Template | null, { entry }: FoundEntry): PersonRow['values'] {
  return Object.entries(entry.values).map(([name, value]) => {
    const column = template?.columns[name]
    return [
      column?.header ?? name,
      column && value !== null ? column.show(value, 'it') : plain(value),
    ]
  })
}

/** Whether an entry is the person's: by its key, or by a value of a column of fiscal codes. */
function isOf({ key, isIn }: Person, template: Template | null, { entry }: FoundEntry): boolean {
  if (entry.key === key) return true
  return Object.entries(entry.values).some(
    ([name, value]) =>
      typeof value === 'string' &&
      (template === null || template.columns[name]?.kind === 'fiscal-code') &&
      isIn(value),
  )
}

/** Rows of a list that are no entries. */
async function rowsBeyond(
  context: Context,
  { campaign, definition }: Opened,
  check: CheckRecord,
  { isIn }: Person,
): Promise<PersonRow[]> {
  const found = findPlaceName(context, campaign, check)
  if (definition === null || found === null) return []
  const kept = await openKeptList(context, {
    ...definition,
    ...{ kind: 'check', check, municipality: found },
  })
  if (kept.kind === 'refused') return []
  try {
    const titles = new Map(kept.content.columns.map(({ column, title }) => [column, title]))
    const rows: PersonRow[] = []
    for await (const { row, cells } of kept.content.rows()) {
      const texts = cells.map(
        ({ column, value }) => [titles.get(column) ?? '', textOf(value)] as const,
      )
      if (texts.some(([, text]) => isIn(text))) rows.push({ row, position: null, values: texts })
    }
    return rows
  } finally {
    await kept.close()
  }
}

const findPlaceName = ({ registries }: Context, campaign: Campaign, check: CheckRecord) =>
  registries.municipalities.find(check.municipality, campaign.municipalitiesAsOf) ??
  registries.municipalities.withIstat(check.municipality)[0] ??
  null

/** Everything that is found, by id of the check. */
interface Found {
  readonly entries: FoundEntry[]
  beyond: boolean
  quoted: boolean
}

/** Ids of checks in which the person may stand, with the entries that an index finds. */
async function search(
  { stores }: Context,
  { key, pattern }: Person,
  readValues: boolean,
): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>()
  const at = (check: string): Found => {
    const known = found.get(check) ?? { entries: [], beyond: false, quoted: false }
    found.set(check, known)
    return known
  }
  const sought = { key, pattern: readValues ? pattern : null }
  for await (const entry of stores.persons.entries(sought)) at(entry.check).entries.push(entry)
  for await (const check of stores.persons.beyondEntries()) at(check).beyond = true
  for await (const check of stores.persons.quoting(pattern)) at(check).quoted = true
  return found
}

const quotes = ({ isIn }: Person, { refusal, restores }: CheckRecord): boolean =>
  [JSON.stringify(refusal ?? ''), restores?.reason ?? ''].some(isIn)

async function standingOf(
  { stores }: Context,
  check: CheckRecord,
): Promise<Pick<PersonPlace, 'submission' | 'standing'>> {
  const { status } = check
  if (status === 'waiting' || status === 'rejected') return { submission: null, standing: status }
  if (status !== 'confirmed') return { submission: null, standing: 'ended' }
  const [newest, ...earlier] = await stores.submissions.list(check.campaign, check.municipality)
  const submission = [newest, ...earlier].find((one) => one?.check === check.id) ?? null
  return { submission, standing: submission === newest ? 'valid' : 'superseded' }
}

async function placeOf(
  context: Context,
  opened: Opened,
  person: Person,
  check: CheckRecord,
  { entries, beyond, quoted }: Found,
): Promise<PersonPlace | null> {
  const { campaign, definition } = opened
  const template = definition && templateOf(definition, check.template)
  const own: PersonRow[] = entries
    .filter((entry) => isOf(person, template, entry))
    .map((found) => ({
      row: found.entry.row,
      position: found.position,
      values: valuesOf(template, found),
    }))
  const numbers = new Set(own.map(({ row }) => row))
  const others = beyond ? await rowsBeyond(context, opened, check, person) : []
  const rows = [...own, ...others.filter(({ row }) => !numbers.has(row))]
  const isQuoted = quoted && quotes(person, check)
  if (rows.length === 0 && !isQuoted) return null
  return {
    ...{ campaign, check, rows, quoted: isQuoted },
    municipality: findPlaceName(context, campaign, check)?.name ?? check.municipality,
    ...(await standingOf(context, check)),
  }
}

/**
 * Everywhere that a person stands, one place after the other: lists, what waits, attempts whose values are kept. Of
 * kept files the list is read, cell by cell, where rows of it are no entries; what else a workbook holds is not.
 */
export async function* personPlaces(context: Context, person: Person): AsyncGenerator<PersonPlace> {
  const campaigns = await context.stores.campaigns.list()
  const opened = new Map(campaigns.map((campaign) => [campaign.id, open(context, campaign)]))
  const found = await search(context, person, mustReadValues(opened.values()))
  for (const [id, what] of found) {
    const check = await context.stores.checks.find(id)
    const campaign = check && opened.get(check.campaign)
    const place = campaign && (await placeOf(context, campaign, person, check, what))
    if (place) yield place
  }
}
