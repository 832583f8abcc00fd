import { someBytes } from './mutation'
import type { Random } from './random'

/** Changes of a file that know nothing of what is in it. */
export function withBytesChanged(
  file: Uint8Array<ArrayBuffer>,
  random: Random,
): Uint8Array<ArrayBuffer> {
  const at = random.int(file.length)
  switch (random.int(5)) {
    case 0:
      return file.slice(0, at)
    case 1:
      return new Uint8Array(
        Buffer.concat([file.subarray(0, at), someBytes(random, 8), file.subarray(at)]),
      )
    case 2:
      return new Uint8Array(
        Buffer.concat([file.subarray(0, at), file.subarray(at + 1 + random.int(8))]),
      )
    case 3: {
      const to = random.int(file.length)
      const changed = file.slice()
      changed.copyWithin(at, to, to + random.int(64))
      return changed
    }
    default: {
      const changed = file.slice()
      for (let times = 1 + random.int(4); times > 0; times -= 1) {
        const place = random.int(changed.length)
        changed[place] = (changed[place] ?? 0) ^ (1 << random.int(8))
      }
      return changed
    }
  }
}
