import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planOverwrite, writeTemplateWorkbook } from '../../src/index'
import { definitions } from '../definitions/definitions'
import { fillInTemplate, typedLists } from './clerk'
import { agreeingLists, entriesOf, looseLists } from './entries'
import { gridOf } from './grid'
import { holds } from './holds'
import { readFile, readGrid } from './lists'

const campaign = { title: 'Bando 2017/2018', campaign: 'bando-2017' }
const errorsOf = (issues: readonly { severity: string }[]) =>
  issues.filter(({ severity }) => severity === 'error')

describe.each(definitions)('$name: a right list', (definition) => {
  const { template } = definition

  it('comes back from the template that it was written into, the same each time', () =>
    holds(
      fc.asyncProperty(looseLists(definition), async (list) => {
        const file = await writeTemplateWorkbook(template, { ...campaign, entries: list, rows: 30 })
        const reading = await readFile(definition, file)
        expect(errorsOf(reading.issues)).toEqual([])
        expect(reading.entries).toEqual(entriesOf(definition, list))
        expect(await readFile(definition, file)).toEqual(reading)
        const again = await planOverwrite(entriesOf(definition, list), reading.entries, template)
        expect(again).toMatchObject({ added: [], removed: [], changed: [], unchanged: list.length })
      }),
      12,
    ))

  it('comes back from an empty template that a clerk filled in', () =>
    holds(
      fc.asyncProperty(typedLists(definition), async ({ list, typed }) => {
        const empty = await writeTemplateWorkbook(template, { ...campaign, rows: 30 })
        const reading = await readFile(definition, await fillInTemplate(empty, template, typed))
        expect(errorsOf(reading.issues)).toEqual([])
        expect(reading.entries).toEqual(entriesOf(definition, list))
      }),
      12,
    ))

  it('of people whose fiscal code agrees gives no more warnings than it deserves', () =>
    holds(
      fc.asyncProperty(agreeingLists(definition), async (list) => {
        const { issues, entries } = await readGrid(definition, gridOf(definition, list))
        const codes = issues
          .map(({ code }) => code)
          .filter((code) => code !== 'residence.elsewhere')
        expect(codes.sort()).toEqual(list.flatMap(definition.deserved).sort())
        expect(entries.map(({ values }) => values)).toEqual(list)
      }),
      150,
    ))
})
