import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { corpusFiles, corpusSums, readCorpusFile } from './corpus/differences/corpus-files'
import { readOurs } from './corpus/differences/own-readings'
import { ownRefusals } from './corpus/differences/own-refusals'
import { alikeReaders, snapshots } from './corpus/differences/snapshot'

const expected = new Map(
  ownRefusals.flatMap(({ code, files }) => files.map((file) => [file, code] as const)),
)

describe('every file of the corpus', () => {
  it('is here as its project published it', async () => {
    const digests = corpusFiles.map(async (file) => {
      const digest = createHash('sha256').update(await readCorpusFile(file))
      return [file, digest.digest('hex')] as const
    })
    expect(new Map(await Promise.all(digests))).toEqual(corpusSums)
  })

  it.each(corpusFiles)('%s', async (file) => {
    const reading = await readOurs(file)
    expect('code' in reading ? reading.code : 'read').toBe(expected.get(file) ?? 'read')
  })

  it('is read when two other readers read it alike, unless safety forbids it', () => {
    const refused = [...expected.keys()].filter((file) => {
      const snapshot = snapshots.get(file)
      return snapshot !== undefined && alikeReaders(snapshot).length > 0
    })
    const forSafety = ownRefusals.flatMap(({ forSafety, files }) => (forSafety ? files : []))
    expect(forSafety).toEqual(expect.arrayContaining(refused))
  })
})
