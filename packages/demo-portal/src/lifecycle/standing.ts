/** `starting`: listens, and has no database yet. `stopping`: answers what is under way. */
export type Phase = 'starting' | 'serving' | 'stopping'

/** Where the portal stands between its start and its end. */
export interface Standing {
  phase: Phase
}
