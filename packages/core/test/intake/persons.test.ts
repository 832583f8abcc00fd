import { beforeEach, describe, expect, it } from 'vitest'
import {
  type DocumentStream,
  messages,
  type PersonView,
  type Refused,
  verifyLedger,
} from '../../src/index'
import { openBook } from '../support/kept-words'
import {
  ancona,
  andreaVerdi,
  campaignInput,
  jesi,
  listOf,
  lucaMarche,
  marioRossi,
  type Office,
  officer,
  openOffice,
  operator,
  operatorOf,
  type Student,
} from '../support/lists'

const mario = 'RSSMRA01E17A271V'
/** Mario's code where two persons would share it. */
const marioWithOmocodia = 'RSSMRALME17A27MB'
const jesiOperator = operatorOf('Operatrice di Jesi', jesi)
const asOfficer = { identity: officer, code: mario }

let office: Office
let everything: () => string

beforeEach(async () => {
  const book = openBook()
  everything = book.everything
  office = await openOffice({}, { stores: book.stores })
})

async function send(students: readonly Student[], who = operator, where = ancona) {
  const check = await office.check(await listOf(...students), who, where)
  const view = await office.intake.viewCheck({ identity: who, check })
  if (view.kind === 'refused') throw new Error(view.refusal.code)
  const typedLoss = String(view.plan?.removed.length ?? 0)
  const seen = view.newest?.number ?? null
  const sent = await office.intake.confirmCheck({ identity: who, check, seen, typedLoss })
  if (sent.kind !== 'accepted') throw new Error(sent.kind)
  return sent.submission
}

const view = async (found: Promise<PersonView | Refused>): Promise<PersonView> => {
  const answer = await found
  if (answer.kind === 'refused') throw new Error(answer.refusal.code)
  return answer
}

