import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '@consegna/core'
import { codeSeconds, periodOf, timeBasedCode } from './one-time-code'

/** What the telephone of a person shows. */
export type ShownCode =
  | { readonly code: string; readonly until: Date }
  /** The code of this period has been used: the next one comes then. */
  | { readonly code: null; readonly until: Date }

/** The telephones of all people, and the service that checks what is typed from them. */
export interface CodeDevices {
  show(person: string): ShownCode
  /** Whether a code is right now. A code that was right once is never right again (RFC 6238, 5.2). */
  check(person: string, typed: string): boolean
}

interface Device {
  readonly secret: Uint8Array
  lastUsed: number
}

const same = (code: string, typed: string): boolean =>
  /^\d{6}$/.test(typed) && timingSafeEqual(Buffer.from(code), Buffer.from(typed))

/** Secrets live as long as the simulator. */
export function codeDevices(clock: Clock): CodeDevices {
  const devices = new Map<string, Device>()
  const deviceOf = (person: string): Device => {
    const known = devices.get(person)
    if (known) return known
    const device = { secret: randomBytes(20), lastUsed: 0 }
    devices.set(person, device)
    return device
  }
  return {
    show: (person) => {
      const { secret, lastUsed } = deviceOf(person)
      const period = periodOf(clock.now())
      const until = new Date((period + 1) * codeSeconds * 1000)
      return { code: period > lastUsed ? timeBasedCode(secret, period) : null, until }
    },
    check: (person, typed) => {
      const device = deviceOf(person)
      const now = periodOf(clock.now())
      const digits = typed.replace(/\s/g, '')
      // The one before too: typing takes time.
      const period = [now, now - 1].find(
        (one) => one > device.lastUsed && same(timeBasedCode(device.secret, one), digits),
      )
      if (period === undefined) return false
      device.lastUsed = period
      return true
    },
  }
}
