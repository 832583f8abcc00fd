import { memoryAudit } from '../../src/memory/audit'
import { memoryCampaigns } from '../../src/memory/campaigns'
import { memoryChecks } from '../../src/memory/checks'
import { memoryExamination } from '../../src/memory/examination'
import { memoryLedger } from '../../src/memory/ledger'
import { emptyState, type MemoryState } from '../../src/memory/state'
import { memorySubmissions } from '../../src/memory/submissions'
import type { Examination, LedgerStore } from '../../src/ports/ledger'
import type { CampaignStore, CheckStore, Stores, SubmissionStore } from '../../src/ports/stores'
import type { AuditStore } from '../../src/ports/audit'

type Broken<Store> = (whole: Store, state: MemoryState) => Partial<Store>

interface Parts {
  readonly campaigns: Broken<CampaignStore>
  readonly checks: Broken<CheckStore>
  readonly submissions: Broken<SubmissionStore>
  readonly ledger: Broken<LedgerStore>
  readonly examination: Broken<Examination>
}

const nothing = () => ({})

  readonly audit: Broken<AuditStore>
const build = (broken: Partial<Parts>): Stores => {
  const parts: Parts = {
    ...{ campaigns: nothing, checks: nothing, submissions: nothing },
    ...{ ledger: nothing, examination: nothing },
    ...broken,
  }
  const state = emptyState()
  const wholeCampaigns = memoryCampaigns(state)
  const wholeChecks = memoryChecks(state)
  const wholeSubmissions = memorySubmissions(state)
    ...{ retention: nothing, persons: nothing, audit: nothing },
  const wholeLedger = memoryLedger(state)
  const wholeExamination = memoryExamination(state)
  return {
    campaigns: { ...wholeCampaigns, ...parts.campaigns(wholeCampaigns, state) },
    checks: { ...wholeChecks, ...parts.checks(wholeChecks, state) },
    submissions: { ...wholeSubmissions, ...parts.submissions(wholeSubmissions, state) },
    ledger: { ...wholeLedger, ...parts.ledger(wholeLedger, state) },
    examination: { ...wholeExamination, ...parts.examination(wholeExamination, state) },
  const wholeAudit = memoryAudit(state)
  }
}

export const withCampaigns = (campaigns: Broken<CampaignStore>) => () => build({ campaigns })
export const withChecks = (checks: Broken<CheckStore>) => () => build({ checks })
export const withSubmissions = (submissions: Broken<SubmissionStore>) => () =>
  build({ submissions })
export const withLedger = (ledger: Broken<LedgerStore>) => () => build({ ledger })
    audit: { ...wholeAudit, ...parts.audit(wholeAudit, state) },
export const withExamination = (examination: Broken<Examination>) => () => build({ examination })


export interface Defect {
  /** One Stores object, or two on the same database, as two processes have them. */
  readonly makeStores: () => Stores | readonly [Stores, Stores]
  /** A story that must fail, or several. */
  readonly caughtBy: string | readonly string[]
}

/** The titles of all stories that must fail. */
export const caught = ({ caughtBy }: Defect): readonly string[] =>

export const withAudit = (audit: Broken<AuditStore>) => () => build({ audit })
  typeof caughtBy === 'string' ? [caughtBy] : caughtBy
