import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import * as rules from './arrows'
import { readSources, sourceGraph } from './source-graph'

describe('the dependency arrows of the design', () => {
  const sources = readSources(fileURLToPath(new URL('../../packages', import.meta.url)))

  it('are looked for in all packages', () => {
    expect(sources.size).toBeGreaterThan(20)
    for (const name of ['core', 'koa-plugin', 'demo-portal']) {
      expect([...sources.keys()].some((file) => file.startsWith(`${name}/src/`))).toBe(true)
    }
  })

  it.each(Object.entries(rules.arrows))('hold: %s', (_name, rule) => {
    expect(rule(sources)).toEqual([])
  })
})

describe('a file that breaks an arrow is named', () => {
  const graph = (files: Record<string, string>) => sourceGraph(new Map(Object.entries(files)))

  const cases: { rule: rules.Rule; breaking: Record<string, string>; sentence: string }[] = [
    {
      rule: rules.packagesPointInward,
      breaking: { 'core/src/a.ts': "import { x } from '@consegna/koa-plugin'" },
      sentence:
        'core/src/a.ts imports @consegna/koa-plugin, but koa-plugin uses core and not the other way round',
    },
    {
      rule: rules.packagesPointInward,
      breaking: {
        'koa-plugin/src/a.ts': "import { x } from '../../core/src/b'",
        'core/src/b.ts': 'export const x = 1',
      },
      sentence:
        'koa-plugin/src/a.ts reaches into another package with "../../core/src/b": import @consegna/core',
    },
    {
      rule: rules.onlyTheSurfaceUsesIntake,
      breaking: {
        'core/src/index.ts': "export { x } from './intake/x'",
        'core/src/cli/main.ts': "import { x } from '../intake/x'",
        'core/src/receipt/a.ts': "import type { X } from '../intake/x'",
        'core/src/intake/x.ts': "import './y'",
        'core/src/intake/y.ts': '',
      },
      sentence:
        'core/src/receipt/a.ts imports ../intake/x, but inside core only index.ts and cli/ use intake/',
    },
    {
      rule: rules.portsAreTypes,
      breaking: {
        'core/src/ports/good.ts':
          "import type { X } from '../errors/x'\nexport type { Y } from './y'",
        'core/src/ports/bad.ts': "import { type X } from '../errors/x'",
      },
      sentence: 'core/src/ports/bad.ts imports ../errors/x not only as a type',
    },
    {
      rule: rules.theCheckUsesNoNode,
      breaking: {
        'core/src/validation/a.ts': "import { createHash } from 'crypto'",
        'core/src/template/workbook-writer/a.ts': "import ExcelJS from 'exceljs'",
        'core/src/receipt/pdf.ts': "import PDFDocument from 'pdfkit'",
      },
      sentence: 'core/src/validation/a.ts imports crypto, but must also run in a browser',
    },
    {
      rule: rules.theCheckUsesNoNode,
      breaking: {
        'core/src/template/a.ts': "import { write } from './workbook-writer/write'",
        'core/src/template/workbook-writer/write.ts': "import ExcelJS from 'exceljs'",
      },
      sentence:
        'core/src/template/a.ts imports ./workbook-writer/write, but must also run in a browser',
    },
    {
      rule: rules.theCheckEntryReachesNoNode,
      breaking: {
        'core/src/check.ts': "export * from './a'\nexport type { T } from './types'",
        'core/src/a.ts': "const later = () => import('./b')",
        'core/src/b.ts': "import { readFile } from 'node:fs/promises'",
        'core/src/types.ts': "import 'exceljs'",
      },
      sentence:
        '@consegna/core/check loads what browsers do not have: core/src/check.ts -> core/src/a.ts -> core/src/b.ts -> node:fs/promises',
    },
    {
      rule: rules.thePluginLoadsNoSequelize,
      breaking: {
        'koa-plugin/src/index.ts': "import { stores } from './sequelize'",
        'koa-plugin/src/sequelize/index.ts': "import { Sequelize } from 'sequelize'",
      },
      sentence:
        'importing @consegna/koa-plugin loads Sequelize: koa-plugin/src/index.ts -> koa-plugin/src/sequelize/index.ts -> sequelize',
    },
    {
      rule: rules.thePluginLoadsNoSequelize,
      breaking: { 'koa-plugin/src/http/a.ts': "import type { Model } from 'sequelize'" },
      sentence: 'koa-plugin/src/http/a.ts imports sequelize, but only sequelize/ may',
    },
    {
      rule: rules.foldersOfCoreFormNoCircle,
      breaking: {
        'core/src/a/one.ts': "import { x } from '../b/x'",
        'core/src/b/x.ts': "import { y } from '../c/y'",
        'core/src/c/y.ts': "import { z } from '../a/z'\nimport type { X } from '../b/x'",
        'core/src/a/z.ts': '',
      },
      sentence:
        'folders of core use each other in a circle: a -> b -> c -> a (core/src/a/one.ts imports core/src/b/x.ts; core/src/b/x.ts imports core/src/c/y.ts; core/src/c/y.ts imports core/src/a/z.ts)',
    },
    {
      rule: rules.everyImportIsFound,
      breaking: { 'core/src/a.ts': "import { x } from './b'" },
      sentence: 'core/src/a.ts imports ./b, which is not there',
    },
  ]

  for (const { rule, breaking, sentence } of cases) {
    it(sentence, () => expect(rule(graph(breaking))).toEqual([sentence]))
  }
})
