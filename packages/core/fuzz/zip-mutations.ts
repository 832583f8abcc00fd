import { deflateRawSync } from 'node:zlib'
import type { DirectoryFields, EndFields, FuzzArchive, FuzzEntry, HeaderFields } from './archive'
import { plainEntry } from './archive'
import { edges, type Mutation, someBytes, withAnyEntry, withEntry } from './mutation'
import { Random } from './random'

const headerFields: readonly (keyof HeaderFields)[] = [
  'version',
  'flags',
  'method',
  'time',
  'crc',
  'compressed',
  'size',
  'nameLength',
  'extraLength',
]
const directoryFields: readonly (keyof DirectoryFields)[] = [
  ...headerFields,
  'commentLength',
  'disk',
  'attributes',
  'offset',
]
const endFields: readonly (keyof EndFields)[] = [
  'disk',
  'directoryDisk',
  'entriesHere',
  'entries',
  'directorySize',
  'directoryOffset',
  'commentLength',
]

const wrong = (random: Random): number => (random.chance(0.7) ? random.pick(edges) : random.next())

/** Beside the truth by a little: what a careless comparison lets pass. */
function near({ content }: FuzzEntry, random: Random): number {
  return Math.max(0, content.length + random.int(5) - 2)
}

const names: readonly ((name: string, random: Random) => string | Uint8Array)[] = [
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => `/${name}`,
  (name) => `./${name}`,
  (name) => `../${name}`,
  (name) => name.replaceAll('/', '\\'),
  (name) => name.replace('/', '/../x/../'),
  (name) => name.replace('/', '//'),
  (name) => `${name}/`,
  (name) => `${name}.`,
  (name) => `${name}\0`,
  (name) => `${name}\0.xml`,
  (name) => name.replace('e', '%65'),
  (name) => name.replace('/', '%2f'),
  (name) => name.replace('s', '\u017f'),
  (name) => name.replace('k', '\u212a'),
  () => '',
  () => '/',
  () => 'C:\\x.xml',
  (name) => `${'x/'.repeat(400)}${name}`,
  (name) => Buffer.from([...Buffer.from(name), 0xff, 0xfe]),
  (_, random) => someBytes(random, 20),
]

const extras: readonly ((random: Random) => Uint8Array)[] = [
  (random) => someBytes(random, 12),
  // A field of 64 bits that is too short, too long, or there without need.
  () => Buffer.from([1, 0, 4, 0, 0, 0, 0, 0]),
  () => Buffer.from([1, 0, 28, 0, ...Array(28).fill(0xff)]),
  (random) => Buffer.from([1, 0, 16, 0, ...someBytes(random, 1), ...Array(15).fill(0)]),
  () => Buffer.from([1, 0, 0xff, 0xff]),
  // A name in Unicode, which replaces the other for those who follow it.
  () => Buffer.concat([Buffer.from([0x75, 0x70, 8, 0, 1, 0, 0, 0, 0]), Buffer.from('a/b')]),
  // Encrypted as WinZip does.
  () => Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, 8, 0]),
]

const damages: readonly ((data: Uint8Array, random: Random) => Uint8Array)[] = [
  (data, random) => {
    const changed = Uint8Array.from(data)
    const at = random.int(changed.length)
    changed[at] = (changed[at] ?? 0) ^ (1 << random.int(8))
    return changed
  },
  (data, random) => data.subarray(0, random.int(data.length)),
  (data) => data.subarray(0, -1),
  (data, random) => Buffer.concat([data, someBytes(random, 8)]),
  (data) => Buffer.concat([data, Buffer.from([3, 0])]),
  (data) => Buffer.concat([data, deflateRawSync('<row/>')]),
  (data) => Buffer.concat([Buffer.from([0, 0, 0, 0xff, 0xff]), data]),
  () => new Uint8Array(),
  () => deflateRawSync(Buffer.alloc(3_000_000, ' ')),
]

const insert = <T>(list: readonly T[], at: number, item: T): readonly T[] => [
  ...list.slice(0, at),
  item,
  ...list.slice(at),
]

function anotherEntry(archive: FuzzArchive, random: Random): FuzzArchive {
  const original = random.pick(archive.entries)
  const name = typeof original.name === 'string' ? original.name : 'x.xml'
  const content = random.chance(0.5) ? original.content : random.pick(archive.entries).content
  const copy = {
    ...original,
    content,
    name: random.chance(0.5) ? name : random.pick(names)(name, random),
  }
  return {
    ...archive,
    entries: insert(archive.entries, random.int(archive.entries.length + 1), copy),
  }
}

