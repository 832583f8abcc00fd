import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Municipality } from '../../../src/ports/registries'
import { borseDiStudio } from '../../../src/presets/borse-di-studio'
import { composeFiscalCode } from '../../../src/registries/fiscal-code/compose-fiscal-code'
import { defineTemplate, type Template } from '../../../src/template/define-template'
import { normaliseHeader } from '../../../src/template/header'
import { text } from '../../../src/template/kinds/text'
import { nameConstant } from '../../../src/template/workbook-writer/exceljs-gaps'
import {
  type TemplateWorkbookOptions,
  writeTemplateWorkbook,
} from '../../../src/template/workbook-writer/write-template-workbook'
import { openInExcelJs, partOf, sheetOf } from './open-workbook'
import { listIn, readAsList } from './read-as-list'

const [first, second] = borseDiStudio.define({}).templates as [Template, Template]
const campaign = { title: 'Borse di Studio A.S. 2017/2018', campaign: 'borse-di-studio-2017' }
const write = (template: Template = second) =>
  writeTemplateWorkbook(template, { ...campaign, rows: 40 })

const nicolo = {
  surname: 'D’Àvalos',
  name: 'Nicolò',
  fiscalCode: 'DVLNCL01E17A271Y',
  sex: 'M',
  birthDate: '2001-05-17',
  birthPlace: 'Ancona',
  residence: 'Ancona',
  isee: 1_063_294,
  schoolCode: 'ANIS014007',
  schoolName: null,
  class: '3',
}

