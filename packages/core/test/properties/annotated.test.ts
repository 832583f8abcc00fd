import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listContent, messages, writeAnnotatedWorkbook } from '../../src/index'
import { definitions, requestOf } from '../definitions/definitions'
import { found, gather } from '../template/workbook-writer/annotated/annotate'
import { spoiledGrids } from './garbage'
import { type Grid, gridWorkbook } from './grid'
import { holds, seconds } from './holds'
import { readFile, readGrid } from './lists'

/** Where a formula has no result, the copy quotes words that say so: the findings are the same, not what they quote. */
const withoutMissingResults = (grid: Grid): Grid =>
  grid.map((row) => row.map((cell) => (cell?.kind === 'no-result' ? null : cell)))

describe.each(definitions)('$name', { timeout: seconds * 1000 }, (definition) => {
  const { template } = definition

  it('whatever was wrong with a list is wrong with its annotated workbook, and nothing else', () =>
    holds(
      fc.asyncProperty(spoiledGrids(definition), async (spoiled) => {
        const grid = withoutMissingResults(spoiled)
        const sent = await readGrid(definition, grid)
        const content = await listContent(gridWorkbook(template.sheet, grid), requestOf(definition))
        if (content.kind === 'refused') throw new Error(content.refusal.code)
        const file = await gather(
          writeAnnotatedWorkbook(template, {
            title: 'Bando 2017/2018',
            campaign: 'bando-2017',
            rows: 30,
            content,
            issues: () => sent.issues,
            messages: messages('it', definition.messages.it),
          }),
        )
        const again = await readFile(definition, file)
        expect(again.issues.map(found)).toEqual(sent.issues.map(found))
        expect(again.entries).toEqual(sent.entries)
      }),
      8,
    ))
})