export const zipMutations: readonly Mutation[] = [
  {
    name: 'a field of an entry’s own header',
    change: (archive, random) =>
      withAnyEntry(archive, random, (entry) => ({
        ...entry,
        local: { ...entry.local, [random.pick(headerFields)]: wrong(random) },
      })),
  },
  {
    name: 'a field of the directory',
    change: (archive, random) =>
      withAnyEntry(archive, random, (entry) => ({
        ...entry,
        listed: { ...entry.listed, [random.pick(directoryFields)]: wrong(random) },
      })),
  },
  {
    name: 'the same lie in both headers',
    change: (archive, random) =>
      withAnyEntry(archive, random, (entry) => {
        const field = random.pick(['crc', 'size', 'compressed', 'method', 'flags'] as const)
        const lie = { [field]: field === 'size' ? near(entry, random) : wrong(random) }
        return { ...entry, local: { ...entry.local, ...lie }, listed: { ...entry.listed, ...lie } }
      }),
  },
  {
    name: 'a size that is nearly right',
    change: (archive, random) =>
      withAnyEntry(archive, random, (entry) => ({
        ...entry,
        listed: { ...entry.listed, size: near(entry, random) },
      })),
  },
  {
    name: 'a field of the end',
    change: (archive, random) => ({
      ...archive,
      end: { ...archive.end, [random.pick(endFields)]: wrong(random) },
    }),
  },
  {
    name: 'a wrong descriptor',
    change: (archive, random) =>
      withAnyEntry(archive, random, (entry) => ({
        ...entry,
        descriptor: random.pick(['signed', 'bare'] as const),
        descriptorError: random.pick([0, 1, -1, 1000]),
        zip64: random.chance(0.3),
      })),
  },
  {
    name: 'a descriptor where its flag is missing, or the other way round',
    change: (archive, random) =>
      withAnyEntry(archive, random, (entry) =>
        random.chance(0.5)
          ? { ...entry, descriptor: 'signed', listed: { ...entry.listed, flags: 0 } }
          : { ...entry, local: { ...entry.local, flags: 8 } },
      ),
  },
  {
    name: 'an extra field',
    change: (archive, random) =>
      withAnyEntry(archive, random, (entry) => ({
        ...entry,
        zip64: random.chance(0.5),
        extra: random.pick(extras)(random),
      })),
  },
  {
    name: 'another name',
    change: (archive, random) =>
      withAnyEntry(archive, random, (entry) => ({
        ...entry,
        name: random.pick(names)(typeof entry.name === 'string' ? entry.name : 'x', random),
      })),
  },
  { name: 'an entry twice', change: anotherEntry },
  {
    name: 'an entry less',
    change: (archive, random) => {
      const gone = random.int(archive.entries.length)
      return { ...archive, entries: archive.entries.filter((_, at) => at !== gone) }
    },
  },
  {
    name: 'an entry only in the file, or only in the directory',
    change: (archive, random) =>
      withAnyEntry(archive, random, (entry) => ({
        ...entry,
        present: random.pick(['listed', 'hidden'] as const),
      })),
  },
  {
    name: 'an entry at the place of another',
    change: (archive, random) =>
      withAnyEntry(archive, random, (entry) => ({
        ...entry,
        sharesPlaceOf: random.int(archive.entries.length),
      })),
  },
  {
    name: 'an entry within another',
    change: (archive, random) => {
      const at = random.int(archive.entries.length)
      const { length } = archive.entries[at]?.content ?? ''
      return withEntry(archive, at, (entry) => ({
        ...entry,
        listed: { ...entry.listed, offset: random.int(length + 200) },
      }))
    },
  },
  {
    name: 'contents exchanged',
    change: (archive, random) => {
      const [one, other] = [random.int(archive.entries.length), random.int(archive.entries.length)]
      const contents = archive.entries.map(({ content }) => content)
      const entries = archive.entries.map((entry, at) => {
        const content = contents[at === one ? other : at === other ? one : at]
        return content === undefined ? entry : { ...entry, content }
      })
      return { ...archive, entries }
    },
  },
  {
    name: 'damaged data',
    change: (archive, random) => {
      const damage = random.pick(damages)
      const numbers = random.next()
      return withAnyEntry(archive, random, (entry) => ({
        ...entry,
        damage: (data) => damage(data, new Random(numbers)),
      }))
    },
  },
  {
    name: 'bytes around the entries',
    change: (archive, random) => {
      const bytes = someBytes(random, 40)
      return random.pick([
        () => ({ ...archive, prefix: bytes }),
        () => ({ ...archive, suffix: bytes }),
        () => ({ ...archive, beforeDirectory: bytes }),
        () => withAnyEntry(archive, random, (entry) => ({ ...entry, gap: bytes })),
        () => withAnyEntry(archive, random, (entry) => ({ ...entry, comment: bytes })),
      ])()
    },
  },
  {
    name: 'a comment, which may look like an end',
    change: (archive, random) => ({
      ...archive,
      comment: random.pick([
        someBytes(random, 60),
        Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]),
        Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), someBytes(random, 18)]),
      ]),
    }),
  },
  {
    name: 'an end of 64 bits',
    change: (archive, random) => ({
      ...archive,
      zip64End: true,
      end: random.chance(0.5)
        ? archive.end
        : { ...archive.end, [random.pick(endFields)]: wrong(random) },
    }),
  },
  {
    name: 'many entries',
    change: (archive, random) => ({
      ...archive,
      entries: [
        ...archive.entries,
        ...Array.from({ length: 1 + random.int(200) }, (_, at) => plainEntry(`x/${at}.bin`, 'x')),
      ],
    }),
  },
]
