import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const packageFolder = fileURLToPath(new URL('../', import.meta.url))

/**
 * Bundles programs of this package into `reliability-output/`, which is as deep below it as `dist`: from there the portal
 * finds its data. The sibling packages are taken as they are built, or as their sources stand.
 *
 * @param {Readonly<Record<string, string>>} entries path below the package by the program's name
 * @param {{ readonly siblings: 'built' | 'sources' }} options
 * @returns {Promise<Record<string, string>>} the file by the program's name
 */
export async function bundlePrograms(entries, { siblings }) {
  const names = Object.keys(entries)
  await build({
    entryPoints: Object.fromEntries(
      Object.entries(entries).map(([name, path]) => [name, `${packageFolder}${path}`]),
    ),
    outdir: `${packageFolder}reliability-output`,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    logLevel: 'error',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfig: `${packageFolder}tsconfig.json`,
    plugins: [
      {
        name: 'packages stay outside',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || (siblings === 'sources' && path.startsWith('@consegna/'))
              ? null
              : { path, external: true },
          )
        },
      },
    ],
  })
  return Object.fromEntries(
    names.map((name) => [name, `${packageFolder}reliability-output/${name}.js`]),
  )
}
