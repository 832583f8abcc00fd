import type { FuzzArchive, FuzzEntry } from './archive'
import { type Mutation, withAnyEntry } from './mutation'
import type { Random } from './random'

// Changes of the way in which a file is written: whoever reads it must see the same as before.

/** A text of XML whose text and tags can be told apart by one pattern. */
const plainXml = (text: string): boolean => !/<!\[CDATA\[|<!DOCTYPE|<!--/.test(text)

function withAnyXml(
  archive: FuzzArchive,
  random: Random,
  change: (text: string) => string,
): FuzzArchive {
  const xml = archive.entries.flatMap(({ content }, at) =>
    typeof content === 'string' && plainXml(content) ? [at] : [],
  )
  if (xml.length === 0) return archive
  const chosen = random.pick(xml)
  const entries = archive.entries.map((entry, at) =>
    at === chosen && typeof entry.content === 'string'
      ? { ...entry, content: change(entry.content) }
      : entry,
  )
  return { ...archive, entries }
}

/** The declaration names an encoding that may not be the one any more. */
const withoutDeclaration = (text: string): string => text.replace(/^\uFEFF?<\?xml[^>]*\?>\s*/, '')

function encoded(entry: FuzzEntry, random: Random): FuzzEntry {
  if (typeof entry.content !== 'string') return entry
  return {
    ...entry,
    content: withoutDeclaration(entry.content),
    encoding: random.pick(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] as const),
  }
}

/** Elements of the default namespace get a prefix, as some programs write them. */
function prefixed(text: string): string {
  const [declared] = /<[A-Za-z][^>]*\sxmlns="[^"]*"[^>]*>/.exec(text) ?? []
  if (!declared || text.split(/\sxmlns="/).length !== 2 || /<\/?q:/.test(text)) return text
  // The declaration must be that of the root, which all others are in.
  if (text.search(/<[A-Za-z]/) !== text.indexOf(declared)) return text
  return text
    .replace(/\sxmlns="/, ' xmlns:q="')
    .replace(/<(\/?)([A-Za-z_][\w.-]*)(?=[\s/>])/g, '<$1q:$2')
}

const attributePattern = /\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*')/g

export const neutralMutations: readonly Mutation[] = [
  {
    name: 'deflated otherwise, or not at all',
    change: (archive, random) =>
      withAnyEntry(archive, random, (entry) => ({
        ...entry,
        method: random.chance(0.3) ? 'stored' : 'deflated',
        level: 1 + random.int(9),
      })),
  },
  {
    name: 'an honest descriptor',
    change: (archive, random) =>
      withAnyEntry(archive, random, (entry) =>
        entry.method === 'stored' ? entry : { ...entry, descriptor: 'signed' },
      ),
  },
  {
    name: 'honest fields of 64 bits',
    change: (archive, random) =>
      withAnyEntry(archive, random, (entry) =>
        entry.descriptor === 'none' ? { ...entry, zip64: true } : entry,
      ),
  },
  {
    name: 'an honest end of 64 bits',
    change: (archive) => ({ ...archive, zip64End: true }),
  },
  {
    name: 'entries in another order',
    change: (archive, random) => ({ ...archive, entries: random.shuffled(archive.entries) }),
  },
  {
    name: 'another encoding',
    change: (archive, random) => withAnyEntry(archive, random, (entry) => encoded(entry, random)),
  },
  {
    name: 'references instead of characters',
    change: (archive, random) =>
      withAnyXml(archive, random, (text) =>
        text.replace(/>([^<&]+)</g, (_, found: string) => {
          const written = Array.from(found, (character) => {
            if (/\s/.test(character) || !random.chance(0.3)) return character
            const code = character.codePointAt(0) ?? 0x20
            return random.chance(0.5) ? `&#${code};` : `&#x${code.toString(16)};`
          })
          return `>${written.join('')}<`
        }),
      ),
  },
  {
    name: 'attributes in another order',
    change: (archive, random) =>
      withAnyXml(archive, random, (text) =>
        text.replace(
          /<([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))+)/g,
          (_, name, found) => {
            const attributes: readonly string[] = String(found).match(attributePattern) ?? []
            return `<${name}${random.shuffled(attributes).join('')}`
          },
        ),
      ),
  },
  {
    name: 'other quotes and blanks in tags',
    change: (archive, random) =>
      withAnyXml(archive, random, (text) =>
        text.replace(/(<[A-Za-z_][^<>]*?)(\s*\/?>)/g, (_, start: string, end: string) => {
          const blank = random.pick(['', ' ', '\n', '\t'])
          const quoted = random.chance(0.3)
            ? start.replace(/="([^"']*)"/g, (_, value) => ` =\n'${value}'`)
            : start
          return end.includes('/') ? `${quoted}${blank}/>` : `${quoted}${blank}>`
        }),
      ),
  },
  {
    name: 'comments and instructions between elements',
    change: (archive, random) =>
      withAnyXml(archive, random, (text) =>
        text.replace(/(<\/(?:\w+:)?(?:c|row|si|xf|sheet|Relationship)>)/g, (end) =>
          random.chance(0.2) ? `${end}${random.pick(['<!-- <c> -->', '<?x y?>', '\n  '])}` : end,
        ),
      ),
  },
  {
    name: 'a prefix for the namespace',
    change: (archive, random) => withAnyXml(archive, random, prefixed),
  },
  {
    name: 'empty elements with two tags',
    change: (archive, random) =>
      withAnyXml(archive, random, (text) =>
        text.replace(/<([A-Za-z_][\w:.-]*)((?:\s[^<>]*?)?)\s*\/>/g, '<$1$2></$1>'),
      ),
  },
  {
    name: 'elements and attributes of a namespace that nobody knows',
    change: (archive, random) =>
      withAnyXml(archive, random, (text) =>
        // Twice in one tag would be no XML.
        text.includes('xmlns:zz')
          ? text
          : text.replace(
              /<((?:\w+:)?(?:c|row|si|xf))(?=[\s>])/g,
              '<$1 xmlns:zz="urn:x" zz:r="Z9" zz:t="e"',
            ),
      ),
  },
]
