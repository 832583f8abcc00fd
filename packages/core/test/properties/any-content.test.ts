import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlain } from '../../src/validation/cell-content'
import { contextOf, definitions } from '../definitions/definitions'
import { entriesOf } from './entries'
import { anyCell, nearlyRight, spoiledGrids } from './garbage'
import { gridOf, plainCell } from './grid'
import { gridFile } from './grid-file'
import { holds, seconds } from './holds'
import { misplaced, unreadable } from './issue-faults'
import { readFile, readGrid } from './lists'

describe.each(definitions)(
  '$name: whatever stands in the cells',
  {
    timeout: seconds * 1000,
  },
  (definition) => {
    const { template, registries } = definition
    const context = contextOf(definition)

    it('the list is read; all that is wrong can be found in the sheet, and understood', () =>
      holds(
        fc.asyncProperty(spoiledGrids(definition), async (grid) => {
          const { issues, counts, entries } = await readGrid(definition, grid)
          const faults = issues.flatMap((issue) => [
            ...misplaced(issue, definition, grid.length),
            ...unreadable(issue, definition),
          ])
          expect(faults).toEqual([])
          const errors = issues.filter(({ severity }) => severity === 'error')
          expect(counts).toEqual({
            entries: entries.length,
            invalidEntries: counts.invalidEntries,
            errors: errors.length,
            warnings: issues.length - errors.length,
          })
          const wrongRows = new Set(errors.map(({ row }) => row).filter((row) => row !== null))
          expect(counts.invalidEntries).toBe(wrongRows.size)
          for (const { row } of entries) expect(wrongRows).not.toContain(row)
        }),
        150,
      ))

    it('what is accepted can be stored, and handed in again as it stands in the template', () =>
      holds(
        fc.asyncProperty(spoiledGrids(definition), async (grid) => {
          const { entries } = await readGrid(definition, grid)
          const list = entries.map(({ values }) => values)
          for (const values of list) {
            expect(template.schema.safeParse(values).error?.issues ?? []).toEqual([])
          }
          fc.pre(list.length > 0)
          const again = await readGrid(definition, gridOf(definition, list))
          expect(again.entries).toEqual(entriesOf(definition, list))
        }),
        100,
      ))

    it.each(template.columnList)(
      'column %s: what is read is stored and read again',
      (_name, column) =>
        holds(
          fc.property(fc.oneof(anyCell, nearlyRight(column, registries)), (cell) => {
            if (!isPlain(cell)) return
            const parsed = column.parse(cell, context)
            const problems = parsed.ok ? (parsed.warnings ?? []) : parsed.problems
            for (const { code } of problems) expect(column.codes).toContain(code)
            if (!parsed.ok) return
            expect(column.schema.safeParse(parsed.value).error?.issues ?? []).toEqual([])
            for (const written of [
              column.layout.toCell(parsed.value),
              column.show(parsed.value, 'it'),
            ]) {
              const again = column.parse(plainCell(written), context)
              expect(again).toMatchObject({ ok: true, value: parsed.value })
            }
          }),
          400,
        ),
    )

    it('the file says the same as the cells', () =>
      holds(
        fc.asyncProperty(spoiledGrids(definition), async (grid) => {
          const { sheet } = definition.template
          expect(await readFile(definition, await gridFile(sheet, grid))).toEqual(
            await readGrid(definition, grid),
          )
        }),
        20,
      ))
  },
)
