import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { root, stateFolder } from './places.mjs'
import { runningPortals } from './running-portals.mjs'

const stampFile = `${stateFolder}/install.json`
const lockFile = `${root}package-lock.json`
/** What npm itself notes about the tree it made. */
const npmsNote = `${root}node_modules/.package-lock.json`

const platform = () => `${process.platform}-${process.arch} abi ${process.versions.modules}`

function stampOfNow() {
  const lock = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  return { lock, platform: platform() }
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

function writeStamp(stamp) {
  mkdirSync(stateFolder, { recursive: true })
  writeFileSync(stampFile, `${JSON.stringify(stamp)}\n`)
}

/** A binary for this very platform. Other optional packages may be absent because what wants them is. */
const isForHere = ({ os, cpu, libc }) =>
  Boolean(os || cpu) &&
  (!os || os.includes(process.platform)) &&
  (!cpu || cpu.includes(process.arch)) &&
  !libc

/**
 * Whether the tree that npm noted is the one of the lock file: then somebody ran npm already,
 * and installing again would only cost time.
 *
 * @param {{ packages: Record<string, any> }} lock
 * @param {{ packages: Record<string, any> }} noted
 */
export function sameTree(lock, noted) {
  const installed = ([path, entry]) => path.includes('node_modules/') && !entry.link
  const inLock = Object.entries(lock.packages).filter(installed)
  return (
    inLock.every(([path, entry]) => {
      const found = noted.packages[path]
      if (!found) return entry.optional === true && !isForHere(entry)
      return found.version === entry.version && found.integrity === entry.integrity
    }) &&
    Object.entries(noted.packages)
      .filter(installed)
      .every(([path]) => lock.packages[path])
  )
}

function isInstalled() {
  const now = stampOfNow()
  const stamp = readJson(stampFile)
  if (stamp?.lock === now.lock && stamp.platform === now.platform) return true
  if (stamp && stamp.platform !== now.platform) return false
  const noted = readJson(npmsNote)
  if (!noted || !sameTree(readJson(lockFile), noted)) return false
  writeStamp(now)
  return true
}

function npmCi() {
  const npm = process.env.npm_execpath
  if (npm && basename(npm) !== 'npm-cli.js') {
    throw new Error(`this repository is installed with npm, not with ${basename(npm)}`)
  }
  // Development and optional packages are asked for by name: NODE_ENV=production leaves them out.
  const args = ['ci', '--include=dev', '--include=optional']
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (error) throw error
  if (status !== 0) throw new Error(`npm ci ended with exit code ${status}`)
}

/** Installs what package-lock.json says, unless it is there already. */
export function ensureInstalled() {
  if (isInstalled()) return
  const portals = runningPortals()
  if (portals.length > 0) {
    throw new Error(
      `the packages must be installed anew, but a portal is running out of this checkout ` +
        `(process ${portals.join(', ')}), and would lose its files. Stop it, then try again.`,
    )
  }
  console.log('Installing packages (npm ci) …')
  npmCi()
  writeStamp(stampOfNow())
}
