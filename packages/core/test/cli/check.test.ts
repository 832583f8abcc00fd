import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  borseDiStudio,
  bufferByteSource,
  fileByteSource,
  italianMunicipalities,
  messageCodes,
  writeTemplateWorkbook,
} from '../../src/index'
import {
  andreaVerdi,
  headers,
  listOf,
  lucaMarche,
  marioRossi,
  rowOf,
  student,
  workbookOf,
} from '../support/lists'
import { read } from '../support/reading'
import { loadWorkbook, saveWorkbook } from '../support/workbooks'
import { buildConsegna, type Consegna, checkResult, runHere } from './consegna'
import { save, saveJson } from './files'

let consegna: Consegna
beforeAll(async () => {
  consegna = await buildConsegna()
})
afterAll(() => consegna.remove())

/** Runs `check --json` and gives what it printed, in the shape that is promised. */
async function checkJson(path: string, ...options: string[]) {
  const { status, stdout, stderr } = await consegna.run(['check', path, '--json', ...options])
  expect(stderr).toBe('')
  return { status, result: checkResult.parse(JSON.parse(stdout)) }
}

const bad = student('Bianchi', 'Anna', { isee: 'dodicimila', residence: 'Jesi' })

describe('consegna check', () => {
  it('a right list: exit status 0, and nothing to mend', async () => {
    const path = await save(consegna.folder(), 'elenco.xlsx', await listOf(marioRossi, andreaVerdi))
    const { status, result } = await checkJson(path)
    expect(status).toBe(0)
    expect(result).toEqual({
      outcome: 'valid',
      template: { id: 'borse-di-studio', version: 2 },
      entries: 2,
      issues: [],
      refusal: null,
    })
  })

  it('a list with errors: exit status 1, each finding with cell, sentence and remedy', async () => {
    const path = await save(consegna.folder(), 'elenco.xlsx', await listOf(marioRossi, bad, bad))
    const { status, result } = await checkJson(path)
    expect(status).toBe(1)
    expect(result).toMatchObject({ outcome: 'invalid', entries: 3, refusal: null })
    expect(result.issues).toContainEqual({
      code: 'euro.unreadable',
      severity: 'error',
      sheet: 'Elenco',
      cell: 'H3',
      row: 3,
      column: 'ISEE',
      value: 'dodicimila',
      message: 'Il valore non è un importo in euro.',
      remedy: 'Scrivere solo cifre con la virgola dei decimali, per esempio: 10.632,94.',
    })
    // One object per finding: equal ones are not put together.
    const cells = result.issues.filter(({ code }) => code === 'euro.unreadable')
    expect(cells.map(({ cell }) => cell)).toEqual(['H3', 'H4'])
    const known = new Set<string>(messageCodes)
    expect(result.issues.filter(({ code }) => !known.has(code))).toEqual([])
  })

  it('a list with warnings alone is valid', async () => {
    const path = await save(
      consegna.folder(),
      'elenco.xlsx',
      await workbookOf({ Elenco: [[...headers, 'Telefono'], rowOf(marioRossi)] }),
    )
    const { status, result } = await checkJson(path)
    expect(status).toBe(0)
    expect(result.outcome).toBe('valid')
    expect(result.issues).toMatchObject([
      { code: 'list.unknown-column', severity: 'warning', row: null, value: 'Telefono' },
    ])
  })

  it('a file that is no workbook: exit status 2, with the reason', async () => {
    const path = join(consegna.folder(), 'elenco.xlsx')
    writeFileSync(path, '%PDF-1.7 not an Excel file')
    const { status, result } = await checkJson(path)
    expect(status).toBe(2)
    expect(result).toEqual({
      outcome: 'refused',
      template: null,
      entries: 0,
      issues: [],
      refusal: {
        code: 'workbook.pdf',
        message: 'Il file è un PDF, non un elenco Excel.',
        remedy: expect.stringContaining('Scrivere il modello con «consegna template»'),
      },
    })
  })

  it('what a refused file was made from is told, where it says so', async () => {
    const folder = consegna.folder()
    const template = join(folder, 'modello.xlsx')
    await consegna.run(['template', '--version', '1', '--out', template])
    const empty = await checkJson(template)
    expect(empty.result).toMatchObject({
      outcome: 'refused',
      template: { id: 'borse-di-studio', version: 1 },
      refusal: { code: 'list.no-entries' },
    })
    const campaign = saveJson(folder, 'bando.json', {
      templates: [{ version: 2, policy: 'accepted' }],
    })
    const old = await checkJson(template, '--campaign', campaign)
    expect(old.result).toMatchObject({
      template: { id: 'borse-di-studio', version: 1 },
      refusal: { code: 'template.version-refused' },
    })
  })

  it('a workbook without the list: exit status 2', async () => {
    const path = await save(
      consegna.folder(),
      'spese.xlsx',
      await workbookOf({ Spese: [['Uova']] }),
    )
    const { status, result } = await checkJson(path)
    expect(status).toBe(2)
    expect(result.refusal?.code).toBe('list.no-header')
  })

  it('an empty file: exit status 2, and not a crash', async () => {
    const path = join(consegna.folder(), 'vuoto.xlsx')
    writeFileSync(path, '')
    const { status, result } = await checkJson(path)
    expect(status).toBe(2)
    expect(result.outcome).toBe('refused')
  })

  it('in English, when asked for or when the environment is English', async () => {
    const path = await save(consegna.folder(), 'list.xlsx', await listOf(bad))
    const asked = await checkJson(path, '--lang', 'en')
    expect(asked.result.issues[0]?.message).toBe('The value is not an amount in euro.')
    const args = ['check', path]
    const english = await consegna.run(args, { env: { LANG: 'en_GB.UTF-8' } })
    expect(english.stdout).toContain('The list has errors.')
    const italian = await consegna.run(args, { env: { LANG: 'C.UTF-8' } })
    expect(italian.stdout).toContain('L’elenco ha degli errori.')
    const overruled = await consegna.run([...args, '--lang=it'], { env: { LANG: 'en_GB.UTF-8' } })
    expect(overruled.stdout).toContain('L’elenco ha degli errori.')
  })

  it('for people: equal findings once, with their cells, and no escape codes in a pipe', async () => {
    const path = await save(consegna.folder(), 'elenco.xlsx', await listOf(bad, marioRossi, bad))
    const { status, stdout, stderr } = await consegna.run(['check', path])
    expect(status).toBe(1)
    expect(stderr).toBe('')
    expect(stdout).toContain('elenco.xlsx: L’elenco ha degli errori.')
    expect(stdout).toContain('Nominativi letti: 3; con errori: 2.')
    expect(stdout).toContain('ISEE. Il valore non è un importo in euro. (2 volte)')
    expect(stdout).toContain(`Elenco: H2, H4\n  Valore: «${bad.isee}»\n`)
    expect(stdout).toContain('Scrivere solo cifre con la virgola dei decimali')
    expect(stdout.match(/non è un importo in euro/g)).toHaveLength(1)
    expect(stdout).not.toContain('\u001B')
  })

  it('for people: which rows and columns are hidden, and some of many different values', async () => {
    const wrong = ['poco', 'molto', 'niente', 'abbastanza'].map((isee) =>
      rowOf(student('Bianchi', `Anna ${isee}`, { isee })),
    )
    const list = await workbookOf({ Elenco: [headers, ...wrong] })
    const workbook = await loadWorkbook(await list.read(0, list.size))
    const sheet = workbook.getWorksheet('Elenco')
    for (const number of [3, 4]) if (sheet) sheet.getRow(number).hidden = true
    if (sheet) sheet.getColumn('H').hidden = true
    const path = join(consegna.folder(), 'nascosti.xlsx')
    writeFileSync(path, await saveWorkbook(workbook))
    const { stdout } = await runHere(['check', path])
    expect(stdout).toContain('Valore: «poco», «molto», «niente» e altri\n')
    expect(stdout).toMatch(/2 righe nascoste.*\n {2}dalla riga 3\n/)
    expect(stdout).toMatch(/È nascosta la colonna H.*\n {2}colonna H\n/)
    const english = await runHere(['check', path, '--lang', 'en'])
    expect(english.stdout).toContain('Value: "poco", "molto", "niente" and others\n')
  })

  it('for people: why a file is refused', async () => {
    const path = join(consegna.folder(), 'elenco.xlsx')
    writeFileSync(path, 'Cognome;Nome\n')
    const { status, stdout } = await consegna.run(['check', path, '--lang', 'en'])
    expect(status).toBe(2)
    expect(stdout).toContain('elenco.xlsx: The file is refused.')
    expect(stdout).toContain('workbook.csv')
  })

  it('what a name or a file says does nothing to the terminal', async () => {
    const path = await save(
      consegna.folder(),
      'elenco\u001B[2J\u202E.xlsx',
      await workbookOf({ Elenco: [[...headers, 'X\u001B[31m'], rowOf(marioRossi)] }),
    )
    const { stdout } = await consegna.run(['check', path])
    expect(stdout).toContain('elenco')
    for (const sign of ['\u001B', '\u202E']) expect(stdout).not.toContain(sign)
  })
})

