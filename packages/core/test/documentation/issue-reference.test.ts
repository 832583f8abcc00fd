import { describe, expect, it } from 'vitest'
import {
  borseDiStudio,
  issueReference,
  issueReferenceMarkdown,
  messageCodes,
} from '../../src/index'

const options = { messages: [borseDiStudio.messages] }

describe('the reference of messages', () => {
  it.each(['it', 'en'] as const)('has every code once, with both sentences (%s)', (locale) => {
    const entries = issueReference(locale, options)
    const codes = entries.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes).toEqual(
      expect.arrayContaining([...messageCodes, ...Object.keys(borseDiStudio.messages[locale])]),
    )
    for (const { code, message, remedy } of entries) {
      expect(message, code).toMatch(/^\p{Lu}/u)
      expect(remedy, code).toMatch(/[.!]$/)
      expect(message + remedy, code).not.toMatch(/undefined|\$\{|‹›/)
    }
  })

  it('shows the parameters by their names', () => {
    const found = issueReference('it').find(({ code }) => code === 'list.too-many-entries')
    expect(found?.message).toContain('‹maximum›')
  })

  it('is a page with a section per area', () => {
    const page = issueReferenceMarkdown('en', options)
    expect(page).toMatch(/^# Codes of messages\n/)
    const areas = [...page.matchAll(/^## (.+)$/gm)].map(([, area]) => area)
    expect(areas).toEqual([...new Set(areas)].sort())
    expect(areas).toEqual(expect.arrayContaining(['fiscal-code', 'list', 'workbook', 'isee']))
    const rows = page.split('\n').filter((line) => line.startsWith('| `'))
    expect(rows).toHaveLength(issueReference('en', options).length)
  })
})
