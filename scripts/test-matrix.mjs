// Repeats the tests on other versions of Node: `npm run test:matrix`, `npm run test:matrix -- 20.19.0 26`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { stateFolder } from './places.mjs'
import { runTests } from './vitest.mjs'

/** Node comes as an npm package, so that nothing has to be installed by hand; kept outside the project's own tree. */
function nodeFromNpm(version) {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${platform}-${process.arch}`
  const folder = `${stateFolder}/node-${version}`
  const executable = `${folder}/node_modules/${name}/bin/node${platform === 'win' ? '.exe' : ''}`
  if (existsSync(executable)) return executable
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/package.json`, '{ "private": true }\n')
  const npm = process.env.npm_execpath
  if (!npm) throw new Error('start this with: npm run test:matrix')
  const args = ['install', '--no-save', '--no-package-lock', '--prefix', folder]
  const { status } = spawnSync(process.execPath, [npm, ...args, `${name}@${version}`], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error(`Node ${version} cannot be had as ${name}`)
  return executable
}

const asked = argv.slice(2)
const versions = asked.length > 0 ? asked : ['22', '24']
const lines = []
for (const version of versions) {
  const node = nodeFromNpm(version)
  const exact = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
  console.log(`\nNode ${exact}`)
  const { passed, failed, skipped } = await runTests([], node)
  lines.push(`Node ${exact}: ${passed} passed, ${failed} failed, ${skipped} skipped`)
  if (failed > 0) process.exitCode = 1
}
console.log(`\n${lines.join('\n')}`)