describe('consegna check --municipality', () => {
  it('tells who lives elsewhere; without it, nobody is compared', async () => {
    const path = await save(consegna.folder(), 'elenco.xlsx', await listOf(marioRossi, lucaMarche))
    const elsewhere = await checkJson(path, '--municipality', '042021')
    expect(elsewhere.status).toBe(0)
    expect(elsewhere.result.issues).toMatchObject([
      { code: 'residence.elsewhere', severity: 'warning', cell: 'G2', value: expect.any(String) },
      { code: 'residence.elsewhere', severity: 'warning', cell: 'G3', value: expect.any(String) },
    ])
    expect(elsewhere.result.issues[0]?.message).toContain('Jesi')
    const home = await checkJson(path, '--municipality', '042002')
    expect(home.result.issues).toEqual([])
    expect((await checkJson(path)).result.issues).toEqual([])
  })

  it('a workbook that was prepared for another comune is told, as text and as JSON', async () => {
    const { templates } = borseDiStudio.define({})
    const template = templates.at(-1)
    if (!template) throw new Error('no template')
    const reading = await read(await listOf(marioRossi))
    const marios = reading.kind === 'read' ? reading.entries.map(({ values }) => values) : []
    const [ancona] = italianMunicipalities().withIstat('042002')
    const bytes = await writeTemplateWorkbook(template, {
      title: 'Borse di studio',
      campaign: null,
      entries: marios,
      ...(ancona ? { municipality: ancona } : {}),
    })
    const path = await save(consegna.folder(), 'ancona.xlsx', bufferByteSource(bytes))
    const { status, result } = await checkJson(path, '--municipality', '042021')
    expect(status).toBe(0)
    expect(result.issues).toMatchObject([
      { code: 'template.other-municipality', severity: 'warning', cell: null, row: null },
      { code: 'residence.elsewhere' },
    ])
    const { stdout } = await consegna.run(['check', path, '--municipality', '042021'])
    expect(stdout).toContain('preparato per un altro comune: Ancona (042002).')
    const own = await checkJson(path, '--municipality', '042002')
    expect(own.result.issues).toEqual([])
  })

  it('finds the comune in the files of --registry', async () => {
    const folder = consegna.folder()
    writeFileSync(
      join(folder, 'comuni.csv'),
      'istat,belfiore,name,province,region,from,to\n042999,Z998,Borgo Nuovo,AN,11,2001-01-01,\n',
    )
    const path = await save(consegna.folder(), 'elenco.xlsx', await listOf(marioRossi))
    const { result } = await checkJson(path, '--registry', folder, '--municipality', '042999')
    expect(result.issues.map(({ code }) => code)).toContain('residence.elsewhere')
    const { status, stderr } = await consegna.run(['check', path, '--municipality', '042999'])
    expect(status).toBe(64)
    expect(stderr).toContain('Nessun comune ha il codice ISTAT 042999')
  })
})

