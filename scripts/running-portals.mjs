import { existsSync, mkdirSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { root, stateFolder } from './places.mjs'

const folder = `${stateFolder}/portals`

function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
  try {
    // After a crash the number may belong to another process by now; where the system tells, look.
    return resolve(readlinkSync(`/proc/${pid}/cwd`)) === resolve(root)
  } catch {
    return true
  }
}

/** The process numbers of the portals that run out of this checkout. */
export function runningPortals() {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map(Number)
    .filter((pid) => pid > 0 && isAlive(pid))
}

/** Notes this process as a running portal, until it ends. */
export function notePortal() {
  mkdirSync(folder, { recursive: true })
  const file = `${folder}/${process.pid}`
  writeFileSync(file, '')
  process.on('exit', () => rmSync(file, { force: true }))
}