describe('the list sheet', () => {
  it('comes first and has the header in row 1, with an asterisk on what must be filled in', async () => {
    const workbook = await openInExcelJs(await write())
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Elenco',
      'Istruzioni',
      '_consegna',
    ])
    expect(sheetOf(workbook, 'Elenco').getRow(1).values).toEqual([
      undefined,
      'Cognome*',
      'Nome*',
      'Codice fiscale*',
      'Sesso',
      'Data di nascita*',
      'Comune o Stato estero di nascita',
      'Comune di residenza*',
      'ISEE*',
      'Codice meccanografico*',
      'Denominazione scuola',
      'Classe',
    ])
  })

  it('writes headers that are recognised as those of the template', async () => {
    const row = sheetOf(await openInExcelJs(await write()), 'Elenco').getRow(1)
    second.columnList.forEach(([, column], index) => {
      expect(normaliseHeader(row.getCell(index + 1).text)).toBe(normaliseHeader(column.header))
    })
  })

  it('keeps the header in sight, bold, filled and wrapped', async () => {
    const sheet = sheetOf(await openInExcelJs(await write()), 'Elenco')
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }])
    const [required, optional] = [sheet.getCell('A1'), sheet.getCell('D1')]
    for (const cell of [required, optional]) {
      expect(cell.font.bold).toBe(true)
      expect(cell.alignment.wrapText).toBe(true)
    }
    expect(required.fill).not.toEqual(optional.fill)
  })

  it('lets everything be done but changing the header, without a password', async () => {
    const bytes = await write()
    const sheet = sheetOf(await openInExcelJs(bytes), 'Elenco')
    for (const ref of ['A1', 'D1', 'K1']) {
      expect(sheet.getCell(ref).protection?.locked, ref).not.toBe(false)
    }
    // Excel deletes a row only if all of its cells, to the last column, are unlocked.
    for (const ref of ['A2', 'H17', 'K5000', 'L2', 'XFD2']) {
      expect(sheet.getCell(ref).protection?.locked, ref).toBe(false)
    }
    const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml')
    // Cells of row 1 that do not exist have the style of the row, which is a locked one.
    const style = Number(/<row r="1"[^>]* s="(\d+)" customFormat="1"/.exec(xml)?.[1])
    const styles = /<cellXfs.*<\/cellXfs>/.exec(await partOf(bytes, 'xl/styles.xml'))?.[0] ?? ''
    expect(styles.split('<xf ')[style + 1]).toMatch(/applyProtection="1"(?!.*locked)/)
    const protection = /<sheetProtection([^>]*)\/>/.exec(xml)?.[1] ?? ''
    const attributes = [...protection.matchAll(/(\w+)="(\w+)"/g)].map(([, name, value]) => [
      name,
      value,
    ])
    expect(Object.fromEntries(attributes)).toEqual({
      sheet: '1',
      formatCells: '0',
      formatColumns: '0',
      formatRows: '0',
      insertRows: '0',
      deleteRows: '0',
      sort: '0',
      autoFilter: '0',
    })
  })

  it('keeps leading zeros of codes, and shows days and money as people write them', async () => {
    const sheet = sheetOf(await openInExcelJs(await write()), 'Elenco')
    expect(sheet.getCell('C2').numFmt).toBe('@')
    expect(sheet.getCell('I30').numFmt).toBe('@')
    expect(sheet.getCell('E2').numFmt).toBe('dd/mm/yyyy')
    expect(sheet.getCell('H2').numFmt).toBe('#,##0.00')
  })

  it('makes no column narrower than the longest word of its title', async () => {
    const sheet = sheetOf(await openInExcelJs(await write()), 'Elenco')
    expect(sheet.getColumn(9).width).toBeGreaterThan('meccanografico*'.length)
    expect(sheet.getColumn(1).width).toBe(22)
  })

  it('can be written with entries: the valid list in the template of today', async () => {
    const entries = [nicolo, { ...nicolo, surname: 'Đorđe', name: 'Łukasz', isee: 0 }]
    const sheet = sheetOf(
      await openInExcelJs(await writeTemplateWorkbook(second, { ...campaign, entries })),
      'Elenco',
    )
    expect(sheet.getRow(2).values).toEqual([
      undefined,
      'D’Àvalos',
      'Nicolò',
      'DVLNCL01E17A271Y',
      'M',
      new Date(Date.UTC(2001, 4, 17)),
      'Ancona',
      'Ancona',
      10632.94,
      'ANIS014007',
      undefined,
      3,
    ])
    expect(sheet.getCell('A3').value).toBe('Đorđe')
    expect(sheet.getCell('H3').value).toBe(0)
    expect(sheet.getCell('E2').numFmt).toBe('dd/mm/yyyy')
    expect(sheet.getCell('A3').protection?.locked).toBe(false)
    expect(sheet.actualRowCount).toBe(3)
  })

  it('is read by the portal as the entries that were written, without a finding', async () => {
    const luca = {
      ...nicolo,
      surname: 'Marche',
      name: 'Luca',
      fiscalCode: composeFiscalCode({
        surname: 'Marche',
        name: 'Luca',
        sex: 'M',
        birthDate: '2001-05-17',
        birthPlace: 'A271',
      }),
      sex: null,
      isee: 0,
      class: null,
    }
    const entries = [nicolo, luca]
    const reading = await listIn(await writeTemplateWorkbook(second, { ...campaign, entries }))
    expect(reading.issues).toEqual([])
    expect(reading.entries.map(({ row, values }) => [row, values])).toEqual([
      [2, nicolo],
      [3, luca],
    ])
  })

  it('is a list without entries for the portal, as long as it is empty', async () => {
    expect(await readAsList(await write())).toMatchObject({ refusal: { code: 'list.no-entries' } })
  })

  it('prepares as many rows as there are entries, when there are more of them', async () => {
    const entries = Array.from({ length: 60 }, () => nicolo)
    const bytes = await writeTemplateWorkbook(second, { ...campaign, rows: 40, entries })
    const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('sqref="H2:H61"')
    expect(xml).toContain('<autoFilter ref="A1:K61"/>')
  })
})