async function textOf(answer: DocumentStream | Refused): Promise<string> {
  if (answer.kind === 'refused') throw new Error(answer.refusal.code)
  const chunks: Uint8Array[] = []
  for await (const chunk of answer.bytes) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const code = (answer: object): string =>
  'refusal' in answer ? (answer as Refused).refusal.code : 'no refusal'

const findings = async (): Promise<unknown[]> => {
  const found: unknown[] = []
  const keys = await office.intake.publicKeys()
  for await (const one of verifyLedger({ stores: office.stores, keys })) found.push(one)
  return found
}

/** Mario: in a superseded and a valid list of Ancona, waiting in Jesi, and in two rejected attempts. */
async function marioEverywhere() {
  await send([marioRossi, andreaVerdi])
  await send([marioRossi, lucaMarche])
  const waiting = await office.check(await listOf(marioRossi, lucaMarche), jesiOperator, jesi)
  const wrongRow = await office.check(await listOf({ ...marioRossi, isee: 'molto' }, andreaVerdi))
  const otherRow = await office.check(await listOf(marioRossi, { ...andreaVerdi, isee: '-' }))
  return { waiting, wrongRow, otherRow }
}

describe('an officer looks for a person', () => {
  it('and finds lists, what waits and rejected attempts, whatever form of the code is typed', async () => {
    await marioEverywhere()
    for (const typed of [mario, ' rssmra01e17 a271v', marioWithOmocodia]) {
      const found = await view(office.intake.findPerson({ identity: officer, code: typed }))
      expect(found.code).toBe(mario)
      const standings = found.places.map(
        ({ municipality, standing }) => `${municipality} ${standing}`,
      )
      expect(standings.sort()).toEqual([
        'Ancona rejected',
        'Ancona rejected',
        'Ancona superseded',
        'Ancona valid',
        'Jesi waiting',
      ])
    }
  })

  it('and sees of each place only the person’s own row', async () => {
    await marioEverywhere()
    const { places } = await view(office.intake.findPerson(asOfficer))
    expect(JSON.stringify(places)).not.toContain('Verdi')
    for (const { rows } of places) {
      expect(rows).toHaveLength(1)
      expect(rows[0]?.values).toContainEqual(['Cognome', 'Rossi'])
    }
  })

  it('and is told when nothing is kept, when the code is none, and that operators may not', async () => {
    await send([andreaVerdi])
    expect(code(await office.intake.findPerson(asOfficer))).toBe('person.not-found')
    const malformed = await office.intake.findPerson({ ...asOfficer, code: 'RSSMRA01E17A271X' })
    expect(code(malformed)).toBe('person.malformed-code')
    for (const identity of [operator, { ...officer, grants: [{ municipalities: [ancona] }] }]) {
      expect(code(await office.intake.findPerson({ identity, code: mario }))).toBe('access.denied')
    }
  })

  it('and leaves events that say how many lists, not who', async () => {
    await marioEverywhere()
    await office.intake.findPerson(asOfficer)
    await textOf(await office.intake.exportPerson({ ...asOfficer, format: 'csv' }))
    const told: unknown[] = []
    for await (const { type, by, details } of office.stores.audit.read({})) {
      if (type.startsWith('person-')) told.push([type, by?.subject, details])
    }
    expect(told).toEqual([
      ['person-search', 'officer', { lists: 5 }],
      ['person-export', 'officer', { lists: 5 }],
    ])
  })
})

describe('the person gets their data', () => {
  it('as JSON, with every place and nobody else', async () => {
    await marioEverywhere()
    const answer = await office.intake.exportPerson({ ...asOfficer, format: 'json' })
    if (answer.kind === 'refused') throw new Error(answer.refusal.code)
    expect(answer.fileName).toBe('dati-personali-2018-04-03.json')
    const text = await textOf(answer)
    const told = JSON.parse(text)
    expect(told.fiscalCode).toBe(mario)
    expect(told.places).toHaveLength(5)
    expect(told.places[0].rows[0].values).toMatchObject({ Cognome: 'Rossi', Nome: 'Mario' })
    expect(text).not.toMatch(/Verdi|Andrea|Marche"|Operatrice/)
  })

  it('as a table that a spreadsheet program opens', async () => {
    await send([marioRossi])
    const text = await textOf(await office.intake.exportPerson({ ...asOfficer, format: 'csv' }))
    const [head, ...lines] = text.slice(1).trimEnd().split('\r\n')
    expect(head).toBe('"Bando";"Comune";"Stato";"Invio";"Data";"Riga";"Colonna";"Valore"')
    expect(lines).toContain(
      '"Borse di Studio A.S. 2017/2018";"Ancona";"elenco valido";"BORSE-2017-042002-0001";"2018-04-03T10:15:00+02:00";"2";"ISEE";"8.500,50"',
    )
  })
})

describe('a restricted person', () => {
  const restrict = { ...asOfficer, campaign: campaignInput.id, reason: 'contesta la residenza' }
  const place = { identity: operator, campaign: campaignInput.id, municipality: ancona }

  it('is left out of what operators see and download, and comes back when it is lifted', async () => {
    const first = await send([marioRossi, andreaVerdi])
    expect(await office.intake.restrictPerson(restrict)).toEqual({ kind: 'restricted' })

    const check = await office.check(await listOf(lucaMarche))
    const shown = await office.intake.viewCheck({ identity: operator, check })
    if (shown.kind === 'refused') throw new Error(shown.refusal.code)
    expect(JSON.stringify(shown.plan)).not.toMatch(/Rossi|RSSMRA/)
    expect(shown.plan?.removed).toContainEqual({ key: 'restricted-1', label: '', restricted: true })
    const toOfficer = await office.intake.viewCheck({ identity: officer, check })
    expect(JSON.stringify('plan' in toOfficer && toOfficer.plan)).toContain('Rossi Mario')

    const request = { identity: operator, number: first.number }
    expect(code(await office.intake.openFile(request))).toBe('file.restricted')
    expect((await office.intake.openFile({ ...request, identity: officer })).kind).toBe('file')
    const annotating = { identity: operator, check: first.check, locale: 'it' } as const
    expect(code(await office.intake.annotateCheck(annotating))).toBe('file.restricted')
    expect(await namesIn(place)).toEqual(['Verdi'])

    const { restrictions } = await view(office.intake.findPerson(asOfficer))
    expect(restrictions).toMatchObject([{ title: campaignInput.title, reason: restrict.reason }])
    expect(await office.intake.liftRestriction(restrict)).toEqual({ kind: 'lifted' })
    expect(code(await office.intake.liftRestriction(restrict))).toBe('person.not-restricted')
    expect((await office.intake.openFile(request)).kind).toBe('file')
    expect(await namesIn(place)).toEqual(['Rossi', 'Verdi'])
  })

  it('needs a reason, and a person', async () => {
    await send([andreaVerdi])
    const short = await office.intake.restrictPerson({ ...restrict, reason: ' no ' })
    expect(code(short)).toBe('person.reason-short')
    const long = await office.intake.restrictPerson({ ...restrict, reason: 'a'.repeat(501) })
    expect(code(long)).toBe('person.reason-long')
    expect(code(await office.intake.restrictPerson(restrict))).toBe('person.not-found')
  })

  async function namesIn(request: typeof place): Promise<string[]> {
    const answer = await office.intake.makeValidList(request)
    if (answer.kind === 'refused') throw new Error(answer.refusal.code)
    const chunks: Uint8Array[] = []
    for await (const chunk of answer.bytes) chunks.push(chunk)
    const again = Buffer.concat(chunks)
    const size = again.length
    const file = {
      size,
      read: async (at: number, length: number) => again.subarray(at, at + length),
    }
    const id = await office.check(file)
    const surnames: string[] = []
    for await (const { values } of office.stores.checks.entries(id)) {
      surnames.push(String(values.surname))
    }
    await office.intake.discardCheck({ identity: operator, check: id })
    return surnames
  }
})

describe('erasing a person', () => {
  const erase = { ...asOfficer, typed: mario }

  it('leaves nothing of them anywhere; others stay, the chain verifies, receipts too', async () => {
    const { waiting, wrongRow } = await marioEverywhere()
    const receipt = { identity: operator, number: 'BORSE-2017-042002-0002' }
    const before = await office.intake.issueReceipt(receipt)
    expect(everything()).toContain('Rossi')

    expect(await office.intake.erasePerson(erase)).toEqual({
      ...{ kind: 'erased', lists: 2, withdrawn: 1, attempts: 2, held: [], settled: true },
    })
    expect(everything()).not.toMatch(/Rossi|RSSMRA/i)
    expect(await office.validNames()).toEqual(['Luca Marche'])
    expect(await findings()).toEqual([])
    expect(await office.intake.issueReceipt(receipt)).toEqual(before)

    const withdrawn = await office.stores.checks.find(waiting)
    expect(withdrawn?.status).toBe('withdrawn')
    const confirming = { identity: jesiOperator, check: waiting, seen: null }
    expect(code(await office.intake.confirmCheck(confirming))).toBe('check.withdrawn')
    expect((await office.stores.checks.find(wrongRow))?.status).toBe('rejected')
  })

  it('tells operators that the file is gone, that the list cannot be restored, not who it was', async () => {
    const first = await send([marioRossi, andreaVerdi])
    await send([lucaMarche, andreaVerdi])
    await office.intake.erasePerson(erase)
    const request = { identity: operator, number: first.number }
    const file = await office.intake.openFile(request)
    expect(code(file)).toBe('file.purged')
    if (file.kind !== 'refused') throw new Error('not refused')
    const sentence = messages('it').of(file.refusal).message
    expect(sentence).toContain('3 aprile 2018')
    expect(sentence).not.toContain('Rossi')
    expect(code(await office.intake.viewRestorable(request))).toBe('submission.purged')
    const place = { identity: operator, campaign: campaignInput.id, municipality: ancona }
    const history = await office.intake.viewHistory(place)
    if (history.kind === 'refused') throw new Error(history.refusal.code)
    expect([...history.erasures.keys()]).toEqual([first.number])
  })

  it('twice is once, and says that there is nothing any more', async () => {
    await marioEverywhere()
    await office.intake.erasePerson(erase)
    expect(code(await office.intake.erasePerson(erase))).toBe('person.nothing-to-erase')
    expect(code(await office.intake.findPerson(asOfficer))).toBe('person.not-found')
  })

  it('asks for the code once more, in any form', async () => {
    await send([marioRossi])
    for (const typed of ['', 'VRDNDR02S03A271Q', 'sì']) {
      expect(code(await office.intake.erasePerson({ ...erase, typed }))).toBe(
        'person.not-confirmed',
      )
    }
    expect(await office.validNames()).toEqual(['Mario Rossi'])
    const typed = marioWithOmocodia.toLowerCase()
    expect((await office.intake.erasePerson({ ...erase, typed })).kind).toBe('erased')
  })

  it('waits for the end of a dispute, and says where', async () => {
    await send([marioRossi, andreaVerdi])
    const hold = { identity: officer, campaign: campaignInput.id }
    expect(code(await office.intake.holdCampaign({ ...hold, reason: 'TAR' }))).toBe(
      'person.reason-short',
    )
    await office.intake.holdCampaign({ ...hold, reason: 'ricorso al TAR n. 12' })
    const refusal = await office.intake.erasePerson(erase)
    expect(refusal).toMatchObject({
      refusal: { code: 'person.held', params: { held: campaignInput.title } },
    })
    expect(await office.validNames()).toEqual(['Mario Rossi', 'Andrea Verdi'])
    await office.intake.holdCampaign({ ...hold, reason: null })
    expect((await office.intake.erasePerson(erase)).kind).toBe('erased')
  })

  it('takes the file of a list from which their wrong row was left out', async () => {
    const book = openBook()
    everything = book.everything
    office = await openOffice({ onInvalidEntries: 'accept-valid-entries' }, { stores: book.stores })
    await send([{ ...marioRossi, isee: 'molto' }, andreaVerdi])
    const found = await view(office.intake.findPerson(asOfficer))
    expect(found.places[0]?.rows).toMatchObject([{ row: 2, position: null }])
    expect(await office.intake.erasePerson(erase)).toMatchObject({ lists: 1 })
    expect(everything()).not.toMatch(/Rossi|RSSMRA/i)
    expect(await office.validNames()).toEqual(['Andrea Verdi'])
    expect(await findings()).toEqual([])
  })

  it('takes them from a list that is confirmed in that very moment', async () => {
    const check = await office.check(await listOf(marioRossi, andreaVerdi))
    const confirming = { identity: operator, check, seen: null }
    await Promise.all([office.intake.erasePerson(erase), office.intake.confirmCheck(confirming)])
    expect(everything()).not.toMatch(/Rossi|RSSMRA/i)
    expect(await findings()).toEqual([])
  })

  it('takes the reason that names their code, and their restriction', async () => {
    await send([marioRossi, andreaVerdi])
    const earlier = await send([andreaVerdi, lucaMarche])
    await send([lucaMarche])
    const reason = `manca ${mario.toLowerCase()} per errore`
    const restored = await office.intake.checkRestore({
      ...{ identity: officer, number: earlier.number, reason },
    })
    if (restored.kind === 'refused') throw new Error(restored.refusal.code)
    const seen = 'BORSE-2017-042002-0003'
    const sent = await office.intake.confirmCheck({
      ...{ identity: officer, check: restored.check.id, seen },
    })
    expect(sent.kind).toBe('accepted')
    const restriction = { campaign: campaignInput.id, reason: 'contesta la residenza' }
    await office.intake.restrictPerson({ ...asOfficer, ...restriction })
    await office.intake.erasePerson(erase)
    expect(everything()).not.toMatch(/Rossi|RSSMRA/i)
    expect(await office.validNames()).toEqual(['Andrea Verdi', 'Luca Marche'])
    expect(await findings()).toEqual([])
  })
})
