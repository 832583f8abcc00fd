import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { start: 'src/start.ts', 'check-worker': 'src/checking/check-worker.ts' },
  tsconfig: '../../tsconfig.base.json',
  format: 'esm',
  target: 'node20.19',
  sourcemap: true,
  clean: true,
})
