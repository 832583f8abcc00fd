import { appendFileSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

/**
 * Runs something several times and gives the median of its seconds. The first run is not counted: it
 * is the one in which the engine learns the code.
 *
 * @param {() => unknown} run may be asynchronous
 * @param {number} [rounds]
 */
export async function medianSeconds(run, rounds = 5) {
  const seconds = []
  for (let round = 0; round <= rounds; round += 1) {
    globalThis.gc?.()
    const started = performance.now()
    await run()
    if (round > 0) seconds.push((performance.now() - started) / 1000)
  }
  seconds.sort((a, b) => a - b)
  return seconds[Math.floor(seconds.length / 2)] ?? Number.NaN
}

/**
 * Megabytes that the process has held at the most, the input of the measurement included. On Linux as
 * the kernel tells it of this program alone: `maxRSS` also has what its parent held when it started it.
 */
export function peakMegabytes() {
  let kilobytes = process.resourceUsage().maxRSS
  try {
    const status = readFileSync('/proc/self/status', 'utf8')
    kilobytes = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? kilobytes)
  } catch {
    // There is no such file on other systems.
  }
  return Math.round(kilobytes / 1024)
}

/** `1,234,567`, rounded to three digits that mean something. @param {number} number */
export const rounded = (number) => Number(number.toPrecision(3)).toLocaleString('en-GB')

/**
 * A Markdown table: the first column to the left, numbers to the right.
 *
 * @param {readonly string[]} headers
 * @param {readonly (readonly (string | number)[])[]} rows
 */
export function table(headers, rows) {
  const line = (/** @type {readonly (string | number)[]} */ cells) => `| ${cells.join(' | ')} |`
  const rule = headers.map((_, at) => (at === 0 ? '---' : '---:'))
  return [headers, rule, ...rows].map(line).join('\n')
}

/**
 * Tells the whole run a figure that is held against a bar, or drawn: what `npm run bench` collects. A
 * measurement that runs by itself tells nobody.
 *
 * @param {string} name
 * @param {unknown} value a number, or what JSON can hold
 * @param {number} [byProcessor] the same by the time of the processor, which a busy machine hardly changes
 */
export function tell(name, value, byProcessor) {
  const file = process.env.CONSEGNA_BENCH_FIGURES
  if (file) appendFileSync(file, `${JSON.stringify({ name, value, byProcessor })}\n`)
}
