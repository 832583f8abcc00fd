import { Turns } from '../checking/pool/turns'
import type { CheckedFile } from '../ports/list-checker'
import type { Scanner, ScanVerdict } from '../ports/scanner'
import { type ClamavOptions, type ClamavSettings, settle } from './clamav-options'
import type { ClamdAnswer } from './clamd-answer'
import { notClamd, unavailable } from './clamd-line'
import { scanStream } from './scan-stream'

/** clamd's names for what it did not look at to its end, where it was told to say so (`AlertExceedsMax`). */
const limitsExceeded = 'Heuristics.Limits.Exceeded'

/** @throws ConsegnaError `scanner.unavailable` */
function verdictOf(answer: ClamdAnswer): ScanVerdict {
  switch (answer.kind) {
    case 'ok':
      return { kind: 'clean' }
    case 'found':
      return answer.signature.startsWith(limitsExceeded)
        ? { kind: 'not-scannable', maximumBytes: null }
        : { kind: 'infected', signature: answer.signature }
    case 'size-limit':
      return { kind: 'not-scannable', maximumBytes: null }
    case 'error':
      throw unavailable(`it could not scan: ${answer.text}`)
    case 'unknown':
      throw notClamd()
  }
}

/** Within its time, or not at all. */
async function inTime<Result>(
  { maxSeconds }: ClamavSettings,
  { file, signal }: CheckedFile,
  scan: (upload: CheckedFile) => Promise<Result>,
): Promise<Result> {
  const ending = new AbortController()
  const end = () => ending.abort()
  const timer = setTimeout(end, maxSeconds * 1000)
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()
  try {
    return await scan({ file, signal: ending.signal })
  } catch (error) {
    const tooLate = ending.signal.aborted && !signal.aborted
    throw tooLate ? unavailable(`no verdict within ${maxSeconds} seconds`, error) : error
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
  }
}

/**
 * A scanner that asks ClamAV's daemon, over TCP or a socket file: `createIntake({ …, scanner: clamavScanner({ address:
 * { path: '/run/clamav/clamd.ctl' } }) })`. Holds one megabyte of a file at a time and no connection between two files.
 * @throws ConsegnaError `scanner.invalid-options`
 */
export function clamavScanner(options: ClamavOptions): Scanner {
  const settings = settle(options)
  const turns = new Turns(settings.maxConnections, settings.maxWaiting)
  return {
    scan: async (upload) => {
      const { maxBytes } = settings
      if (upload.file.size > maxBytes) return { kind: 'not-scannable', maximumBytes: maxBytes }
      return inTime(settings, upload, async (inItsTime) => {
        const giveBack = await turns.take(inItsTime.signal)
        try {
          return verdictOf(await scanStream(settings, inItsTime))
        } finally {
          giveBack()
        }
      })
    },
  }
}
