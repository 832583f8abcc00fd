// A portal as `npm start` runs it, in a process of its own, on an empty SQLite database.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const start = fileURLToPath(new URL('../../dist/start.js', import.meta.url))
const watch = new URL('watch.mjs', import.meta.url).href

/** @typedef {{ readonly p50: number, readonly p99: number, readonly max: number }} Delay milliseconds */
/** @typedef {{ readonly delay: Delay, readonly ownDelay: Delay }} Told */

/** @param {Readonly<Record<string, string>>} env */
export async function startPortal(env) {
  const dataDir = mkdtempSync(join(tmpdir(), 'consegna-bench-portal-'))
  const child = spawn(process.execPath, ['--import', watch, start], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  let printed = ''
  const origin = await new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`the portal ended: ${printed}`)))
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      printed += text
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)
      if (found && printed.includes('Ctrl+C')) resolve(found[0])
    })
  })
  /** @param {'begin' | 'end'} what @returns {Promise<Told>} */
  const ask = async (what) => {
    const answered = once(child, 'message')
    child.send(what)
    const [told] = await answered
    return told
  }
  return {
    origin: String(origin),
    begin: () => ask('begin'),
    end: () => ask('end'),
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
