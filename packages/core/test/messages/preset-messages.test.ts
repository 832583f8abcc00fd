import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { borseDiStudio, messageCodes, messages } from '../../src/index'

const definition = borseDiStudio.define({ extraColumns: ['address', 'postalCode', 'note'] })

describe('what a definition can find', () => {
  const codes = new Set([
    ...definition.templates.flatMap(({ columnList, rules, listRules }) => [
      ...columnList.flatMap(([, column]) => column.codes),
      ...[...rules, ...listRules].flatMap((rule) => rule.codes),
    ]),
    ...[...definition.rules, ...definition.listRules].flatMap((rule) => rule.codes),
  ])

  it.each([...codes])('%s has its sentences, from the package or from the preset', (code) => {
    for (const locale of ['it', 'en'] as const) {
      const { message, remedy } = messages(locale, borseDiStudio.messages[locale]).of({
        code,
        params: {},
      })
      expect(message).not.toBe(code)
      expect(remedy).toMatch(/[.!]$/)
    }
  })

  it('a preset has the same sentences in both languages', () => {
    expect(Object.keys(borseDiStudio.messages.en).sort()).toEqual(
      Object.keys(borseDiStudio.messages.it).sort(),
    )
  })
})

it('no code has its sentence in two places', () => {
  for (const locale of ['it', 'en']) {
    const folder = join(import.meta.dirname, '../../src/messages', locale)
    const keys = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}'([a-z-]+\.[a-z0-9-]+)':/gm)].map(
        ([, code]) => code,
      ),
    )
    expect(keys.length).toBe(new Set(keys).size)
    expect(keys.length).toBe(messageCodes.length)
  }
})
