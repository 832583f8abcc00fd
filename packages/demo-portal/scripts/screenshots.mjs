#!/usr/bin/env node
// Takes a picture of every page of the portal, as a telephone and as an office show it:
//
//   npm run screenshots -- [folder]
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { argv, env, execPath, exit } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = resolve(argv[2] ?? `${root}test-output`)
const { status } = spawnSync(
  execPath,
  [`${root}node_modules/vitest/vitest.mjs`, 'run', 'packages/demo-portal/test/pages.e2e.test.ts'],
  { cwd: root, env: { ...env, CONSEGNA_SCREENSHOTS: folder }, stdio: 'inherit' },
)
if (status === 0) console.log(`Pictures are in ${folder}`)
exit(status ?? 1)
