import { describe, expect, it } from 'vitest'
import { ConsegnaError } from '../../src/errors/consegna-error'
import { annotationColumn } from '../../src/template/annotation-column'
import { defineTemplate } from '../../src/template/define-template'
import { text } from '../../src/template/kinds/text'

const define = (sheet: string, header = 'Codice', aliases: readonly string[] = []) =>
  defineTemplate({
    id: 'prova',
    version: 1,
    title: 'Elenco di prova',
    sheet,
    key: 'code',
    columns: { code: text({ header, aliases }) },
  })

function reasonOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof ConsegnaError && error.code === 'template.invalid') {
      return String(error.params.reason)
    }
    throw error
  }
  return 'defined'
}

describe('the sheet of a definition', () => {
  it.each(['Elenco', 'Elenco dell’anno 2017-2018', 'x'.repeat(31), 'Errori 2017'])(
    'may be called %s',
    (name) => {
      expect(define(name).sheet).toBe(name)
    },
  )

  it.each([
    ['', 'blank'],
    [' Elenco', 'blanks round it'],
    ['x'.repeat(32), 'more than 31 characters'],
    ['2017/2018', 'has one of'],
    ['Elenco [1]', 'has one of'],
    ['Elenco?', 'has one of'],
    ['Elenco: beneficiari', 'has one of'],
    ["Elenco dell'anno", 'has one of'],
    ['Elenco\n', 'blank'],
  ])('may not be called %j, which Excel cannot have', (name, reason) => {
    expect(reasonOf(() => define(name))).toContain(reason)
  })

  it.each(['Errori', 'errors', 'ISTRUZIONI', '_consegna', '_scelte', 'Cronologia'])(
    'may not be called %s, which is another sheet’s name',
    (name) => {
      expect(reasonOf(() => define(name))).toBe(`the sheet may not be called "${name}"`)
    },
  )
})

describe('the headers of a definition', () => {
  it.each([
    ['more than 255 characters', 'x'.repeat(256)],
    ['neither letters nor digits', '***'],
    ['the added column', annotationColumn.it],
  ])('may not have %s', (reason, header) => {
    expect(reasonOf(() => define('Elenco', header))).toContain(reason)
    expect(reasonOf(() => define('Elenco', 'Codice', [header]))).toContain(reason)
  })

  it('may have 255 characters', () => {
    expect(define('Elenco', 'x'.repeat(255)).columnList).toHaveLength(1)
  })
})
