// A thousand changes that chance makes in each database behind the portal's back; all must be found and named:
// `npm run tampering -- --count N --seed X`. The same are part of `npm test`, fewer.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { root } from './places.mjs'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
console.log(`${values.count} changes in each database, seed ${values.seed}`)
const vitest = `${root}node_modules/vitest/vitest.mjs`
const test = 'packages/koa-plugin/test/sequelize/tampering.test.ts'
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'koa-plugin', test], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    CONSEGNA_TAMPERINGS: values.count,
    CONSEGNA_TAMPERING_SEED: values.seed,
  },
})
process.exitCode = status ?? 1
