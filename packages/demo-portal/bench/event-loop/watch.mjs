// Loaded into the portal's process: measures how late its timers come, and tells it when asked.
import { readFileSync } from 'node:fs'
import { createHistogram, monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

/** Milliseconds between two looks; they are part of each delay. */
const resolution = 10

/**
 * Nanoseconds for which this thread was ready and the machine gave its processors to others; 0 where the system does
 * not tell.
 */
function waited() {
  try {
    const [, waiting] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')
    return Number(waiting)
  } catch {
    return 0
  }
}

/** As `monitorEventLoopDelay`, without the time in which other programs had the processors. */
function watchOwnDelay() {
  const delays = createHistogram()
  let last = performance.now()
  let lastWaited = waited()
  setInterval(() => {
    const [now, nowWaited] = [performance.now(), waited()]
    const own = (now - last) * 1e6 - (nowWaited - lastWaited)
    delays.record(Math.max(1, Math.round(own)))
    last = now
    lastWaited = nowWaited
  }, resolution).unref()
  return delays
}

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  const ownDelay = watchOwnDelay()
  /** @param {import('node:perf_hooks').Histogram} histogram */
  const told = (histogram) => ({
    p50: histogram.percentile(50) / 1e6,
    p99: histogram.percentile(99) / 1e6,
    max: histogram.max / 1e6,
  })
  process.on('message', (asked) => {
    process.send?.({ delay: told(delay), ownDelay: told(ownDelay) })
    if (asked === 'begin') {
      delay.reset()
      ownDelay.reset()
    }
  })
  // The line to who asks does not keep the portal running.
  process.channel?.unref()
}
