import { storesContract } from '@consegna/core/contract'
import type { Stores } from '../../src/ports/stores'

/**
 * Runs the contract on stores and gives the stories that fail, as `suite › story`.
 * @param only the one story to run; all when absent
 */
export async function failedStories(
  makeStores: () => Stores,
  only?: string,
): Promise<readonly string[]> {
  const stories: { readonly title: string; readonly run: () => Promise<void> }[] = []
  let suite = ''
  storesContract({
    describe: (title, body) => {
      suite = title
      body()
    },
    it: (title, run) => stories.push({ title: `${suite} › ${title}`, run }),
    makeStores: async () => ({ stores: makeStores(), close: async () => {} }),
    capabilities: { reopen: false },
  })
  const failed: string[] = []
  for (const { title, run } of stories) {
    if (only !== undefined && only !== title) continue
    await run().catch(() => failed.push(title))
  }
  return failed
}
