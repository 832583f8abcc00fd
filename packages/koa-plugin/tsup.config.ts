import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    pages: 'src/pages/index.ts',
    sequelize: 'src/sequelize/index.ts',
  },
  tsconfig: '../../tsconfig.base.json',
  format: 'esm',
  target: 'node20.19',
  dts: true,
  sourcemap: true,
  clean: true,
})
