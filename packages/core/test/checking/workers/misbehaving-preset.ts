import { definePreset } from '../../../src/campaign/preset'
import { borseDiStudio } from '../../../src/presets/borse-di-studio'

const kept: unknown[] = []

/** Fills the heap for good. */
function fillMemory(): never {
  for (;;) kept.push(new Array(500_000).fill(kept.length + 0.5))
}

/** What happens when a row with this surname is looked at. */
const misbehaviour: Readonly<Record<string, () => unknown>> = {
  Memoria: fillMemory,
  Ciclo: () => {
    for (;;);
  },
  Uscita: () => process.exit(3),
  Rotto: () => {
    throw new TypeError('la regola non sa che fare')
  },
}

const { templates } = borseDiStudio.define({})

/** The list of scholarships, with a rule that some surnames lead astray. */
export const misbehaving = definePreset({
  id: 'borse-di-studio',
  title: borseDiStudio.title,
  settings: borseDiStudio.settings,
  templates: () => templates,
  rules: () => [
    {
      id: 'misbehaviour',
      description: { it: 'Si comporta male.', en: 'It misbehaves.' },
      severity: 'error',
      reads: ['surname'],
      codes: [],
      check: ({ surname }) => {
        misbehaviour[String(surname)]?.()
        return []
      },
    },
  ],
})