describe('consegna check --registry', () => {
  it('knows the ministry’s schools, and names what in the folder is of no use', async () => {
    const folder = consegna.folder()
    const data = join(import.meta.dirname, '../registries/files')
    cpSync(join(data, 'mim-excerpt.csv'), join(folder, 'SCUANAGRAFESTAT20202120200901.csv'))
    writeFileSync(join(folder, 'mappa.json'), '{}')
    writeFileSync(join(folder, 'registries.json'), '{ "schools": { "complete": true } }')
    const [, ...values] = rowOf(marioRossi)
    // A primary school of the excerpt.
    const row = ['Rossi', ...values].map((value) => (value === 'ANIS014007' ? 'TNEE846038' : value))
    const list = await workbookOf({ Elenco: [headers, row] })
    const path = await save(consegna.folder(), 'elenco.xlsx', list)
    const args = ['check', path, '--json', '--registry', folder]
    const { status, stdout, stderr } = await consegna.run(args)
    expect(stderr).toContain('non sono stati letti: mappa.json')
    expect(status).toBe(1)
    const { issues } = checkResult.parse(JSON.parse(stdout))
    expect(issues).toMatchObject([{ code: 'school-code.lower-school', cell: 'I2' }])
    // Without the registry only the shape is looked at.
    expect((await checkJson(path)).result.issues).toEqual([])
  })
})

