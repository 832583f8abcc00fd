export type {
  CohesionLevel,
  CohesionMethod,
  CohesionOptions,
  CohesionRequestOptions,
} from './options'
export type { PendingLogin, PendingLogins, PendingOutcome } from './pending/pending-logins'
export { sameSecret } from './pending/same-secret'
export {
  type SessionPendingLoginsOptions,
  sessionPendingLogins,
} from './pending/session-pending-logins'
export type { CohesionLogin, CohesionProfile } from './profile/profile'
export { type DescribedRefusal, describeCohesionRefusal } from './refusals/describe-refusal'
export {
  type CohesionRefusal,
  type CohesionRefusalCode,
  cohesionLogLine,
  cohesionRefusalCodes,
} from './refusals/refusal'
export type { RefusalText } from './refusals/texts'
export type { CohesionRequest } from './request/cohesion-request'
export {
  type CohesionEntry,
  type CohesionLogoutOutcome,
  type CohesionStrategy,
  cohesionStrategy,
  type PassportActions,
} from './strategy'
export type { AnswerTickets, TakenAnswer, WaitingAnswer } from './tickets/answer-tickets'
export {
  type MemoryAnswerTicketsOptions,
  memoryAnswerTickets,
} from './tickets/memory-answer-tickets'
