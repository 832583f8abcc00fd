import type { Stores } from '../ports/stores'
import { memoryAudit } from './audit'
import { memoryCampaigns } from './campaigns'
import { memoryChecks } from './checks'
import { memoryExamination } from './examination'
import { memoryLedger } from './ledger'
import { memoryPersons } from './persons'
import { memoryRetention } from './retention'
import { emptyState } from './state'
import { memorySubmissions } from './submissions'

/**
 * Stores without a database: the reference for what the ports promise, and the test double. Everything
 * is copied in and out, so that nobody can change what is stored; it is gone with the process.
 */
export function memoryStores(): Stores {
  const state = emptyState()
  return {
    campaigns: memoryCampaigns(state),
    checks: memoryChecks(state),
    submissions: memorySubmissions(state),
    ledger: memoryLedger(state),
    examination: memoryExamination(state),
    retention: memoryRetention(state),
    audit: memoryAudit(state),
    persons: memoryPersons(state),
  }
}
