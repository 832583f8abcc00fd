import type { PresetMessages } from '../../campaign/preset'

/** What the rules of this preset say. */
export const scholarshipMessages = {
  it: {
    'isee.over-threshold': (p) => [
      `L’ISEE supera la soglia del bando (${p('thresholdCents')} euro).`,
      'Controllare l’importo; se è giusto, lo studente non ha diritto e la riga va tolta.',
    ],
    'isee.over-threshold-ineligible': (p) => [
      `L’ISEE supera la soglia del bando (${p('thresholdCents')} euro): lo studente resta nell’elenco come non avente diritto.`,
      'Controllare l’importo.',
    ],
    'isee.zero-in-version-1': (p) => {
      const message = 'L’ISEE è zero: la versione 1 del modello non lo prevede.'
      const version = p('version')
      if (p('severity') === 'error') {
        return version
          ? [
              message,
              `Controllare l’importo; se è giusto, copiare i dati nella versione ${version} del modello, che ammette lo zero, e caricare quella.`,
            ]
          : [message, 'Controllare l’importo; se è davvero zero, contattare l’assistenza.']
      }
      return [
        message,
        `Controllare l’importo; se è giusto, confermare l’avviso.${version && ` Dal prossimo invio usare la versione ${version} del modello, che ammette lo zero.`}`,
      ]
    },
    'class.section': (p) => [
      `La classe è scritta insieme alla sezione: ${p('written')}`,
      `Scrivere soltanto ${p('class')}, senza la sezione.`,
    ],
    'class.not-admitted': (p) => [
      `Per questo bando sono ammesse solo le classi ${p('admitted')}.`,
      'Controllare la classe; se è giusta, la riga va tolta.',
    ],
  },
  en: {
    'isee.over-threshold': (p) => [
      `The ISEE is above the threshold of the campaign (${p('thresholdCents')} euro).`,
      'Check the amount; if it is right, the student is not entitled and the row has to go.',
    ],
    'isee.over-threshold-ineligible': (p) => [
      `The ISEE is above the threshold of the campaign (${p('thresholdCents')} euro): the student stays in the list as not entitled.`,
      'Check the amount.',
    ],
    'isee.zero-in-version-1': (p) => {
      const message = 'The ISEE is zero: version 1 of the template does not provide for it.'
      const version = p('version')
      if (p('severity') === 'error') {
        return version
          ? [
              message,
              `Check the amount; if it is right, copy the data into version ${version} of the template, which admits zero, and upload that.`,
            ]
          : [message, 'Check the amount; if it is really zero, ask the help desk.']
      }
      return [
        message,
        `Check the amount; if it is right, confirm the warning.${version && ` From the next submission use version ${version} of the template, which admits zero.`}`,
      ]
    },
    'class.section': (p) => [
      `The class is written together with the section: ${p('written')}`,
      `Write only ${p('class')}, without the section.`,
    ],
    'class.not-admitted': (p) => [
      `This campaign admits only the classes ${p('admitted')}.`,
      'Check the class; if it is right, the row has to go.',
    ],
  },
} satisfies PresetMessages
