import type { Face } from './receipt-fonts'

/** All readable on white and on the panel: contrast above 6. */
export const inks = {
  text: '#17324D',
  accent: '#0059B3',
  quiet: '#455B71',
  rule: '#C5D3E0',
  panel: '#F0F5FA',
  code: '#000000',
} as const

/** How a text looks. Sizes in points. */
export interface Style {
  readonly face: Face
  readonly size: number
  readonly ink: string
  /** Height of a line as a multiple of the size. */
  readonly leading: number
}

export const styles = {
  campaign: { face: 'semiBold', size: 12, ink: inks.accent, leading: 1.3 },
  title: { face: 'bold', size: 28, ink: inks.text, leading: 1.3 },
  lead: { face: 'regular', size: 11.5, ink: inks.text, leading: 1.35 },
  label: { face: 'regular', size: 10, ink: inks.quiet, leading: 1.3 },
  value: { face: 'semiBold', size: 10, ink: inks.text, leading: 1.3 },
  number: { face: 'bold', size: 26, ink: inks.text, leading: 1.25 },
  digest: { face: 'semiBold', size: 9, ink: inks.text, leading: 1.44 },
  heading: { face: 'semiBold', size: 13, ink: inks.accent, leading: 1.35 },
  validity: { face: 'bold', size: 11.5, ink: inks.text, leading: 1.35 },
  code: { face: 'bold', size: 17, ink: inks.text, leading: 1.25 },
  body: { face: 'regular', size: 10, ink: inks.text, leading: 1.3 },
} as const satisfies Record<string, Style>
