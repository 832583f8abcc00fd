import type { PresetMessages } from '../../campaign/preset'

/** What the rules of this preset say. */
export const scholarshipMessages = {
  it: {
    'isee.over-threshold': (p) => [
      `L’ISEE supera la soglia del bando (${p('threshold')} euro).`,
      'Controllare l’importo; se è giusto, lo studente non ha diritto e la riga va tolta.',
    ],
    'isee.over-threshold-ineligible': (p) => [
      `L’ISEE supera la soglia del bando (${p('threshold')} euro): lo studente resta nell’elenco come non avente diritto.`,
      'Controllare l’importo.',
    ],
    'isee.zero-in-version-1': () => [
      'L’ISEE è zero: la versione 1 del modello non lo prevedeva.',
      'È accettato. Dal prossimo invio usare la versione 2 del modello, che ammette lo zero.',
    ],
    'class.not-admitted': (p) => [
      `Per questo bando sono ammesse solo le classi ${p('admitted')}.`,
      'Controllare la classe; se è giusta, la riga va tolta.',
    ],
  },
  en: {
    'isee.over-threshold': (p) => [
      `The ISEE is above the threshold of the campaign (${p('threshold')} euro).`,
      'Check the amount; if it is right, the student is not entitled and the row has to go.',
    ],
    'isee.over-threshold-ineligible': (p) => [
      `The ISEE is above the threshold of the campaign (${p('threshold')} euro): the student stays in the list as not entitled.`,
      'Check the amount.',
    ],
    'isee.zero-in-version-1': () => [
      'The ISEE is zero: version 1 of the template did not provide for it.',
      'It is accepted. From the next submission use version 2 of the template, which admits zero.',
    ],
    'class.not-admitted': (p) => [
      `This campaign admits only the classes ${p('admitted')}.`,
      'Check the class; if it is right, the row has to go.',
    ],
  },
} satisfies PresetMessages
