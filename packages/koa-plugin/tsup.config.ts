import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    cohesion: 'src/cohesion/index.ts',
    pages: 'src/pages/index.ts',
    sequelize: 'src/sequelize/index.ts',
  },
  tsconfig: '../../tsconfig.base.json',
  format: 'esm',
  // For a Node by number esbuild rebuilds patterns with \p{…} whenever they are used; else the code is the same.
  target: 'es2022',
  dts: true,
  sourcemap: true,
  clean: true,
})
