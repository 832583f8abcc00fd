import { describe, expect, it } from 'vitest'
import { type Locale, messageCodes, messages } from '../../../core/src/index'
import { en as portalEn } from '../../../demo-portal/src/texts/en'
import { it as portalIt } from '../../../demo-portal/src/texts/it'
import { texts } from '../../src/pages/texts/texts'

/** What people press in the programs that they fill lists in with, and a site of the ministry. */
const ofOffice: Readonly<Record<Locale, readonly string[]>> = {
  it: [
    'Testo',
    'Salva con nome',
    'Cartella di lavoro di Excel (.xlsx)',
    'Separa celle',
    'Scopri',
    'Crittografa con password',
    'Esporta in',
    'Excel…',
    'Scuola in chiaro',
  ],
  en: [
    'Text',
    'Save as',
    'Excel Workbook (.xlsx)',
    'Unmerge cells',
    'Unhide',
    'Encrypt with Password',
    'Export To',
    'Excel…',
    'Scuola in chiaro',
  ],
}

const portals = { it: portalIt, en: portalEn }

/** Every text that stands in a catalogue for itself. */
function labelsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(labelsIn) : []
}

/** What is quoted of a page, without what stands in for a parameter. */
const quoted = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/[«“]([^»”]+)[»”]/g)].flatMap(([, name = '']) =>
    name.includes('‹') ? [] : [name],
  )

describe.each(['it', 'en'] as const)('what sentences tell people to press (%s)', (locale) => {
  const labels = [...labelsIn(texts(locale)), ...labelsIn(portals[locale]), ...ofOffice[locale]]
  const params = new Proxy({}, { get: (_, name) => `‹${String(name)}›` })
  const sentences = messageCodes.map((code) => messages(locale).of({ code, params }))

  it('stands on a page by that very name, or in the program', () => {
    const named = new Set(sentences.flatMap(({ remedy }) => quoted(remedy)))
    expect(named.size).toBeGreaterThan(5)
    expect([...named].filter((name) => !labels.includes(name))).toEqual([])
  })

  it('is another thing on the command line, where there are no pages', () => {
    const of = (surface: 'portal' | 'command-line') =>
      messages(locale, {}, surface).of({ code: 'workbook.pdf', params: {} }).remedy
    expect(of('portal')).toContain(texts(locale).sending.templateLink)
    expect(of('command-line')).toContain('consegna template')
    expect(of('command-line')).not.toContain(texts(locale).sending.templateLink)
  })
})
