import type { CampaignRule } from '../../campaign/preset'
import { formatCents } from '../../messages/formats'

/** An ISEE above the campaign's threshold: refused, or kept as not entitled. */
export function iseeThreshold(settings: {
  /** In cents. */
  readonly iseeThreshold: number
  readonly overThreshold: 'reject' | 'accept-as-ineligible'
}): CampaignRule {
  const rejects = settings.overThreshold === 'reject'
  const threshold = formatCents(settings.iseeThreshold, 'it')
  const code = rejects ? 'isee.over-threshold' : 'isee.over-threshold-ineligible'
  return {
    id: 'isee-threshold',
    description: {
      it: `L’ISEE non supera la soglia del bando (${threshold} euro).`,
      en: `The ISEE is not above the threshold of the campaign (${threshold} euro).`,
    },
    severity: rejects ? 'error' : 'warning',
    reads: ['isee'],
    codes: [code],
    check: ({ isee }) =>
      typeof isee === 'number' && isee > settings.iseeThreshold
        ? [{ code, params: { threshold }, column: 'isee' }]
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
