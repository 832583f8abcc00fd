import { z } from 'zod'

/** A hundred years at the most. */
const days = z.number().int().min(0).max(36_500)

/**
 * How long a campaign keeps what it has collected, in days; 0 is at once. The record of each submission, its hashes and
 * its receipt stay for ever. docs/privacy.md says what each of these is for. What was never confirmed goes by
 * `checkLifetimeHours`, the findings of rejected attempts after 24 hours, whatever is set here.
 */
export const retentionSchema = z
  .strictObject({
    /** File and findings of a list, from when another one replaced it. */
    supersededFilesDays: days.default(180),
    /** Its entries. Without its file and all of its entries a list cannot be made valid again. */
    supersededEntriesDays: days.default(365),
    /** File and findings of valid lists, from the closing of the window, or from their acceptance if that is later. */
    validFilesDays: days.default(730),
    /** Their entries. */
    validEntriesDays: days.default(3_650),
    /** That attempts were made and by whom, of what was never handed in: from the closing of the window. */
    attemptsDays: days.default(180),
    /** Audit events about the campaign, from when they happened. */
    eventsDays: days.default(730),
    /**
     * While the campaign is under dispute nothing of the above goes, and no person is erased from it. What has its own
     * hours goes all the same.
     */
    hold: z
      .strictObject({
        since: z.iso.datetime({ precision: 3 }),
        /** Why, in the words of the officer; without names of students. */
        reason: z.string().min(1).max(500),
      })
      .nullable()
      .default(null),
  })
  .prefault({})

/** What a campaign settles about keeping and forgetting. */
export type Retention = z.infer<typeof retentionSchema>
