import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { root, stateFolder } from './places.mjs'
import { runningPortals } from './running-portals.mjs'

const stampFile = `${stateFolder}/build.json`

/** In the order in which they depend on each other. */
const packages = () => JSON.parse(readFileSync(`${root}package.json`, 'utf8')).workspaces

function filesIn(path) {
  if (!existsSync(`${root}${path}`)) return []
  if (!statSync(`${root}${path}`).isDirectory()) return [path]
  return readdirSync(`${root}${path}`, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length))
}

/** Names, sizes and times of everything a build reads: to look at them costs a few milliseconds. */
function sources() {
  const parts = ['src', 'package.json', 'tsup.config.ts']
  const paths = packages().flatMap((folder) => parts.map((part) => `${folder}/${part}`))
  const hash = createHash('sha256')
  for (const file of [...paths, 'tsconfig.base.json', 'package-lock.json']
    .flatMap(filesIn)
    .sort()) {
    const { size, mtimeMs } = statSync(`${root}${file}`)
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

const outputs = () => packages().flatMap((folder) => filesIn(`${folder}/dist`))

function isBuilt() {
  if (!existsSync(stampFile)) return false
  const stamp = JSON.parse(readFileSync(stampFile, 'utf8'))
  return stamp.sources === sources() && stamp.outputs.every((file) => existsSync(`${root}${file}`))
}

export function build() {
  rmSync(stampFile, { force: true })
  const before = sources()
  for (const folder of packages()) {
    console.log(`Building ${folder} …`)
    const tsup = `${root}node_modules/tsup/dist/cli-default.js`
    const { status, error, stdout, stderr } = spawnSync(process.execPath, [tsup], {
      cwd: `${root}${folder}`,
      encoding: 'utf8',
      maxBuffer: Number.POSITIVE_INFINITY,
    })
    if (error) throw error
    if (status !== 0) throw new Error(`${folder} does not build:\n${stdout}${stderr}`)
  }
  mkdirSync(stateFolder, { recursive: true })
  writeFileSync(stampFile, JSON.stringify({ sources: before, outputs: outputs() }))
}

/** Builds all packages, unless nothing that they are built from has changed. */
export function ensureBuilt() {
  if (isBuilt()) return
  const portals = runningPortals()
  if (portals.length > 0) {
    console.log(
      `A portal is running out of this checkout (process ${portals.join(', ')}): ` +
        'restart it to have it run what is built now.',
    )
  }
  build()
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    build()
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
