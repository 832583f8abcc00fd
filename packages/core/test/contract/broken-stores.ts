import { memoryCampaigns } from '../../src/memory/campaigns'
import { memoryChecks } from '../../src/memory/checks'
import { emptyState, type MemoryState } from '../../src/memory/state'
import { memorySubmissions } from '../../src/memory/submissions'
import type { CheckStore, Stores, SubmissionStore } from '../../src/ports/stores'

type Broken<Store> = (whole: Store, state: MemoryState) => Partial<Store>

const build = (checks: Broken<CheckStore>, submissions: Broken<SubmissionStore>): Stores => {
  const state = emptyState()
  const wholeChecks = memoryChecks(state)
  const wholeSubmissions = memorySubmissions(state)
  return {
    campaigns: memoryCampaigns(state),
    checks: { ...wholeChecks, ...checks(wholeChecks, state) },
    submissions: { ...wholeSubmissions, ...submissions(wholeSubmissions, state) },
  }
}

const nothing = () => ({})
export const withChecks = (broken: Broken<CheckStore>) => () => build(broken, nothing)
export const withSubmissions = (broken: Broken<SubmissionStore>) => () => build(nothing, broken)

export interface Defect {
  readonly makeStores: () => Stores
  /** A story that must fail. */
  readonly caughtBy: string
}
