import { storesContract } from '@consegna/core/contract'
import type { Defect } from './broken-stores'
import { type DeclaredStory, declaredStories } from './declared-stories'

/** The stories of the contract on stores of one's own. */
export const storiesOn = (make: Defect['makeStores']): readonly DeclaredStory[] =>
  declaredStories(({ describe, it }) =>
    storesContract({
      describe,
      it,
      makeStores: async () => {
        const made = make()
        const [stores, other] = 'checks' in made ? [made, made] : made
        return { stores, reopen: async () => other, close: async () => {} }
      },
    }),
  )
