import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    start: 'src/start.ts',
    'check-worker': 'src/checking/check-worker.ts',
    'back-up': 'src/backup/back-up-command.ts',
    restore: 'src/backup/restore-command.ts',
    audit: 'src/audit/audit-command.ts',
    purge: 'src/retention/purge-command.ts',
    'verify-ledger': 'src/ledger/verify-command.ts',
  },
  tsconfig: '../../tsconfig.base.json',
  format: 'esm',
  // For a Node by number esbuild rebuilds patterns with \p{…} whenever they are used; else the code is the same.
  target: 'es2022',
  sourcemap: true,
  clean: true,
})
