import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Siblings are tested as they stand in the sources: through `dist`, a stale build would be tested. */
const alias = [
  { find: /^@consegna\/core$/, replacement: here('packages/core/src/index.ts') },
  { find: /^@consegna\/core\/check$/, replacement: here('packages/core/src/check.ts') },
  { find: /^@consegna\/core\/clamav$/, replacement: here('packages/core/src/clamav/index.ts') },
  { find: /^@consegna\/core\/contract$/, replacement: here('packages/core/src/contract/index.ts') },
  { find: /^@consegna\/core\/files$/, replacement: here('packages/core/src/files/index.ts') },
  { find: /^@consegna\/core\/memory$/, replacement: here('packages/core/src/memory/index.ts') },
  { find: /^@consegna\/core\/workers$/, replacement: here('packages/core/src/workers.ts') },
  { find: /^@consegna\/koa-plugin$/, replacement: here('packages/koa-plugin/src/index.ts') },
  {
    find: /^@consegna\/koa-plugin\/(sequelize|pages|cohesion)$/,
    replacement: `${here('packages/koa-plugin/src')}/$1/index.ts`,
  },
  { find: /^#test-support\/(.+)$/, replacement: `${here('test/support')}/$1.ts` },
]

const project = (name: string, folder: string) => ({
  resolve: { alias },
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  test: {
    name,
    include: [`${folder}/**/*.test.{ts,tsx}`],
    // A slow machine is not a failing test; a hanging one still ends.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // People read times of Europe/Rome whatever the machine's zone: the tests run elsewhere on purpose.
    env: { TZ: 'America/New_York' },
  },
})

export default defineConfig({
  test: {
    // vitest leaves one processor free, which on a machine with two is half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Of the whole run, not of each project: there is one set of shared services.
    globalSetup: here('test/support/global-setup.ts'),
    projects: [
      project('core', 'packages/core/test'),
      project('koa-plugin', 'packages/koa-plugin/test'),
      project('demo-portal', 'packages/demo-portal/test'),
      project('repository', 'test'),
    ],
  },
})
