import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    check: 'src/check.ts',
    clamav: 'src/clamav/index.ts',
    contract: 'src/contract/index.ts',
    files: 'src/files/index.ts',
    memory: 'src/memory/index.ts',
    workers: 'src/workers.ts',
    cli: 'src/cli/main.ts',
  },
  tsconfig: '../../tsconfig.base.json',
  // One format: every supported Node can require() it, and two would be two copies of each error class.
  format: 'esm',
  // Its package does not say what it is to require(): some bundlers and test runners can't find it.
  noExternal: ['canonicalize'],
  // For a Node by number esbuild rebuilds patterns with \p{…} whenever they are used; else the code is the same.
  target: 'es2022',
  dts: true,
  sourcemap: true,
  clean: true,
})
