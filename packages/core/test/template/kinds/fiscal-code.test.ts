import { describe, expect, it } from 'vitest'
import { type AnyColumn, fiscalCode, messages, type PlainValue } from '../../../src/check'
import { mario, omocodiaForm } from '../../registries/fiscal-code/codes'
import { emptyContext } from '../../support/reading'

const column = fiscalCode({ header: 'Codice fiscale' })
const accepting = fiscalCode({ header: 'Codice fiscale', provisional: 'accept' })

function read(value: string | number, of: AnyColumn = column): unknown {
  const cell: PlainValue =
    typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: value }
  const parsed = of.parse(cell, emptyContext)
  return parsed.ok ? parsed.value : parsed.problems.map(({ code }) => code).join()
}

describe('a fiscal code in a cell', () => {
  it('loses blanks, hard blanks and invisible characters, and is kept in upper case', () => {
    expect(read(`\u00a0${mario.toLowerCase()}\u200b `)).toBe(mario)
  })

  it('is kept as written with omocodia, but compared without', () => {
    const other = omocodiaForm(mario, 127)
    expect(read(other)).toBe(other)
    expect(column.identity(other)).toBe(mario)
  })

  it('that Excel took for a number is told by what is left of it', () => {
    // 01234567897, typed into a cell that is not text.
    expect(read(1_234_567_897)).toBe('fiscal-code.leading-zeros')
    expect(read(1_234_567_897, accepting)).toBe('fiscal-code.leading-zeros')
    expect(read(1.2e25)).toBe('fiscal-code.scientific')
    expect(read('1,23457E+10')).toBe('fiscal-code.scientific')
    expect(read(2001)).toBe('fiscal-code.number')
  })

  it('of eleven digits is refused, or accepted with a warning, as the column says', () => {
    expect(read('80012345676')).toBe('fiscal-code.provisional')
    expect(read(80_012_345_676)).toBe('fiscal-code.provisional')
    expect(read(80_012_345_676, accepting)).toBe('80012345676')
    expect(read('80012345671', accepting)).toBe('fiscal-code.provisional-digit')
    expect(accepting.parse({ kind: 'text', text: '80012345676' }, emptyContext)).toMatchObject({
      warnings: [{ code: 'fiscal-code.provisional-accepted' }],
    })
  })

  it('fits what the workbook lets people type, and what is stored', () => {
    expect(column.layout.rule).toEqual({ kind: 'length', min: 16, max: 16 })
    expect(accepting.layout.rule).toEqual({ kind: 'length', min: 11, max: 16 })
    expect(column.schema.safeParse(omocodiaForm(mario, 85)).success).toBe(true)
    expect(column.schema.safeParse(`${mario.slice(0, 15)}A`).success).toBe(false)
    expect(column.schema.safeParse('80012345676').success).toBe(false)
    expect(accepting.schema.safeParse('80012345676').success).toBe(true)
    expect(accepting.schema.safeParse('80012345671').success).toBe(false)
  })

  it('whose remedy tells the clerk what to do with provisional codes', () => {
    const parsed = accepting.parse({ kind: 'number', number: 1_234_567_897 }, emptyContext)
    const [problem] = parsed.ok ? [] : parsed.problems
    expect(problem && messages('it').of(problem)).toEqual({
      message:
        'Nella cella c’è un numero di 10 cifre: forse è il codice provvisorio 01234567897, a cui Excel ha tolto gli zeri iniziali.',
      remedy:
        'Scrivere il codice fiscale di 16 caratteri. Un codice provvisorio di 11 cifre, se il bando lo accetta, va scritto con gli zeri iniziali in una cella in formato «Testo».',
    })
  })

  it('whose example reads without a word', () => {
    expect(read(column.example)).toBe(column.example)
  })
})
