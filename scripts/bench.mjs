// Measures what the packages take, in numbers for people: nothing passes or fails by them, nothing is written.
// Each `packages/*/bench/*.bench.mjs` runs in a process of its own and prints Markdown.
// Arguments choose among them: `npm run bench -- kinds`.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { argv } from 'node:process'
import { root } from './places.mjs'

const wanted = argv.slice(2)

const { workspaces } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
const scripts = workspaces
  .map((folder) => `${folder}/bench`)
  .filter((folder) => existsSync(`${root}${folder}`))
  .flatMap((folder) => readdirSync(`${root}${folder}`).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.bench.mjs'))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))

if (scripts.length === 0) {
  console.error(`No measurement is called so: ${wanted.join(', ')}`)
  process.exit(1)
}

const gigabytes = (totalmem() / 2 ** 30).toFixed(0)
const cores = availableParallelism()
console.log(
  `${cores} ${cores === 1 ? 'core' : 'cores'} · ${gigabytes} GB · ` +
    `${process.platform} ${process.arch} · Node ${process.versions.node}`,
)

for (const script of scripts) {
  console.log('')
  const { status } = spawnSync(process.execPath, ['--expose-gc', script], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error(`${script} did not come to its end.`)
    process.exitCode = 1
  }
}
