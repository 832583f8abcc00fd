import { memoryAudit } from '../../src/memory/audit'
import { memoryCampaigns } from '../../src/memory/campaigns'
import { memoryChecks } from '../../src/memory/checks'
import { memoryExamination } from '../../src/memory/examination'
import { memoryLedger } from '../../src/memory/ledger'
import { memoryPersons } from '../../src/memory/persons'
import { memoryRetention } from '../../src/memory/retention'
import { emptyState, type MemoryState } from '../../src/memory/state'
import { memorySubmissions } from '../../src/memory/submissions'
import type { AuditStore } from '../../src/ports/audit'
import type { Examination, LedgerStore } from '../../src/ports/ledger'
import type { PersonStore } from '../../src/ports/persons'
import type { RetentionStore } from '../../src/ports/retention'
import type { CampaignStore, CheckStore, Stores, SubmissionStore } from '../../src/ports/stores'

type Broken<Store> = (whole: Store, state: MemoryState) => Partial<Store>

interface Parts {
  readonly campaigns: Broken<CampaignStore>
  readonly checks: Broken<CheckStore>
  readonly submissions: Broken<SubmissionStore>
  readonly ledger: Broken<LedgerStore>
  readonly examination: Broken<Examination>
  readonly retention: Broken<RetentionStore>
  readonly persons: Broken<PersonStore>
  readonly audit: Broken<AuditStore>
}

const nothing = () => ({})

const build = (broken: Partial<Parts>): Stores => {
  const parts: Parts = {
    ...{ campaigns: nothing, checks: nothing, submissions: nothing },
    ...{ ledger: nothing, examination: nothing },
    ...{ retention: nothing, persons: nothing, audit: nothing },
    ...broken,
  }
  const state = emptyState()
  const wholeCampaigns = memoryCampaigns(state)
  const wholeChecks = memoryChecks(state)
  const wholeSubmissions = memorySubmissions(state)
  const wholeLedger = memoryLedger(state)
  const wholeExamination = memoryExamination(state)
  const wholeRetention = memoryRetention(state)
  const wholePersons = memoryPersons(state)
  const wholeAudit = memoryAudit(state)
  return {
    campaigns: { ...wholeCampaigns, ...parts.campaigns(wholeCampaigns, state) },
    checks: { ...wholeChecks, ...parts.checks(wholeChecks, state) },
    submissions: { ...wholeSubmissions, ...parts.submissions(wholeSubmissions, state) },
    ledger: { ...wholeLedger, ...parts.ledger(wholeLedger, state) },
    examination: { ...wholeExamination, ...parts.examination(wholeExamination, state) },
    retention: { ...wholeRetention, ...parts.retention(wholeRetention, state) },
    persons: { ...wholePersons, ...parts.persons(wholePersons, state) },
    audit: { ...wholeAudit, ...parts.audit(wholeAudit, state) },
  }
}

export const withCampaigns = (campaigns: Broken<CampaignStore>) => () => build({ campaigns })
export const withChecks = (checks: Broken<CheckStore>) => () => build({ checks })
export const withSubmissions = (submissions: Broken<SubmissionStore>) => () =>
  build({ submissions })
export const withLedger = (ledger: Broken<LedgerStore>) => () => build({ ledger })
export const withExamination = (examination: Broken<Examination>) => () => build({ examination })

export const withRetention = (retention: Broken<RetentionStore>) => () => build({ retention })
export const withPersons = (persons: Broken<PersonStore>) => () => build({ persons })

export const withAudit = (audit: Broken<AuditStore>) => () => build({ audit })

export interface Defect {
  /** One Stores object, or two on the same database, as two processes have them. */
  readonly makeStores: () => Stores | readonly [Stores, Stores]
  /** A story that must fail, or several. */
  readonly caughtBy: string | readonly string[]
}

/** The titles of all stories that must fail. */
export const caught = ({ caughtBy }: Defect): readonly string[] =>
  typeof caughtBy === 'string' ? [caughtBy] : caughtBy
