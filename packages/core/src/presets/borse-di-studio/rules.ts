import type { CampaignRule } from '../../campaign/preset'
import { formatCents } from '../../messages/formats'
import type { Rule } from '../../template/rule'

/** An ISEE above the campaign's threshold: refused, or kept as not entitled. */
export function iseeThreshold(settings: {
  /** In cents. */
  readonly iseeThreshold: number
  readonly overThreshold: 'reject' | 'accept-as-ineligible'
}): CampaignRule {
  const rejects = settings.overThreshold === 'reject'
  const code = rejects ? 'isee.over-threshold' : 'isee.over-threshold-ineligible'
  return {
    id: 'isee-threshold',
    description: {
      it: `L’ISEE non supera la soglia del bando (${formatCents(settings.iseeThreshold, 'it')} euro).`,
      en: `The ISEE is not above the threshold of the campaign (${formatCents(settings.iseeThreshold, 'en')} euro).`,
    },
    severity: rejects ? 'error' : 'warning',
    reads: ['isee'],
    codes: [code],
    check: ({ isee }) =>
      typeof isee === 'number' && isee > settings.iseeThreshold
        ? [{ code, params: { thresholdCents: settings.iseeThreshold }, column: 'isee' }]
        : [],
  }
}

/** Only some classes take part. */
export function admittedClasses(settings: {
  readonly admittedClasses: readonly string[]
}): CampaignRule {
  const admitted = settings.admittedClasses.join(', ')
  return {
    id: 'admitted-classes',
    description: {
      it: `Classi ammesse: ${admitted}.`,
      en: `Classes admitted: ${admitted}.`,
    },
    severity: 'error',
    reads: ['class'],
    codes: ['class.not-admitted'],
    check: (row) =>
      typeof row.class === 'string' && !settings.admittedClasses.includes(row.class)
        ? [{ code: 'class.not-admitted', params: { admitted }, column: 'class' }]
        : [],
  }
}

/** Version 1 was made to refuse a zero; a comune that typed it all the same meant it. */
export const zeroInVersion1: Rule<{ readonly isee: number }> = {
  id: 'isee-zero-in-version-1',
  description: {
    it: 'La versione 1 del modello non prevede un ISEE pari a zero.',
    en: 'Version 1 of the template does not provide for an ISEE of zero.',
  },
  severity: 'warning',
  reads: ['isee'],
  codes: ['isee.zero-in-version-1'],
  check: ({ isee }, { currentVersion = 1 }) =>
    isee === 0
      ? [
          {
            code: 'isee.zero-in-version-1',
            // People are sent to a version that admits it, where the campaign offers one.
            params: currentVersion > 1 ? { version: currentVersion } : {},
            column: 'isee',
          },
        ]
      : [],
}
