import { z } from 'zod'

const birthDates = {
  message: 'bornTo must not come before bornFrom',
  path: ['bornTo'],
}

/** What a campaign of this preset may set. */
export const scholarshipSettings = z
  .strictObject({
    /** Greatest ISEE admitted, in cents. */
    iseeThreshold: z.number().int().nonnegative().default(1_063_294),
    /** `reject`: an ISEE above it is an error. `accept-as-ineligible`: a warning, and the entry stays. */
    overThreshold: z.enum(['reject', 'accept-as-ineligible']).default('reject'),
    /** Classes of upper secondary school whose students are admitted. */
    admittedClasses: z
      .array(z.enum(['1', '2', '3', '4', '5']))
      .min(1)
      .default(['1', '2', '3', '4', '5']),
    /**
     * Fiscal codes of eleven digits, which people have before the definitive one. `accept`: with a
     * warning, since nothing in them can be compared with name and birth.
     */
    provisionalCodes: z.enum(['refuse', 'accept']).default('refuse'),
    /** First birth date admitted, `YYYY-MM-DD`. */
    bornFrom: z.iso.date().default('1930-01-01'),
    /** Last birth date admitted, `YYYY-MM-DD`. */
    bornTo: z.iso.date().default('2010-12-31'),
    /**
     * School year of the campaign, as the ministry writes it: `201718`. A school that a registry of
     * another year does not know is then only a warning. @default the year is not compared
     */
    schoolYear: z
      .string()
      .regex(/^20\d{4}$/)
      .optional(),
    /** Columns beyond the needed ones: collect no more than is needed. */
    extraColumns: z.array(z.enum(['address', 'postalCode', 'note'])).default([]),
  })
  .refine(({ bornFrom, bornTo }) => bornFrom <= bornTo, birthDates)

export type ScholarshipSettings = z.output<typeof scholarshipSettings>
