import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import ts from 'typescript'

export interface SourceImport {
  /** As it is written: `../errors/problem`, `node:fs`, `@consegna/core`. */
  readonly specifier: string
  /** The file that it names, if it is one of ours. */
  readonly target?: string
  /** Nothing is left of it when the program runs. */
  readonly typeOnly: boolean
}

/** Source files, named as `core/src/index.ts`, and what each imports. */
export type SourceGraph = ReadonlyMap<string, readonly SourceImport[]>

/** What the packages' entries stand for. */
const entries: Readonly<Record<string, string>> = {
  '@consegna/core': 'core/src/index.ts',
  '@consegna/core/check': 'core/src/check.ts',
  '@consegna/core/clamav': 'core/src/clamav/index.ts',
  '@consegna/core/contract': 'core/src/contract/index.ts',
  '@consegna/core/files': 'core/src/files/index.ts',
  '@consegna/core/memory': 'core/src/memory/index.ts',
  '@consegna/core/workers': 'core/src/workers.ts',
  '@consegna/koa-plugin': 'koa-plugin/src/index.ts',
  '@consegna/koa-plugin/cohesion': 'koa-plugin/src/cohesion/index.ts',
  '@consegna/koa-plugin/sequelize': 'koa-plugin/src/sequelize/index.ts',
  '@consegna/koa-plugin/pages': 'koa-plugin/src/pages/index.ts',
}

/** Reads the sources of all packages below a folder. */
export function readSources(packages: string): SourceGraph {
  const texts = new Map<string, string>()
  for (const name of readdirSync(packages)) {
    const source = join(packages, name, 'src')
    if (!existsSync(source)) continue
    for (const entry of readdirSync(source, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue
      const path = join(entry.parentPath, entry.name)
      texts.set(relative(packages, path).split(sep).join('/'), readFileSync(path, 'utf8'))
    }
  }
  return sourceGraph(texts)
}

/** The graph of the files whose texts are given. */
export function sourceGraph(texts: ReadonlyMap<string, string>): SourceGraph {
  const graph = new Map<string, SourceImport[]>()
  for (const [file, text] of texts) {
    graph.set(
      file,
      importsOf(file, text).map((found) => {
        const target = resolve(file, found.specifier, texts)
        return target === undefined ? found : { ...found, target }
      }),
    )
  }
  return graph
}

function resolve(from: string, specifier: string, texts: ReadonlyMap<string, string>) {
  if (!specifier.startsWith('.')) return entries[specifier]
  const path = posix.join(posix.dirname(from), specifier).replace(/\.jsx?$/, '')
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`]
  return candidates.find((each) => texts.has(each)) ?? path
}

/** Imports, re-exports, `import()` calls and types; the compiler's parser tells which are types only. */
function importsOf(file: string, text: string): SourceImport[] {
  const found: SourceImport[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      found.push({ specifier: specifier.text, typeOnly })
    }
  }
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly)
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false)
    }
    ts.forEachChild(node, visit)
  }
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind))
  return found
}
