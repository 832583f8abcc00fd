import { memoryAudit } from '../../src/memory/audit'
import { memoryCampaigns } from '../../src/memory/campaigns'
import { memoryChecks } from '../../src/memory/checks'
import { memoryExamination } from '../../src/memory/examination'
import { memoryLedger } from '../../src/memory/ledger'
import { memoryPersons } from '../../src/memory/persons'
import { memoryRetention } from '../../src/memory/retention'
import { emptyState } from '../../src/memory/state'
import { memorySubmissions } from '../../src/memory/submissions'
import type { Stores } from '../../src/ports/stores'

/** Stores in memory, all of which can be read as one text. */
export function openBook(): { readonly stores: Stores; readonly everything: () => string } {
  const state = emptyState()
  const written = (_: string, value: unknown): unknown => {
    if (value instanceof Map) return [...value]
    // Workbooks and readings are packed: that any is left is what matters.
    return value instanceof Uint8Array ? `${value.length} bytes` : value
  }
  return {
    stores: {
      campaigns: memoryCampaigns(state),
      checks: memoryChecks(state),
      submissions: memorySubmissions(state),
      ledger: memoryLedger(state),
      examination: memoryExamination(state),
      retention: memoryRetention(state),
      audit: memoryAudit(state),
      persons: memoryPersons(state),
    },
    everything: () => JSON.stringify(state, written),
  }
}
