import { describe, expect, it } from 'vitest'
import { borseDiStudio, composeFiscalCode, type Entry } from '../../../src/index'
import { writeFilledWorkbook } from '../../../src/template/workbook-writer/write-filled-workbook'
import { writeTemplateWorkbook } from '../../../src/template/workbook-writer/write-template-workbook'
import { openInExcelJs, partOf, sheetOf } from './open-workbook'
import { listIn } from './read-as-list'

const [, template] = borseDiStudio.define({}).templates
if (!template) throw new Error('the preset has two versions')

const options = {
  title: 'Borse di Studio A.S. 2017/2018',
  campaign: 'borse-di-studio-2017',
  municipality: { istat: '042002', name: 'Ancona' },
}

const entryOf = (index: number): Entry['values'] => {
  const birthDate = new Date(Date.UTC(1995, 0, 1 + index)).toISOString().slice(0, 10)
  const person = { surname: 'D’Àvalos', name: 'Nicolò', sex: 'M' as const, birthDate }
  return {
    ...person,
    fiscalCode: composeFiscalCode({ ...person, birthPlace: 'A271' }),
    birthPlace: 'Ancona (AN)',
    residence: 'Ancona (AN)',
    isee: index,
    schoolCode: 'ANIS014007',
    schoolName: index % 2 === 0 ? null : '=1+1',
    class: '3',
  }
}

/** Entries that are made while they are asked for. */
function entries(count: number) {
  const state = { made: 0, ended: false }
  const all = async function* (): AsyncGenerator<Entry['values']> {
    try {
      for (let index = 0; index < count; index += 1) {
        state.made += 1
        yield entryOf(index)
      }
    } finally {
      state.ended = true
    }
  }
  return { state, all }
}

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const taken: Uint8Array[] = []
  for await (const chunk of chunks) taken.push(chunk)
  return new Uint8Array(Buffer.concat(taken))
}

describe('a valid list that is written while it is taken', () => {
  it('is read as it was, in the sheets of the template', async () => {
    const bytes = await gather(
      writeFilledWorkbook(template, { ...options, entries: entries(300).all() }),
    )
    const reading = await listIn(bytes)
    expect(reading.issues).toEqual([])
    const expected = Array.from({ length: 300 }, (_, index) => entryOf(index))
    expect(reading.entries.map(({ values }) => values)).toEqual(expected)
    const whole = await writeTemplateWorkbook(template, { ...options, entries: expected })
    const [streamed, made] = [await openInExcelJs(bytes), await openInExcelJs(whole)]
    for (const sheet of made.worksheets) {
      const same = sheetOf(streamed, sheet.name)
      expect(same.state).toBe(sheet.state)
      expect(same.getSheetValues()).toEqual(sheet.getSheetValues())
      expect(same.autoFilter).toEqual(sheet.autoFilter)
      expect(same.getCell('H200').style).toEqual(sheet.getCell('H200').style)
      expect(same.getCell('C4000').dataValidation).toEqual(sheet.getCell('C4000').dataValidation)
    }
    expect(streamed.worksheets.map(({ name }) => name)).toEqual(
      made.worksheets.map(({ name }) => name),
    )
    expect(await partOf(bytes, 'xl/workbook.xml')).toContain(
      'borse-di-studio;2;borse-di-studio-2017;042002',
    )
  })

  it('asks for no entry that nobody takes', async () => {
    const { state, all } = entries(100_000)
    let taken = 0
    for await (const { length } of writeFilledWorkbook(template, { ...options, entries: all() })) {
      taken += length
      if (taken > 50_000) break
    }
    expect(state.ended).toBe(true)
    expect(state.made).toBeLessThan(60_000)
  }, 60_000)

  it('tells what went wrong with the entries', async () => {
    const failing = async function* (): AsyncGenerator<Entry['values']> {
      yield entryOf(0)
      throw new Error('the store is gone')
    }
    const file = writeFilledWorkbook(template, { ...options, entries: failing() })
    await expect(gather(file)).rejects.toThrow('the store is gone')
  })
})
