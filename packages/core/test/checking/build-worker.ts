import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The addresses of workers' modules, built from the sources as they stand: `dist` may be of yesterday. */
export async function buildWorker(name: string): Promise<URL> {
  // Below the package, where its dependencies are found; apart from what other tests build at the same time.
  const outfile = here(`../../test-output/${process.pid}/${name}.mjs`)
  await build({
    entryPoints: [here(`./workers/${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    tsconfig: here('../../../../tsconfig.json'),
    plugins: [
      {
        name: 'packages stay outside, this one does not',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('@consegna/')
              ? null
              : { path, external: true },
          )
        },
      },
    ],
  })
  return pathToFileURL(outfile)
}
