import assert from 'node:assert/strict'
import { assertSmallContent, handIn, recordSmall } from './look'
import {
  ancona,
  factsOf,
  jesi,
  sampleCampaign,
  scholarships,
  smallFile,
  textbooks,
} from './samples'
import type { Suite } from './stories'

const same = 'the same file'
const sameFile = factsOf(smallFile(same))

export const submissionStories: Suite = {
  title: 'accepted lists',
  stories: {
    'a comune without lists has none': async ({ stores }) => {
      assert.equal(await stores.submissions.newest(scholarships, ancona), null)
      assert.equal(await stores.submissions.find('BORSE-2017-042002-0001'), null)
      assert.deepEqual(await stores.submissions.list(scholarships, ancona), [])
      assert.deepEqual(await stores.submissions.withFile(scholarships, sameFile.sha256), [])
    },
    'comuni and campaigns have histories of their own': async ({ stores, other }) => {
      const first = await handIn(stores, { id: 'a-1' })
      const ofJesi = await handIn(other, { id: 'j-1', municipality: jesi })
      const ofTextbooks = await handIn(stores, { id: 't-1', campaign: textbooks })
      const second = await handIn(other, { id: 'a-2' })
      assert.deepEqual(
        [first, ofJesi, ofTextbooks, second].map(({ position }) => position),
        [1, 1, 1, 2],
      )
      const { newest, list } = other.submissions
      assert.deepEqual(await newest(scholarships, ancona), second)
      assert.deepEqual(await newest(scholarships, jesi), ofJesi)
      assert.deepEqual(await newest(textbooks, ancona), ofTextbooks)
      assert.equal(await newest(textbooks, jesi), null)
      assert.deepEqual(await list(scholarships, ancona), [second, first])
      assert.deepEqual(await list(scholarships, jesi), [ofJesi])
      assert.deepEqual(await list(textbooks, ancona), [ofTextbooks])
    },
    'nothing that happens later changes a submission': async ({ stores, other }) => {
      const first = await handIn(stores, { id: 'check-1' })
      const expected = structuredClone(first)
      await handIn(other, { id: 'check-2' })
      await handIn(other, { id: 'elsewhere', municipality: jesi })
      await recordSmall(stores, { id: 'put aside' })
      await stores.checks.discard('put aside')
      await stores.checks.discard('check-1')
      await other.checks.expire('2099-01-01T00:00:00.000Z')
      await stores.submissions.keepReceipt(first.number, new Uint8Array([1, 2, 3]))
      await stores.submissions.confirm('check-1', () => ({ refuse: 'again' }))
      await stores.campaigns.save(sampleCampaign({ code: 'ALTRO-2099' }))
      for (const each of [stores, other]) {
        assert.deepEqual(await each.submissions.find(first.number), expected)
        const history = await each.submissions.list(scholarships, ancona)
        assert.deepEqual(history.at(-1), expected)
        await assertSmallContent(each, 'check-1')
      }
    },
    'what looks like a number, a comune or a campaign finds nothing': async ({ stores, other }) => {
      const { number } = await handIn(stores, { id: 'check-1' }, same)
      const { find, newest, list, withFile } = other.submissions
      for (const wrong of ['', '%', `${number} `, number.toLowerCase(), number.slice(0, -1)]) {
        assert.equal(await find(wrong), null)
        assert.equal(await other.submissions.receipt(wrong), null)
      }
      const places = [
        [scholarships, '04200'],
        [scholarships, `${ancona} `],
        [scholarships.toUpperCase(), ancona],
        [`${scholarships} `, ancona],
      ] as const
      for (const [campaign, municipality] of places) {
        assert.equal(await newest(campaign, municipality), null)
        assert.deepEqual(await list(campaign, municipality), [])
      }
      assert.deepEqual(await withFile(`${scholarships} `, sameFile.sha256), [])
      assert.deepEqual(await withFile(scholarships, sameFile.sha256.toUpperCase()), [])
    },
    'a history of twelve lists is listed newest first': async ({ stores, other }) => {
      for (let turn = 1; turn <= 12; turn++) await handIn(stores, { id: `check-${turn}` })
      const listed = await other.submissions.list(scholarships, ancona)
      assert.deepEqual(
        listed.map(({ position }) => position),
        [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
      )
    },
    'valid lists made from the same file are found, by ISTAT code': async ({ stores, other }) => {
      const ofJesi = await handIn(stores, { id: 'jesi', municipality: jesi }, same)
      const ofAncona = await handIn(stores, { id: 'ancona' }, same)
      await handIn(stores, { id: 'different', municipality: '042013' })
      await handIn(stores, { id: 'textbooks', campaign: textbooks }, same)
      const found = await other.submissions.withFile(scholarships, sameFile.sha256)
      assert.deepEqual(found, [ofAncona, ofJesi])
    },
    'a submission is found by the beginning of its record’s hash': async ({ stores, other }) => {
      const first = await handIn(stores, { id: 'a-1' })
      const ofJesi = await handIn(other, { id: 'j-1', municipality: jesi })
      await handIn(stores, { id: 'a-2' })
      const { withRecordHash } = other.submissions
      const ends = (start: string) => [start.padEnd(64, '0'), start.padEnd(64, 'f')] as const
      for (const wanted of [first, ofJesi]) {
        assert.deepEqual(await withRecordHash(...ends(wanted.recordHash.slice(0, 14))), [wanted])
        assert.deepEqual(await withRecordHash(wanted.recordHash, wanted.recordHash), [wanted])
      }
      assert.equal((await withRecordHash(...ends(''))).length, 3)
      const numbers = (await withRecordHash(...ends(''))).map(({ number }) => number)
      assert.deepEqual(numbers, [...numbers].sort())
      assert.deepEqual(await withRecordHash(...ends('0'.repeat(14))), [])
    },
    'a list that was superseded is not found by its file': async ({ stores, other }) => {
      await handIn(stores, { id: 'check-1' }, same)
      await handIn(stores, { id: 'check-2' })
      assert.deepEqual(await other.submissions.withFile(scholarships, sameFile.sha256), [])
      const third = await handIn(stores, { id: 'check-3' }, same)
      assert.deepEqual(await other.submissions.withFile(scholarships, sameFile.sha256), [third])
    },
  },
}
