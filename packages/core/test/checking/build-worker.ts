import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The addresses of workers' modules, built from the sources as they stand: `dist` may be of yesterday. */
export async function buildWorker(name: string): Promise<URL> {
  const { outputFiles } = await build({
    entryPoints: [here(`./workers/${name}.ts`)],
    write: false,
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
  // Below the package, where its dependencies are found; whole at once, since other tests build the same.
  const module = here(`../../test-output/${name}.mjs`)
  const draft = `${module}.${process.pid}`
  await mkdir(dirname(module), { recursive: true })
  await writeFile(draft, outputFiles[0]?.contents ?? '')
  await rename(draft, module)
  return pathToFileURL(module)
}
