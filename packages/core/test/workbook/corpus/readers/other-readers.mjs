import { spawn } from 'node:child_process'
import { env, execPath } from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/**
 * What a reader made of a file: its cells, what it threw, or that it ended its process or did not
 * come to an end.
 *
 * @typedef {{ sheets: import('./plain-cells.mjs').PlainSheets } | { thrown: string }} Reading
 */

export const otherReaders = /** @type {const} */ (['sheetjs', 'exceljs', 'openpyxl'])

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url))

/** Two minutes of one processor, and a gigabyte: more than any of these files is worth. */
const patience = 120_000
const nodeArguments = ['--max-old-space-size=1024', here('read-file.mjs')]

/**
 * Reads files one after another in a process apart, and starts a new one when it hangs or crashes.
 *
 * @param {typeof otherReaders[number]} reader
 * @param {readonly string[]} paths
 * @param {string} python a Python that has openpyxl
 * @returns {AsyncGenerator<Reading>} one for each path
 */
export async function* readWith(reader, paths, python) {
  let process = startReader(reader, python)
  try {
    for (const path of paths) {
      const reading = await process.read(path)
      if ('thrown' in reading && !process.alive()) process = startReader(reader, python)
      yield reading
    }
  } finally {
    process.stop()
  }
}

/**
 * @param {string} reader
 * @param {string} python
 */
function startReader(reader, python) {
  const [command, args] =
    reader === 'openpyxl'
      ? [python, [here('openpyxl-cells.py')]]
      : [execPath, [...nodeArguments, reader]]
  // Without a fixed seed, messages of Python list sets in another order each time.
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...env, PYTHONHASHSEED: '0' },
  })
  child.stdin.on('error', () => {})
  const answers = createInterface({ input: child.stdout })
  let alive = true
  return {
    alive: () => alive,
    stop: () => child.kill('SIGKILL'),
    /**
     * @param {string} path
     * @returns {Promise<Reading>}
     */
    read: (path) =>
      new Promise((resolve) => {
        const settle = (/** @type {Reading} */ reading) => {
          clearTimeout(timer)
          answers.removeAllListeners('line')
          child.removeAllListeners('exit')
          resolve(reading)
        }
        const fail = (/** @type {string} */ thrown) => {
          alive = false
          child.kill('SIGKILL')
          settle({ thrown })
        }
        const timer = setTimeout(() => fail('does not come to an end in two minutes'), patience)
        answers.once('line', (line) => settle(JSON.parse(line)))
        child.once('exit', () => fail('its process ended'))
        child.stdin.write(`${path}\n`)
      }),
  }
}