describe('consegna check --annotate', () => {
  it('writes a copy that can be checked again, and leaves the file as it is', async () => {
    const folder = consegna.folder()
    const path = await save(folder, 'elenco.xlsx', await listOf(marioRossi, bad))
    const before = readFileSync(path)
    const annotated = join(folder, 'segnato.xlsx')
    const { status, stderr } = await consegna.run(['check', path, '--annotate', annotated])
    expect(status).toBe(1)
    expect(stderr).toBe(`Scritto: ${annotated}\n`)
    expect(readFileSync(path)).toEqual(before)
    const again = await checkJson(annotated)
    expect(again.status).toBe(1)
    expect(again.result.entries).toBe(2)
    expect(again.result.issues).toMatchObject([
      { code: 'euro.unreadable', row: 3, value: 'dodicimila' },
    ])
  })

  it.each([[[]], [['--municipality', '042002']]])(
    'keeps it made for the comune that it was made for: options %j',
    async (options) => {
      const [, template] = borseDiStudio.define({}).templates
      if (!template) throw new Error('the preset has two versions')
      const bytes = await writeTemplateWorkbook(template, {
        title: 'Borse di Studio A.S. 2017/2018',
        campaign: null,
        municipality: { istat: '042021', name: 'Jesi' },
      })
      const workbook = await loadWorkbook(bytes)
      workbook.getWorksheet('Elenco')?.addRow(rowOf(bad))
      const folder = consegna.folder()
      const file = bufferByteSource(await saveWorkbook(workbook))
      const path = await save(folder, 'jesi.xlsx', file)
      const marked = join(folder, 'segnato.xlsx')
      await runHere(['check', path, '--annotate', marked, ...options])
      const { stdout } = await runHere(['check', marked, '--municipality', '042002'])
      expect(stdout).toContain('042021')
    },
  )

  it('writes nothing for a refused file, and says so', async () => {
    const folder = consegna.folder()
    const path = join(folder, 'elenco.xlsx')
    writeFileSync(path, 'no')
    const annotated = join(folder, 'segnato.xlsx')
    const { status, stderr } = await consegna.run(['check', path, '--annotate', annotated])
    expect(status).toBe(2)
    expect(stderr).toContain('non è stato scritto')
    await expect(fileByteSource(annotated)).rejects.toThrow('ENOENT')
  })
})
