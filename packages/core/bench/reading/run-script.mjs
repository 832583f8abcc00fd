import { spawnSync } from 'node:child_process'

/**
 * Runs a script in a process of its own and gives back the JSON of its last line.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @param {{ readonly seconds?: number, readonly nodeArgs?: readonly string[] }} [options]
 * @returns {any}
 */
export function runScript(script, args, { seconds = 300, nodeArgs = [] } = {}) {
  const { status, signal, stdout, error } = spawnSync(
    process.execPath,
    [...nodeArgs, script, ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
      maxBuffer: 2 ** 28,
    },
  )
  if (error || status !== 0) {
    throw new Error(`${script} ${args.join(' ')} did not come to its end: ${signal ?? status}`, {
      cause: error,
    })
  }
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null')
}