describe('where the workbook comes from', () => {
  it('is told by the first cell of a very-hidden sheet', async () => {
    const sheet = sheetOf(await openInExcelJs(await write()), '_consegna')
    expect(sheet.state).toBe('veryHidden')
    expect(sheet.getColumn(1).values).toEqual([
      undefined,
      'borse-di-studio;2;borse-di-studio-2017',
      'it',
    ])
  })

  it('is told by a defined name that needs no sheet', async () => {
    const xml = await partOf(await write(first), 'xl/workbook.xml')
    expect(xml).toContain(
      '<definedName name="consegna_template">&quot;borse-di-studio;1;borse-di-studio-2017&quot;</definedName>',
    )
  })

  it('is told by either of them: the portal knows version 1 though both are accepted', async () => {
    const bytes = await writeTemplateWorkbook(first, { ...campaign, entries: [nicolo] })
    expect((await listIn(bytes)).template.version).toBe(1)
    const withoutSheet = await openInExcelJs(bytes)
    withoutSheet.removeWorksheet('_consegna')
    nameConstant(withoutSheet, 'consegna_template', 'borse-di-studio;1')
    const copy = new Uint8Array(await withoutSheet.xlsx.writeBuffer())
    expect((await listIn(copy)).template.version).toBe(1)
  })

  it('is told by the properties of the document', async () => {
    const workbook = await openInExcelJs(await write())
    expect(workbook.title).toBe(
      'Borse di studio: elenco dei beneficiari – Borse di Studio A.S. 2017/2018',
    )
    expect(workbook.keywords).toBe('borse-di-studio, versione 2')
  })
})

describe('the instructions', () => {
  const textOf = async (template: Template, options: Partial<TemplateWorkbookOptions> = {}) => {
    const bytes = await writeTemplateWorkbook(template, { ...campaign, rows: 40, ...options })
    const sheet = sheetOf(await openInExcelJs(bytes), 'Istruzioni')
    const lines: string[] = []
    sheet.eachRow((row) => {
      const values = (row.values as unknown[]).slice(1)
      // A merged cell repeats its text.
      lines.push([...new Set(values)].join(' | '))
    })
    return lines.join('\n')
  }

  it('say how to fill in, to save and to send', async () => {
    const text = await textOf(second)
    expect(text).toContain('Borse di Studio A.S. 2017/2018')
    for (const sentence of [
      'Se in alto compare «Visualizzazione protetta», premi «Abilita modifica»',
      'Nel foglio «Elenco», una riga per ogni nominativo',
      'Non modificare i titoli delle colonne',
      'Incolla soltanto i valori',
      'Cartella di lavoro di Excel (.xlsx)',
      'L’ultimo elenco accettato sostituisce il precedente',
    ]) {
      expect(text).toContain(sentence)
    }
  })

  it('explain every column: whether it is obligatory, what to write, what is admitted, an example', async () => {
    const text = await textOf(second)
    expect(text).toContain('Sesso | no | M per maschio, F per femmina. | M, F | M')
    expect(text).toContain('Codice fiscale | sì | Codice fiscale dello studente')
    expect(text).toContain('dal 01/01/1930 al 31/12/2010 | 17/05/2001')
    for (const [, { header, required, description, example }] of second.columnList) {
      expect(text).toMatch(
        new RegExp(`^${header} \\| ${required ? 'sì' : 'no'} .* \\| ${example}$`, 'm'),
      )
      expect(text).toContain(description.it)
    }
  })

  it('tell what is checked beyond single cells, and what follows', async () => {
    const { rules } = borseDiStudio.define({})
    const text = await textOf(first, { rules })
    expect(text).toContain('Regola | Se non è rispettata')
    for (const line of [
      'Lo stesso valore di «Codice fiscale» compare una sola volta nell’elenco. | errore',
      '«Comune di residenza» è il comune che invia l’elenco. | avviso',
      'L’ISEE non supera la soglia del bando (10.632,94 euro). | errore',
      'La versione 1 del modello non prevede un ISEE pari a zero. | avviso',
    ]) {
      expect(text.split('\n')).toContain(line)
    }
  })

  it('tell what the campaign decided about a rule', async () => {
    const { rules } = borseDiStudio.define({})
    const line = 'L’ISEE non supera la soglia del bando (10.632,94 euro).'
    const later = { 'isee-threshold': { errorFrom: '2018-05-01' } }
    expect(await textOf(second, { rules, ruleSettings: later })).toContain(
      `${line} | avviso; errore dal 01/05/2018`,
    )
    const off = { 'isee-threshold': 'off' } as const
    expect(await textOf(second, { rules, ruleSettings: off })).not.toContain(line)
  })

  it('tell the comune that the workbook was made for, and what is already in it', async () => {
    const text = await textOf(second, {
      municipality: { istat: '042002', name: 'Ancona' },
      entries: [nicolo],
    })
    expect(text).toContain('Preparato per il Comune di Ancona (codice ISTAT 042002)')
    expect(text).toContain('Nel foglio «Elenco» c’è già 1 nominativo')
    expect(await textOf(second)).not.toMatch(/Preparato per|c’è già|ci sono già/)
  })

  it('tell the version and what is new in it', async () => {
    expect(await textOf(second)).toContain(
      'Modello borse-di-studio, versione 2. Novità: Il valore ISEE può essere zero.',
    )
    expect(await textOf(first)).toContain('Modello borse-di-studio, versione 1\n')
  })
})

