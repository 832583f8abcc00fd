import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { drain } from '../../src/http/drain'

const request = (stream: Readable): IncomingMessage => stream as IncomingMessage

describe('what is left of a request', () => {
  it('is read to its end', async () => {
    const stream = Readable.from([Buffer.alloc(1000), Buffer.alloc(1000)])
    expect(await drain(request(stream), { bytes: 5000, milliseconds: 1000 })).toBe(true)
    expect(stream.readableEnded).toBe(true)
  })

  it('is given up beyond so many bytes', async () => {
    const endless = new Readable({
      read() {
        this.push(Buffer.alloc(1000))
      },
    })
    expect(await drain(request(endless), { bytes: 5000, milliseconds: 10_000 })).toBe(false)
    endless.destroy()
  })

  it('is given up after so long', async () => {
    const silent = new Readable({ read() {} })
    expect(await drain(request(silent), { bytes: 5000, milliseconds: 20 })).toBe(false)
    silent.destroy()
  })

  it('is nothing when the sender is gone or the body was read', async () => {
    const gone = new Readable({ read() {} })
    gone.destroy()
    expect(await drain(request(gone), { bytes: 0, milliseconds: 10_000 })).toBe(true)
  })
})
