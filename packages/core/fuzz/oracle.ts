import { type FoundPart, independentParts } from './independent-zip'

function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes)
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return buffer.toString('utf16le')
  if (first === 0xfe && second === 0xff && bytes.length % 2 === 0) {
    return Buffer.from(bytes).swap16().toString('utf16le')
  }
  return buffer.toString('utf8')
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? ''

/** Where relationships of some kinds lead, from the folder of the part that has them. */
function targets(rels: FoundPart | undefined, folder: string, kinds: RegExp): readonly string[] {
  const tags =
    textOf(rels?.bytes ?? new Uint8Array()).match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []
  return tags.flatMap((tag) => {
    if (!kinds.test(attribute(tag, 'Type'))) return []
    const target = attribute(tag, 'Target')
    try {
      return [new URL(target, `file:///${folder}`).pathname.slice(1).toLowerCase()]
    } catch {
      return []
    }
  })
}

/**
 * What is wrong with a file that the reader has accepted: parts that it must have read, of which size
 * or checksum are not those of the directory. Null when nothing is.
 */
export function wronglyAccepted(bytes: Uint8Array): string | null {
  const parts = independentParts(bytes)
  if (parts === null) return 'its directory cannot be followed'
  const named = new Map(parts.map((part) => [part.name.toLowerCase().replace(/^\//, ''), part]))
  const needed = ['[content_types].xml', '_rels/.rels']
  for (const main of targets(named.get('_rels/.rels'), '', /\/officeDocument$/).slice(0, 1)) {
    const folder = main.slice(0, main.lastIndexOf('/') + 1)
    const rels = `${folder}_rels/${main.slice(folder.length)}.rels`
    const others = targets(named.get(rels), folder, /\/(worksheet|sharedStrings|styles)$/)
    needed.push(main, rels, ...others)
  }
  for (const name of needed) {
    const fault = named.get(name)?.fault
    if (fault) return `${name}: ${fault}`
  }
  return null
}
