/** A sequence of numbers that looks random and is the same in each run (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

type Random = (below: number) => number

interface Alteration {
  readonly name: string
  readonly alter: (receipt: Buffer, random: Random) => Buffer
}

const flipIn = (from: number, to: number) => (receipt: Buffer, random: Random) => {
  const altered = Buffer.from(receipt)
  const at = from + random(to - from)
  altered[at] = (altered[at] ?? 0) ^ (1 << random(8))
  return altered
}

/** A bit between two words of the file. */
const flipBetween = (begin: string, end: string) => (receipt: Buffer, random: Random) => {
  const from = receipt.indexOf(begin)
  return flipIn(from, receipt.indexOf(end, from))(receipt, random)
}

const spliced = (receipt: Buffer, at: number, cut: number, inserted: Uint8Array) =>
  Buffer.concat([receipt.subarray(0, at), inserted, receipt.subarray(at + cut)])

const noise = (length: number, random: Random) =>
  Buffer.from(Array.from({ length }, () => random(256)))

/** What somebody may do to a receipt; none of it may pass for the original. */
export const alterations: readonly Alteration[] = [
  { name: 'a bit anywhere', alter: (r, random) => flipIn(0, r.length)(r, random) },
  {
    name: 'a byte anywhere',
    alter: (r, random) => {
      const altered = Buffer.from(r)
      const at = random(r.length)
      altered[at] = ((altered[at] ?? 0) + 1 + random(255)) % 256
      return altered
    },
  },
  { name: 'the signature', alter: flipBetween('-----BEGIN CONSEGNA', '-----END CONSEGNA') },
  {
    name: 'a character of the signature for another that base64url knows',
    alter: (r, random) => {
      const altered = Buffer.from(r)
      const start = r.indexOf('eyJ')
      const at = start + random(r.indexOf(' ', start) - start)
      const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
      const others = [...letters].filter((letter) => letter.charCodeAt(0) !== r[at])
      altered[at] = others[random(others.length)]?.charCodeAt(0) ?? 0
      return altered
    },
  },
  {
    name: 'the blanks after the signature',
    alter: (r, random) => {
      const from = r.indexOf(' ', r.indexOf('eyJ'))
      return flipIn(from, r.indexOf('-----END CONSEGNA'))(r, random)
    },
  },
  { name: 'the page', alter: flipBetween('/Type /Page\n', 'endobj') },
  { name: 'the attached record', alter: flipBetween('/Subtype /application#2Fjson', 'endobj') },
  { name: 'the metadata', alter: flipBetween('<?xpacket begin', '<?xpacket end') },
  { name: 'the table of contents of the file', alter: flipBetween('xref\n', '%%EOF') },
  {
    name: 'its end cut off',
    alter: (r, random) => r.subarray(0, r.length - 1 - random(r.length - 1)),
  },
  { name: 'its last byte cut off', alter: (r) => r.subarray(0, r.length - 1) },
  {
    name: 'something appended',
    alter: (r, random) => Buffer.concat([r, noise(1 + random(200), random)]),
  },
  { name: 'a line break appended', alter: (r) => Buffer.concat([r, Buffer.from('\n')]) },
  {
    name: 'a later version of its objects appended, as editors do',
    alter: (r) =>
      Buffer.concat([r, Buffer.from('\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')]),
  },
  {
    name: 'bytes put in',
    alter: (r, random) => spliced(r, random(r.length), 0, noise(1 + random(20), random)),
  },
  {
    name: 'bytes taken out',
    alter: (r, random) => spliced(r, random(r.length - 20), 1 + random(19), Buffer.alloc(0)),
  },
  {
    name: 'two pieces exchanged',
    alter: (r, random) => {
      const length = 40
      const one = random(r.length - 3 * length)
      const two = one + length + random(r.length - one - 2 * length)
      const [a, b] = [r.subarray(one, one + length), r.subarray(two, two + length)]
      const altered = spliced(spliced(r, one, length, b), two, length, a)
      return altered.equals(r) ? flipIn(0, r.length)(r, random) : altered
    },
  },
]
