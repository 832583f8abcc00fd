import { describe, expect, it } from 'vitest'
import {
  borseDiStudio,
  choice,
  defineTemplate,
  fieldGuide,
  guideHtml,
  guideMarkdown,
  messages,
  personName,
} from '../../src/index'

const { templates, rules, listRules } = borseDiStudio.define({ iseeThreshold: 900_000 })
const current = templates.at(-1) ?? expect.fail('no template')
const guideOf = (locale: 'it' | 'en') => fieldGuide(current, { locale, rules, listRules })

/** A definition that tries to break out of what it is rendered into. */
const hostile = defineTemplate({
  id: 'ostile',
  version: 1,
  title: '<script>alert("titolo")</script>',
  key: 'name',
  columns: {
    name: personName({ header: 'Nome | <b>', description: 'Riga\nuna & `due` [tre](x) *quattro*' }),
    kind: choice({ header: "L'altra", choices: [{ value: '<img src=x onerror=alert(1)>' }] }),
  },
})

describe('the field guide', () => {
  it('has every column in the order of the workbook, with what may be written', () => {
    const { fields, title, version } = guideOf('it')
    expect([title, version]).toEqual([current.title, 2])
    expect(fields.map(({ header }) => header)).toEqual(
      current.columnList.map(([, column]) => column.header),
    )
    expect(fields.find(({ name }) => name === 'fiscalCode')).toMatchObject({
      header: 'Codice fiscale',
      required: true,
      unique: true,
      kind: 'fiscal-code',
      codes: expect.arrayContaining(['fiscal-code.check-letter']),
    })
    expect(fields.find(({ name }) => name === 'class')).toMatchObject({
      required: false,
      unique: false,
      allowed: '1, 2, 3, 4, 5',
    })
    expect(fields.find(({ name }) => name === 'isee')?.allowed).toBe('da 0 in su')
    expect(guideOf('en').fields.find(({ name }) => name === 'isee')?.allowed).toBe('0 or more')
  })

  it('has the rules of template and campaign, with the campaign’s own numbers', () => {
    const described = guideOf('it').rules.map(({ description }) => description)
    expect(described).toContain('L’ISEE non supera la soglia del bando (9.000,00 euro).')
    expect(described).toContain(
      'Lo stesso valore di «Codice fiscale» compare una sola volta nell’elenco.',
    )
  })

  it('tells what a campaign decides: off is left out, a day is named', () => {
    const ruleSettings = {
      'admitted-classes': 'off',
      'isee-threshold': { errorFrom: '2018-09-01' },
    } as const
    const options = { locale: 'it', rules, listRules, ruleSettings } as const
    const guide = fieldGuide(current, options)
    expect(guide.rules.map(({ id }) => id)).not.toContain('admitted-classes')
    expect(guide.rules.find(({ id }) => id === 'isee-threshold')).toMatchObject({
      severity: 'warning',
      errorFrom: '2018-09-01',
      headers: ['ISEE'],
    })
    expect(guideMarkdown(guide)).toContain('| avviso; dal 01/09/2018 errore |')
    const later = fieldGuide(current, { ...options, today: '2018-09-01' })
    expect(later.rules.find(({ id }) => id === 'isee-threshold')).toMatchObject({
      severity: 'error',
      errorFrom: null,
    })
  })

  it.each(['it', 'en'] as const)('names only codes that have a sentence (%s)', (locale) => {
    const { fields, rules } = guideOf(locale)
    const sentences = messages(locale, borseDiStudio.messages[locale])
    const codes = [...fields, ...rules].flatMap((one) => one.codes)
    expect(codes.length).toBeGreaterThan(10)
    for (const code of codes) expect(sentences.of({ code, params: {} }).remedy).not.toBe('')
  })

  it('an Italian guide and an English one say the same of different words', () => {
    const [it, en] = [guideOf('it'), guideOf('en')]
    expect(en.fields.map(({ name }) => name)).toEqual(it.fields.map(({ name }) => name))
    expect(en.rules.map(({ id }) => id)).toEqual(it.rules.map(({ id }) => id))
    for (const [at, rule] of it.rules.entries()) {
      expect(en.rules[at]?.description).not.toBe(rule.description)
    }
  })
})

describe('the guide as Markdown', () => {
  it('is a table of columns and one of rules, under headings of the wanted level', () => {
    const text = guideMarkdown(guideOf('it'), { headingLevel: 3 })
    expect(text).toMatch(/^### Borse di studio/)
    expect(text).toContain('\n#### Che cosa scrivere in ogni colonna\n')
    expect(text).toContain('| **ISEE** | sì |')
    expect(text).not.toContain('`fiscal-code.length`')
    expect(guideMarkdown(guideOf('it'), { codes: true })).toContain('`fiscal-code.length`')
  })

  it('a definition cannot break the table', () => {
    const text = guideMarkdown(fieldGuide(hostile, { locale: 'it' }))
    expect(text).toContain('# \\<script\\>')
    expect(text).toContain('| **Nome \\| \\<b\\>** |')
    expect(text).toContain('Riga una & \\`due\\` \\[tre\\](x) \\*quattro\\*')
    const rows = text.split('\n').filter((line) => line.startsWith('| '))
    const cells = (row: string) => row.replaceAll('\\|', '').split('|').length
    expect(new Set(rows.slice(0, 3).map(cells)).size).toBe(1)
  })
})

describe('the guide as HTML', () => {
  it('has captions, headers with a scope, and the language it is in', () => {
    const html = guideHtml(guideOf('en'), { tableClass: 'table' })
    expect(html.match(/<table class="table">\n<caption>[^<]+<\/caption>/g)).toHaveLength(2)
    expect(html).toContain('<th scope="col">Column</th>')
    expect(html).toContain('<th scope="row" lang="it">Codice fiscale</th>')
    expect(html).toMatch(/^<div lang="en">/)
    expect(html).toMatch(/<h2[^>]*>Borse di studio/)
    expect(guideHtml(guideOf('it'), { headingLevel: 3 })).toMatch(/<h3>Borse.*[\s\S]*<h4>/)
  })

  it('a definition cannot put markup into the page', () => {
    const html = guideHtml(fieldGuide(hostile, { locale: 'it' }))
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<img')
    expect(html).not.toContain('<b>')
    expect(html).toContain('&lt;script&gt;alert(&quot;titolo&quot;)')
    expect(html).toContain('L&#39;altra')
    // What is opened is closed.
    for (const tag of ['div', 'table', 'tr', 'td', 'th', 'h2', 'h3', 'caption']) {
      const opened = html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length
      expect(html.match(new RegExp(`</${tag}>`, 'g'))?.length, tag).toBe(opened)
    }
  })
})
