import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { type ByteSource, borseDiStudio, bufferByteSource, messages } from '../../src/index'
import {
  andreaVerdi,
  headers,
  lucaMarche,
  marioRossi,
  rowOf,
  type Student,
  student,
  type Typed,
  workbookOf,
} from '../support/lists'
import { read } from '../support/reading'

const it_ = messages('it', borseDiStudio.messages.it)

/** Every finding as the operator reads it: the place, the value, the two sentences. */
async function told(file: ByteSource): Promise<string[]> {
  const reading = await read(file)
  if (reading.kind === 'refused') {
    const { message, remedy } = it_.of(reading.refusal)
    return [`RESPINTO: ${message} ${remedy}`]
  }
  return reading.issues.map((issue) => {
    const { message, remedy } = it_.of(issue)
    const place = `${issue.severity === 'warning' ? 'avviso ' : ''}${issue.sheet}!${issue.cell ?? ''}`
    return `${place} «${issue.value ?? ''}» ${message} ${remedy}`
  })
}

/** A list as it was saved after somebody did something to it. */
async function edited(
  students: readonly Student[],
  edit: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<ByteSource> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Elenco')
  sheet.addRows([headers, ...students.map(rowOf)])
  edit(sheet, workbook)
  return bufferByteSource(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

const cell = (column: string, row: number): string =>
  `${String.fromCharCode(65 + headers.indexOf(column))}${row}`

/** What is told when one cell of Mario Rossi's row holds something else. */
const with_ = async (column: string, value: Typed): Promise<string[]> => {
  const row = rowOf(marioRossi)
  row[headers.indexOf(column)] = value
  return told(await workbookOf({ Elenco: [headers, row] }))
}

describe('a sheet that does not look as it should', () => {
  it('merged cells: the blank ones say that they are merged, and with which', async () => {
    const file = await edited([marioRossi, andreaVerdi], (sheet) => {
      sheet.mergeCells('G2:G3')
    })
    expect(await told(file)).toEqual([
      'Elenco!G3 «» La cella è unita con altre (G2:G3): il suo dato sta solo nella cella G2. In Excel selezionare le celle unite, scegliere «Separa celle» e scrivere il dato in ogni riga.',
    ])
  })

  it('merged cells of a column that may stay blank: only the first would be read', async () => {
    const school = headers.indexOf('Denominazione scuola') + 1
    const birthplace = headers.indexOf('Comune o Stato estero di nascita') + 1
    const people = [
      marioRossi,
      andreaVerdi,
      lucaMarche,
      student('Bianchi', 'Anna'),
      student('Neri', 'Ugo'),
    ]
    const file = await edited(people, (sheet) => {
      sheet.mergeCells(2, school, 3, school)
      sheet.mergeCells(4, school, 5, school)
      // Above the list, below it, and beside it nothing is lost.
      sheet.mergeCells(20, school, 24, school)
      sheet.mergeCells(2, 20, 6, 22)
      sheet.mergeCells(6, birthplace - 1, 6, birthplace)
    })
    const optional = (column: string, range: string) =>
      `Elenco!${cell(column, 1)} «» Nella colonna «${column}» ci sono celle unite (${range}): il dato si legge solo nella prima di quelle unite, le altre risulterebbero vuote. In Excel selezionare le celle unite, scegliere «Separa celle» e scrivere il dato in ogni riga.`
    expect((await told(file)).filter((one) => one.includes('unite'))).toEqual([
      optional('Comune o Stato estero di nascita', 'E6:F6'),
      optional('Denominazione scuola', 'J2:J3 e altre 1'),
    ])
    expect(await read(file)).toMatchObject({ counts: { entries: 5 } })
  })

  it('rows merged as a whole are one entry, to which nothing is lost', async () => {
    const file = await edited([marioRossi], (sheet) => {
      for (const [at] of headers.entries()) sheet.mergeCells(2, at + 1, 3, at + 1)
    })
    expect(await told(file)).toEqual([])
  })

  it('hidden and filtered rows are read, and this is told', async () => {
    const file = await edited([marioRossi, andreaVerdi, lucaMarche], (sheet) => {
      sheet.getRow(3).hidden = true
      sheet.getRow(4).hidden = true
    })
    const reading = await read(file)
    expect(reading).toMatchObject({ counts: { entries: 3, errors: 0, warnings: 1 } })
    expect(await told(file)).toEqual([
      'avviso Elenco! «» Ci sono 2 righe nascoste o escluse da un filtro (la prima è la 3): sono state lette come le altre. Se non devono far parte dell’elenco, togliere il filtro, mostrarle, eliminarle e caricare di nuovo il file.',
    ])
  })

  it('a hidden row without data is no reason to warn', async () => {
    const file = await edited([marioRossi], (sheet) => {
      sheet.getRow(9).hidden = true
    })
    expect(await told(file)).toEqual([])
  })

  it('hidden columns are read, and this is told', async () => {
    const file = await edited([marioRossi], (sheet) => {
      sheet.getColumn(8).hidden = true
      sheet.getColumn(20).hidden = true
    })
    expect(await told(file)).toEqual([
      'avviso Elenco! «» È nascosta la colonna H: i dati sono stati letti come gli altri. Per vederli in Excel selezionare le colonne vicine, tasto destro, «Scopri».',
    ])
  })

  it('data under no title are told, wherever they stand; remarks in rows of their own are none', async () => {
    const file = await edited([marioRossi, andreaVerdi, lucaMarche], (sheet) => {
      sheet.getCell('L2').value = 'pratica 12'
      sheet.getCell('L4').value = 'pratica 14'
      sheet.getCell('L7').value = 'firma del responsabile'
    })
    expect(await told(file)).toEqual([
      'avviso Elenco!L2 «pratica 12» Ci sono 2 celle in colonne senza titolo (la prima è L2): quello che contengono non viene letto. Se sono dati dell’elenco, spostarli nella loro colonna o scriverne il titolo come nel modello; se sono appunti, si possono lasciare.',
    ])
    const titled = await edited([marioRossi], (sheet) => {
      sheet.getCell('L1').value = 'Errori e avvisi (si può lasciare: non viene letta)'
      sheet.getCell('L2').value = 'corretto'
      sheet.getCell('M2').value = 'da rivedere'
    })
    expect(await told(titled)).toEqual([expect.stringContaining('La cella M2 è in una colonna')])
  })

  it.each([
    ['A', 'Totale'],
    ['G', 'TOTALI:'],
  ])('a row of totals under the list is one error (%s)', async (letter, shown) => {
    const file = await edited([marioRossi, andreaVerdi], (sheet) => {
      sheet.getCell(`${letter}4`).value = shown
      sheet.getCell('H4').value = { formula: 'SUM(H2:H3)', result: 17_000 }
    })
    expect(await told(file)).toEqual([
      `Elenco!${letter}4 «${shown}» La riga comincia con «${shown}» e non ha il dato «Codice fiscale»: sembra una riga di totali, non un nominativo. Eliminare la riga e caricare di nuovo il file: i totali non servono.`,
    ])
  })

  it('somebody called Somma whose fiscal code is missing is a person', async () => {
    const file = await edited([marioRossi, student('Somma', 'Mario')], (sheet) => {
      sheet.getCell('C3').value = null
    })
    expect(await read(file)).toMatchObject({
      issues: [{ code: 'cell.required', cell: 'C3' }],
    })
  })

  it('a required column under another title: the titles that nobody knows are named', async () => {
    const titles = headers.map((title) => (title === 'ISEE' ? 'Importo' : title))
    expect(await told(await workbookOf({ Elenco: [titles, rowOf(marioRossi)] }))).toEqual([
      'RESPINTO: Nella riga dei titoli (foglio «Elenco», riga 1) manca la colonna obbligatoria «ISEE». Ci sono invece titoli che il modello non conosce: «Importo». Se i dati sono sotto un altro titolo, correggerlo come nel modello; altrimenti aggiungere il titolo nella riga dei titoli, con i dati sotto, oppure copiare i dati in un modello nuovo.',
    ])
  })

  it('extra sheets are left alone, wherever they stand', async () => {
    const file = await workbookOf({
      Appunti: [['da telefonare'], ['Rossi', 'Mario']],
      Elenco: [headers, rowOf(marioRossi)],
      Somme: [
        ['ISEE', 'totale'],
        ['', 12],
      ],
    })
    expect(await told(file)).toEqual([])
  })

  it('a header below other rows is found within the first ten', async () => {
    const blank = (count: number): Typed[][] => Array.from({ length: count }, () => ['Comune'])
    const below = await workbookOf({ Elenco: [...blank(9), headers, rowOf(marioRossi)] })
    expect(await read(below)).toMatchObject({ entries: [{ row: 11 }] })
    const tooFar = await workbookOf({ Elenco: [...blank(10), headers, rowOf(marioRossi)] })
    expect((await told(tooFar))[0]).toContain(
      'RESPINTO: Nel file non c’è la riga dei titoli del modello. Nelle prime dieci righe di un foglio devono esserci questi titoli: Cognome, Nome, Codice fiscale',
    )
  })

  it('duplicate headers: both cells are named', async () => {
    const file = await workbookOf({
      Elenco: [
        [...headers, 'nome'],
        [...rowOf(marioRossi), 'Maria'],
      ],
    })
    expect(await told(file)).toEqual([
      'RESPINTO: Nel foglio «Elenco» il titolo «nome» c’è due volte: nelle celle B1 e L1. Tenere una sola delle due colonne e caricare di nuovo il file.',
    ])
  })

  it('a header named __proto__, constructor or toString is an unknown column like others', async () => {
    const file = await workbookOf({
      Elenco: [
        [...headers, '__proto__', 'constructor', 'toString'],
        [...rowOf(marioRossi), 'x', 'y', 'z'],
      ],
    })
    const reading = await read(file)
    expect(reading).toMatchObject({ counts: { entries: 1, errors: 0, warnings: 3 } })
    expect((await told(file))[0]).toContain('La colonna «__proto__» non fa parte del modello')
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })
})

describe('a cell that holds no plain value', () => {
  it('an Excel error is told by its Italian name, also when it was pasted as text', async () => {
    const sentence =
      'La cella contiene un errore di Excel: #N/D. Correggere la formula, oppure scrivere direttamente il valore.'
    expect(await with_('ISEE', { error: '#N/A' })).toEqual([`Elenco!H2 «#N/A» ${sentence}`])
    expect(await with_('ISEE', '#N/D')).toEqual([`Elenco!H2 «#N/D» ${sentence}`])
    expect((await with_('Cognome', { error: '#REF!' }))[0]).toContain('errore di Excel: #RIF!')
  })

  it('a formula without its result says so', async () => {
    expect(await with_('ISEE', { formula: 'A1*2' } as Typed)).toEqual([
      'Elenco!H2 «» La cella contiene una formula senza il suo risultato. Scrivere direttamente il valore; oppure aprire il file d’origine con Excel o LibreOffice, salvarlo e caricarlo di nuovo.',
    ])
  })

  it('a text of 40,000 characters is told at its cell, and quoted in part', async () => {
    const [finding = '', ...others] = await with_('Denominazione scuola', 'x'.repeat(40_000))
    expect(others).toEqual([])
    expect(finding).toContain(`Elenco!${cell('Denominazione scuola', 2)} «${'x'.repeat(200)}…»`)
    expect(finding).toContain('lungo 40.000 caratteri')
  })

  it('a longer one than any program writes refuses the file, and says what for', async () => {
    expect((await with_('Denominazione scuola', 'x'.repeat(60_000)))[0]).toContain(
      'Una cella contiene un testo troppo lungo: al massimo 50.000 caratteri',
    )
  })
})

describe('numbers and texts that look alike', () => {
  it('numbers stored as text are read', async () => {
    for (const text of ['8500,50', '8.500,50', '8500.50', '€ 8.500,50', ' 8 500,50 ']) {
      expect(await with_('ISEE', text)).toEqual([])
    }
    expect(await with_('Classe', '3')).toEqual([])
  })

  it('non-breaking and other odd blanks are blanks', async () => {
    expect(await with_('Cognome', '\u00a0Rossi\u2007\u202f')).toEqual([])
    expect(await with_('ISEE', '8\u00a0500,50\u00a0€')).toEqual([])
    const code = String(rowOf(marioRossi)[2])
    expect(
      await with_('Codice fiscale', `\u00a0${code.slice(0, 6)} ${code.slice(6)}\u200b`),
    ).toEqual([])
  })

  it('a negative ISEE, and one with three decimals', async () => {
    expect(await with_('ISEE', -1)).toEqual([
      'Elenco!H2 «-1» L’importo è negativo. Scrivere un importo pari a zero o maggiore.',
    ])
    expect((await with_('ISEE', '8500,505'))[0]).toContain('L’importo ha più di due decimali')
    expect((await with_('ISEE', 8500.505))[0]).toContain('L’importo ha più di due decimali')
  })

  it('dates typed as text in three ways are the same day', async () => {
    for (const text of ['17/05/2001', '17.5.2001', '17-05-2001', '2001-05-17']) {
      expect(await with_('Data di nascita', text)).toEqual([])
    }
  })

  it('30 February, a two-digit year, and what is no date', async () => {
    expect((await with_('Data di nascita', '30/02/2001'))[0]).toContain(
      'Elenco!E2 «30/02/2001» La data non esiste nel calendario.',
    )
    expect((await with_('Data di nascita', '17/05/01'))[0]).toContain('solo due cifre')
    expect((await with_('Data di nascita', 'maggio'))[0]).toContain('Il valore non è una data.')
  })
})

describe('names', () => {
  it('in Cyrillic look-alikes are refused, and the letters are shown', async () => {
    // The first letter is a Cyrillic Er, the second a Cyrillic O.
    const [finding] = await with_('Cognome', 'Ро\u0441si')
    expect(finding).toContain('Elenco!A2')
    expect(finding).toContain('appartengono a un altro alfabeto')
    expect(finding).toContain('[Рос]si (Р U+0420, о U+043E, с U+0441)')
  })

  it('with control characters are cleaned, and with marks that turn the direction of writing are not taken', async () => {
    expect(await with_('Cognome', 'Ros\u200bsi')).toEqual([])
    const reading = await read(await workbookOf({ Elenco: [headers, rowOf(marioRossi)] }))
    if (reading.kind === 'refused') throw new Error('refused')
    expect(JSON.stringify(reading.entries)).not.toMatch(/[\u200b\u202a-\u202e\u2066-\u2069]/)
  })

  it('of any Latin spelling are taken', async () => {
    for (const name of [
      'D’Angelo',
      "Dell'Orso",
      'Łukasz',
      'Đorđe',
      'Nuñez-Pérez',
      'Saint-Étienne',
    ]) {
      const file = await workbookOf({
        Elenco: [headers, rowOf(student(name, 'Anna', { sex: 'F' }))],
      })
      expect((await told(file)).filter((one) => !one.startsWith('avviso'))).toEqual([])
    }
  })
})
