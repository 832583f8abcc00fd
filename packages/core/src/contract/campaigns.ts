import assert from 'node:assert/strict'
import { assertSmallContent, handIn, recordSmall } from './look'
import { ancona, sampleCampaign, scholarships } from './samples'
import type { Suite } from './stories'

export const campaignStories: Suite = {
  title: 'campaigns',
  stories: {
    'a campaign is found as it was saved': async ({ stores, other }) => {
      const campaign = sampleCampaign({ title: 'Borse «Città di Ürümqi» 🎓 – È così' })
      await stores.campaigns.save(campaign)
      assert.deepEqual(await other.campaigns.find(campaign.id), campaign)
    },
    'a campaign that nobody saved is not found': async ({ stores }) => {
      assert.equal(await stores.campaigns.find('borse-di-studio-1999'), null)
      assert.deepEqual(await stores.campaigns.list(), [])
    },
    'saving again replaces the campaign and no other': async ({ stores, other }) => {
      const neighbour = sampleCampaign({ id: 'libri-di-testo-2017', title: 'Libri di testo' })
      await stores.campaigns.save(sampleCampaign())
      await stores.campaigns.save(neighbour)
      const longer = sampleCampaign({ checkLifetimeHours: 96, settings: {} })
      await other.campaigns.save(longer)
      assert.deepEqual(await stores.campaigns.list(), [longer, neighbour])
    },
    'saving a campaign again touches neither its checks nor its lists': async ({
      stores,
      other,
    }) => {
      await stores.campaigns.save(sampleCampaign())
      const submission = await handIn(stores, { id: 'accepted' })
      const waiting = await recordSmall(stores, { id: 'waiting' })
      await other.campaigns.save(sampleCampaign({ title: 'Un altro titolo', settings: {} }))
      assert.deepEqual(await stores.submissions.list(scholarships, ancona), [submission])
      assert.deepEqual(await other.checks.list(scholarships, ancona), [waiting])
      for (const id of ['accepted', 'waiting']) await assertSmallContent(other, id)
    },
    'campaigns whose ids look alike are different ones': async ({ stores, other }) => {
      const ids = ['borse', 'borse-2017', 'borse-20', 'bors']
      for (const id of ids) await stores.campaigns.save(sampleCampaign({ id, title: id }))
      for (const id of ids) assert.equal((await other.campaigns.find(id))?.title, id)
      assert.equal((await other.campaigns.list()).length, ids.length)
      for (const id of ['Borse', 'borsè', 'borse ', 'borse%', 'b', '']) {
        assert.equal(await other.campaigns.find(id), null)
      }
    },
    'campaigns are listed by title, as Italian sorts it': async ({ stores, other }) => {
      const saved = ['Trasporto', 'alloggio', 'Zaini', 'Èlite', 'Eccellenza']
      for (const [at, title] of saved.entries()) {
        await stores.campaigns.save(sampleCampaign({ id: `campagna-${at}`, title }))
      }
      const titles = (await other.campaigns.list()).map(({ title }) => title)
      assert.deepEqual(titles, ['alloggio', 'Eccellenza', 'Èlite', 'Trasporto', 'Zaini'])
    },
    'whoever holds a campaign cannot change the stored one': async ({ stores }) => {
      const given = { ...sampleCampaign(), settings: { classes: ['1'] } }
      await stores.campaigns.save(given)
      given.settings.classes.push('2')
      const found = await stores.campaigns.find(given.id)
      Object.assign(found?.settings ?? {}, { classes: [] })
      const listed = (await stores.campaigns.list())[0]
      Object.assign(listed?.settings ?? {}, { classes: [] })
      assert.deepEqual((await stores.campaigns.find(given.id))?.settings, { classes: ['1'] })
    },
    'campaigns saved at the same moment are all there': async ({ stores, other }) => {
      const ids = Array.from({ length: 10 }, (_, at) => `campagna-${at}`)
      await Promise.all(
        ids.map((id, at) => (at % 2 ? stores : other).campaigns.save(sampleCampaign({ id }))),
      )
      assert.deepEqual((await stores.campaigns.list()).map(({ id }) => id).sort(), ids)
    },
  },
}
