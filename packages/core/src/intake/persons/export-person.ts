import { harmlessInSpreadsheets } from '../../annotation/formula-injection'
import { type Refused, refused } from '../../errors/problem'
import { toRomeTime } from '../../messages/formats'
import type { Context } from '../context'
import type { DocumentStream } from '../documents'
import { csv } from '../media-types'
import {
  isKnown,
  lookForPerson,
  notePerson,
  notePersonRefused,
  type PersonView,
} from './find-person'
import type { PersonPlace } from './person-places'
import { type PersonRequest, soughtPerson } from './sought-person'

const json = 'application/json; charset=utf-8'

/** What the person gets of one place; nobody else's name is in it. */
const placeAsJson = ({
  campaign,
  municipality,
  check,
  submission,
  standing,
  rows,
}: PersonPlace) => ({
  campaign: { id: campaign.id, title: campaign.title },
  municipality: { istat: check.municipality, name: municipality },
  standing,
  number: submission?.number ?? null,
  at: toRomeTime(submission?.at ?? check.at),
  rows: rows.map(({ row, position, values }) => ({
    row,
    accepted: position !== null,
    values: Object.fromEntries(values.filter(([, value]) => value !== '')),
  })),
})

async function* asJson({ code, places, restrictions }: PersonView, at: string) {
  const head = { format: 'consegna-person-1', fiscalCode: code, exportedAt: toRomeTime(at) }
  const limits = restrictions.map(({ campaign, title, reason, at: since }) => ({
    ...{ campaign: { id: campaign, title }, reason, since: toRomeTime(since) },
  }))
  const text = JSON.stringify({ ...head, restrictions: limits }, null, 2).slice(0, -2)
  yield Buffer.from(`${text},\n  "places": [`)
  let separator = '\n'
  for (const place of places) {
    yield Buffer.from(`${separator}${JSON.stringify(placeAsJson(place))}`)
    separator = ',\n'
  }
  yield Buffer.from('\n  ]\n}\n')
}

const titles = ['Bando', 'Comune', 'Stato', 'Invio', 'Data', 'Riga', 'Colonna', 'Valore']

const standings: Readonly<Record<PersonPlace['standing'], string>> = {
  valid: 'elenco valido',
  superseded: 'elenco sostituito',
  waiting: 'non ancora inviato',
  rejected: 'invio respinto',
  ended: 'mai inviato',
}

const line = (cells: readonly string[]): Buffer =>
  Buffer.from(
    `${cells.map((cell) => `"${harmlessInSpreadsheets(cell).replaceAll('"', '""')}"`).join(';')}\r\n`,
  )

/** One line for each value, as Italian Excel opens it with a double click. */
async function* asTable({ places }: PersonView) {
  yield Buffer.from('\u{feff}')
  yield line(titles)
  for (const { campaign, municipality, check, submission, standing, rows } of places) {
    const at = toRomeTime(submission?.at ?? check.at)
    const place = [campaign.title, municipality, standings[standing], submission?.number ?? '', at]
    for (const { row, values } of rows) {
      for (const [title, value] of values) {
        if (value !== '') yield line([...place, String(row), title, value])
      }
    }
  }
}

/** Everything that is kept of a person, for the person: as JSON, or as a table that people read. */
export async function exportPerson(
  context: Context,
  request: PersonRequest & { readonly format: 'json' | 'csv' },
): Promise<DocumentStream | Refused> {
  const type = 'person-export'
  const person = soughtPerson(request)
  if (person.kind === 'refused') return notePersonRefused(context, type, request, person)
  const view = await lookForPerson(context, person)
  if (!isKnown(view)) {
    return notePersonRefused(context, type, request, refused('person.not-found'))
  }
  await notePerson(context, type, request, view.places.length)
  const isJson = request.format === 'json'
  const at = context.clock.now().toISOString()
  return {
    kind: 'stream',
    // Not the code: names of files travel further than what is in them.
    fileName: `dati-personali-${toRomeTime(at).slice(0, 10)}.${request.format}`,
    mediaType: isJson ? json : csv,
    bytes: isJson ? asJson(view, at) : asTable(view),
  }
}
