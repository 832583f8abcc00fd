import { randomUUID } from 'node:crypto'
import { randomSalt } from '../ledger/hash'
import type { Clock, Ids } from '../ports/environment'

export const systemClock: Clock = { now: () => new Date() }

export const systemIds: Ids = { next: () => randomUUID(), salt: randomSalt }
