import { builtinModules } from 'node:module'
import type { SourceGraph, SourceImport } from './source-graph'

/** Each rule says, in sentences, which file breaks which arrow of the design. */
export type Rule = (graph: SourceGraph) => string[]

/**
 * Folders that may use Node and exceljs although they lie where everything else must run in a browser: what writes
 * workbooks, and what reads them from a disk. Nothing around them may import them.
 */
const forNodeOnly = ['core/src/template/workbook-writer/', 'core/src/workbook/node/']

const packageOf = (file: string) => file.slice(0, file.indexOf('/'))

/** Who may use whom: each package those after it. */
const order = ['demo-portal', 'koa-plugin', 'core']

export const packagesPointInward: Rule = (graph) =>
  imports(graph).flatMap(([file, { specifier, target }]) => {
    if (!target) return []
    const [from, to] = [packageOf(file), packageOf(target)]
    if (from === to) return []
    if (specifier.startsWith('.')) {
      return [`${file} reaches into another package with "${specifier}": import @consegna/${to}`]
    }
    return order.indexOf(from) < order.indexOf(to)
      ? []
      : [`${file} imports ${specifier}, but ${to} uses ${from} and not the other way round`]
  })

export const onlyTheSurfaceUsesIntake: Rule = (graph) =>
  imports(graph)
    .filter(([file, { target }]) => {
      const mayUse = /^core\/src\/(index\.ts$|cli\/|intake\/)/.test(file)
      return file.startsWith('core/') && !mayUse && target?.startsWith('core/src/intake/')
    })
    .map(
      ([file, { specifier }]) =>
        `${file} imports ${specifier}, but inside core only index.ts and cli/ use intake/`,
    )

export const portsAreTypes: Rule = (graph) =>
  imports(graph)
    .filter(([file, { typeOnly }]) => file.startsWith('core/src/ports/') && !typeOnly)
    .map(([file, { specifier }]) => `${file} imports ${specifier} not only as a type`)

const nodeModules = new Set(builtinModules)

function notForBrowsers(specifier: string): boolean {
  return (
    specifier.startsWith('node:') ||
    nodeModules.has(specifier) ||
    /^(exceljs|pdfkit|@fast-csv\/[^/]+|fast-csv)(\/|$)/.test(specifier)
  )
}

const isForNodeOnly = (file: string) => forNodeOnly.some((folder) => file.startsWith(folder))

const browserFolders = /^core\/src\/(validation|overwrite|template|workbook)\//

export const theCheckUsesNoNode: Rule = (graph) =>
  imports(graph)
    .filter(([file]) => browserFolders.test(file) && !isForNodeOnly(file))
    .filter(
      ([, { specifier, target }]) =>
        notForBrowsers(specifier) || (target !== undefined && isForNodeOnly(target)),
    )
    .map(([file, { specifier }]) => `${file} imports ${specifier}, but must also run in a browser`)

export const theCheckEntryReachesNoNode: Rule = (graph) =>
  reached(graph, 'core/src/check.ts', notForBrowsers).map(
    (path) => `@consegna/core/check loads what browsers do not have: ${path}`,
  )

const isSequelize = (specifier: string) => /^(sequelize|umzug)(\/|$)/.test(specifier)

export const thePluginLoadsNoSequelize: Rule = (graph) => [
  ...reached(graph, 'koa-plugin/src/index.ts', isSequelize).map(
    (path) => `importing @consegna/koa-plugin loads Sequelize: ${path}`,
  ),
  ...imports(graph)
    .filter(
      ([file, { specifier }]) =>
        file.startsWith('koa-plugin/') &&
        !file.startsWith('koa-plugin/src/sequelize/') &&
        isSequelize(specifier),
    )
    .map(([file, { specifier }]) => `${file} imports ${specifier}, but only sequelize/ may`),
]

/** Types may refer to each other in a circle: nothing of that is left when the program runs. */
export const foldersOfCoreFormNoCircle: Rule = (graph) => {
  const folderOf = (file: string) => /^core\/src\/([^/]+)\//.exec(file)?.[1]
  const uses = new Map<string, Map<string, string>>()
  for (const [file, { target, typeOnly }] of imports(graph)) {
    const [from, to] = [folderOf(file), target && folderOf(target)]
    if (typeOnly || !from || !to || from === to) continue
    const targets = uses.get(from) ?? new Map<string, string>()
    if (!targets.has(to)) targets.set(to, `${file} imports ${target}`)
    uses.set(from, targets)
  }
  return circles(uses).map(
    (circle) =>
      `folders of core use each other in a circle: ${[...circle, circle[0]].join(' -> ')} (${circle
        .map((from, at) => uses.get(from)?.get(circle[(at + 1) % circle.length] ?? ''))
        .join('; ')})`,
  )
}

export const everyImportIsFound: Rule = (graph) =>
  imports(graph)
    .filter(([, { target }]) => target !== undefined && !graph.has(target))
    // A folder's data and styles are not sources; the compiler looks for those.
    .filter(([, { specifier }]) => !/\.(json|css)$/.test(specifier))
    .map(([file, { specifier }]) => `${file} imports ${specifier}, which is not there`)

export const arrows: Readonly<Record<string, Rule>> = {
  'demo-portal uses koa-plugin uses core, never the other way round': packagesPointInward,
  'inside core, only the public surface and the command line use intake/': onlyTheSurfaceUsesIntake,
  'ports/ imports types only': portsAreTypes,
  'definitions, validation, overwriting and the reader run in a browser': theCheckUsesNoNode,
  'the entry for browsers loads nothing of Node': theCheckEntryReachesNoNode,
  'importing the plugin does not load Sequelize': thePluginLoadsNoSequelize,
  'the folders of core form no circle': foldersOfCoreFormNoCircle,
  'every import leads somewhere': everyImportIsFound,
}

function imports(graph: SourceGraph): [string, SourceImport][] {
  return [...graph].flatMap(([file, found]) =>
    found.map((each): [string, SourceImport] => [file, each]),
  )
}

/** The shortest way from a file to each import that is looked for, following what is there at run time. */
function reached(graph: SourceGraph, start: string, wanted: (specifier: string) => boolean) {
  const ways = new Map([[start, start]])
  const found: string[] = []
  for (const [file, way] of ways) {
    for (const { specifier, target, typeOnly } of graph.get(file) ?? []) {
      if (typeOnly) continue
      if (wanted(specifier)) found.push(`${way} -> ${specifier}`)
      if (target && !ways.has(target)) ways.set(target, `${way} -> ${target}`)
    }
  }
  return found
}

/** One shortest circle for each node that is in any; each circle once. */
function circles(uses: ReadonlyMap<string, ReadonlyMap<string, string>>): string[][] {
  const found = new Map<string, string[]>()
  for (const start of uses.keys()) {
    const ways = new Map<string, string[]>([[start, [start]]])
    for (const [node, way] of ways) {
      for (const next of uses.get(node)?.keys() ?? []) {
        if (next === start) {
          const key = [...way].sort().join()
          if (!found.has(key)) found.set(key, way)
        } else if (!ways.has(next)) ways.set(next, [...way, next])
      }
    }
  }
  return [...found.values()]
}
