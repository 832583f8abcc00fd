import { z } from 'zod'
import type { CampaignFault } from '../errors/setup-faults'
import { retentionSchema } from './retention'

const instant = z.iso.datetime({ precision: 3 })
const positive = z.number().int().positive()

/** What an officer settles about one collection of lists. Stored; checked with this schema whenever it enters. */
export const campaignSchema = z
  .strictObject({
    /** In addresses: `borse-di-studio-2017`. */
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(60),
    /** Begins every submission number: `BORSE-2017`. */
    code: z
      .string()
      .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/)
      .max(30),
    /** Id of a preset that the intake was created with. */
    preset: z.string().min(1),
    /** As people know it: `Borse di Studio A.S. 2017/2018`. */
    title: z.string().min(1).max(200),
    /** What one beneficiary gets, in the heading of the upload: `Borsa di Studio A.S. 2017/2018`. @default the title */
    benefit: z.string().min(1).max(200).optional(),
    /** ISTAT code of the region whose comuni take part: `11` is the Marche. */
    region: z.string().regex(/^\d{2}$/),
    /** The day whose comuni take part, apart from the window. */
    municipalitiesAsOf: z.iso.date(),
    /** Lists are accepted from `opensAt` to before `closesAt`, by the server's time. */
    window: z
      .strictObject({ opensAt: instant, closesAt: instant })
      .refine((window) => window.opensAt < window.closesAt, {
        error: 'closesAt must come after opensAt',
        params: { fault: 'window-reversed' satisfies CampaignFault },
      }),
    /**
     * Template versions and what happens to a file made from them. A version that is not named is refused.
     * The highest accepted one is offered for download.
     */
    templates: z
      .array(
        z.strictObject({ version: positive, policy: z.enum(['accepted', 'warned', 'refused']) }),
      )
      .min(1),
    limits: z
      .strictObject({
        /** Bytes of an uploaded file. */
        maxFileBytes: positive.default(10 * 1024 * 1024),
        /** Rows of a list. */
        maxEntries: positive.default(100_000),
      })
      .prefault({}),
    /**
     * `reject`: one wrong entry refuses the whole file.
     * `accept-valid-entries`: wrong entries are listed, left out, and counted on the receipt.
     */
    onInvalidEntries: z.enum(['reject', 'accept-valid-entries']).default('reject'),
    /** How long a check waits to be confirmed. At least 24 hours, so that it can be resumed the next day. */
    checkLifetimeHours: z.number().int().min(24).default(72),
    /** How long what was collected is kept. */
    retention: retentionSchema,
    helpDesk: z.strictObject({
      phone: z.string(),
      email: z.email(),
      hours: z.string(),
    }),
    /**
     * Rules of the template or preset, by id, whose findings count otherwise than they say of themselves:
     * left out, warnings, errors, or errors from a day on. @default as the rules say
     */
    rules: z
      .record(
        z.string(),
        z.union([
          z.enum(['off', 'warning', 'error']),
          z.strictObject({ errorFrom: z.iso.date() }).readonly(),
        ]),
      )
      .default({}),
    /** The preset's own settings, checked with the preset's schema. */
    settings: z.record(z.string(), z.unknown()).default({}),
  })
  .readonly()

/** A campaign with every default filled in. */
export type Campaign = z.infer<typeof campaignSchema>

/** What has to be written to define a campaign. */
export type CampaignInput = z.input<typeof campaignSchema>
