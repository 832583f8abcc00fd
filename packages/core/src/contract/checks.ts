import assert from 'node:assert/strict'
import { assertNoContent, assertSmallContent, handIn, recordSmall } from './look'
import { contentOf, jesi, sampleCheck, sampleIssue, textbooks } from './samples'
import type { Suite } from './stories'

export const checkStories: Suite = {
  title: 'the records of checks',
  stories: {
    'a waiting check is found as it was recorded, to the millisecond': async ({
      stores,
      other,
    }) => {
      const check = await recordSmall(stores, {
        id: 'check-1',
        at: '2018-03-25T00:59:59.999Z',
        expiresAt: '2018-10-28T01:00:00.001Z',
        counts: { entries: 2, invalidEntries: 3, errors: 4, warnings: 5 },
        residentElsewhere: 6,
      })
      assert.deepEqual(await other.checks.find('check-1'), check)
    },
    'a nil return is found as it was recorded': async ({ stores, other }) => {
      const counts = { entries: 0, invalidEntries: 0, errors: 0, warnings: 0 }
      const nil = sampleCheck({ id: 'nil', kind: 'nil', file: null, template: null, counts })
      await stores.checks.record(nil, contentOf({}))
      assert.deepEqual(await other.checks.find('nil'), nil)
    },
    'a file refused as a whole keeps the reason': async ({ stores, other }) => {
      const refusal = { code: 'list.missing-columns', params: { columns: 'Città', count: 2 } }
      const rejected = sampleCheck({
        id: 'rejected',
        status: 'rejected',
        template: null,
        entriesRoot: null,
        refusal,
      })
      await stores.checks.record(rejected, contentOf({ issues: [sampleIssue(1)] }))
      assert.deepEqual(await other.checks.find('rejected'), rejected)
    },
    'an unknown check has nothing': async ({ stores }) => {
      await recordSmall(stores, { id: 'somebody' })
      assert.equal(await stores.checks.find('nobody'), null)
      await assertNoContent(stores, 'nobody')
    },
    'checks whose ids look alike are different ones': async ({ stores, other }) => {
      const ids = ['check', 'Check', 'chèck', 'check-1', 'chec']
      for (const id of ids) await recordSmall(stores, { id })
      for (const id of ids) {
        assert.deepEqual(await other.checks.find(id), sampleCheck({ id }))
        await assertSmallContent(other, id)
      }
      for (const id of ['check ', 'CHECK', '%', '']) {
        assert.equal(await other.checks.find(id), null)
        await assertNoContent(other, id)
      }
    },
    'checks are listed newest first': async ({ stores, other }) => {
      for (const [id, minute] of Object.entries({ b: '16', a: '15', d: '17', c: '17' })) {
        await recordSmall(stores, { id, at: `2018-04-03T08:${minute}:00.000Z` })
      }
      const listed = await other.checks.list('borse-di-studio-2017', '042002')
      assert.deepEqual(
        listed.map(({ id }) => id),
        ['d', 'c', 'b', 'a'],
      )
      assert.deepEqual(listed[3], sampleCheck({ id: 'a', at: '2018-04-03T08:15:00.000Z' }))
    },
    'a list shows one comune in one campaign': async ({ stores, other }) => {
      await recordSmall(stores, { id: 'ancona' })
      await recordSmall(stores, { id: 'jesi', municipality: jesi })
      await recordSmall(stores, { id: 'ancona-textbooks', campaign: textbooks })
      const ids = async (campaign: string, municipality: string) =>
        (await other.checks.list(campaign, municipality)).map(({ id }) => id)
      assert.deepEqual(await ids('borse-di-studio-2017', '042002'), ['ancona'])
      assert.deepEqual(await ids('borse-di-studio-2017', jesi), ['jesi'])
      assert.deepEqual(await ids(textbooks, '042002'), ['ancona-textbooks'])
      assert.deepEqual(await ids(textbooks, jesi), [])
      assert.deepEqual(await ids('borse-di-studio-201', '042002'), [])
      assert.deepEqual(await ids('borse-di-studio-2017', '04200'), [])
    },
    'a check that became a submission is not listed, one that was put aside is': async ({
      stores,
      other,
    }) => {
      await handIn(stores, { id: 'confirmed' })
      await recordSmall(stores, { id: 'discarded', at: '2018-04-03T09:00:00.000Z' })
      await recordSmall(stores, { id: 'rejected', status: 'rejected' })
      await stores.checks.discard('discarded')
      const listed = await other.checks.list('borse-di-studio-2017', '042002')
      assert.deepEqual(
        listed.map(({ id, status }) => `${id}: ${status}`),
        ['discarded: discarded', 'rejected: rejected'],
      )
    },
    'whoever holds a check cannot change the stored one': async ({ stores }) => {
      const given = sampleCheck({ id: 'check-1' })
      await stores.checks.record(given, contentOf({}))
      const vandalise = (record: object | null | undefined) => {
        Object.assign(record ?? {}, { status: 'confirmed' })
        Object.assign((record as { by?: object } | null)?.by ?? {}, { name: 'Nessuno' })
      }
      vandalise(given)
      vandalise(await stores.checks.find('check-1'))
      vandalise((await stores.checks.list('borse-di-studio-2017', '042002'))[0])
      assert.deepEqual(await stores.checks.find('check-1'), sampleCheck({ id: 'check-1' }))
    },
  },
}