const jesi: Municipality = {
  istat: '042021',
  belfiore: 'E388',
  name: 'Jesi',
  province: 'AN',
  region: '11',
  from: '1946-01-01',
  to: null,
}

describe('the valid list of a comune, prefilled', () => {
  const entries = Array.from({ length: 5000 }, (_, index) => {
    const birthDate = new Date(Date.UTC(1990, 0, 1 + index)).toISOString().slice(0, 10)
    const person = { surname: 'D’Àvalos', name: 'Nicolò', sex: 'M' as const, birthDate }
    return {
      ...nicolo,
      birthDate,
      fiscalCode: composeFiscalCode({ ...person, birthPlace: 'A271' }),
      isee: index,
    }
  })

  it('of 5,000 entries is read as it was, and as made for that comune', async () => {
    const municipality = { istat: '042002', name: 'Ancona' }
    const bytes = await writeTemplateWorkbook(second, { ...campaign, municipality, entries })
    const reading = await listIn(bytes, { maxEntries: 5000 })
    expect(reading.issues).toEqual([])
    expect(reading.entries.map(({ values }) => values)).toEqual(entries)
    const toJesi = await listIn(bytes, { maxEntries: 5000, municipality: jesi })
    expect(toJesi.stampedFor).toBe('042002')
  })

  it('keeps texts that read like an escape of Excel, or like a formula', async () => {
    const template = defineTemplate({
      id: 'prova',
      version: 1,
      title: 'Elenco di prova',
      key: 'note',
      columns: { note: text({ header: 'Nota _x0041_' }) },
    }) as Template
    const entries = ['_x000D_', 'a_x005F_b', 'una_x0041_', '=1+1', '+39', '@SUM(A1)', '-1']
    const bytes = await writeTemplateWorkbook(template, {
      ...campaign,
      entries: entries.map((note) => ({ note })),
    })
    const reading = await listIn(bytes, { templates: [{ template, policy: 'accepted' }] })
    expect(reading.issues).toEqual([])
    expect(reading.entries.map(({ values }) => values.note)).toEqual(entries)
    const sheet = sheetOf(await openInExcelJs(bytes), 'Elenco')
    expect(sheet.getCell('A5').value).toBe('=1+1')
  })
})

describe('the file', () => {
  afterEach(() => vi.useRealTimers())

  it('is the same, byte by byte, whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2018, 3, 3, 8, 15) })
    const bytes = await write()
    vi.setSystemTime(Date.UTC(2031, 10, 20, 21, 41, 36))
    expect(Buffer.from(await write()).equals(Buffer.from(bytes))).toBe(true)
    expect((await openInExcelJs(bytes)).created).toEqual(new Date(Date.UTC(2018, 0, 1)))
  })

  it('is small: no cell is created that holds nothing', async () => {
    const bytes = await writeTemplateWorkbook(second, campaign)
    expect(bytes.length).toBeLessThan(20_000)
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<row r="2"')
  })
})
