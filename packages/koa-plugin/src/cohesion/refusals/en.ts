import type { Params } from '@consegna/core'
import type { RefusalTexts } from './texts'

const levels: Readonly<Record<string, string>> = {
  1: 'low (level 1)',
  2: 'substantial (level 2)',
  3: 'high (level 3)',
}
const means: Readonly<Record<string, string>> = {
  1: 'with any of the credentials that Cohesion offers',
  2: 'with SPID level 2, CIE, a smart card, or a Cohesion PIN or OTP',
  3: 'with a smart card (CNS, Carta Raffaello, Tessera Sanitaria), with CIE and its PIN, or with SPID level 3',
}
const levelOf = ({ required }: Params): string => levels[String(required)] ?? 'required'
const meansOf = ({ required }: Params): string => means[String(required)] ?? 'in another way'

const startAgain = 'Go back to the sign-in page and press “Entra con Cohesion” again.'
const ifItRepeats = `${startAgain} If it happens again, ask the help desk.`
const later = 'Try again in a few minutes. If it goes on, ask the help desk.'
const notYours = 'It is nothing that you did: tell the portal’s help desk the title of this page.'
const unreadable = 'Cohesion’s answer arrived damaged and was not accepted.'

/** The same in English. */
export const en: RefusalTexts = {
  'cohesion.start-not-asked': {
    title: 'Sign-in not started',
    sentence: 'Signing in with Cohesion starts only when you ask for it, on a page of the portal.',
    remedy: 'Open the portal’s sign-in page and press “Entra con Cohesion”.',
  },
  'cohesion.answer-missing': {
    title: 'No answer from Cohesion',
    sentence: 'You came back from Cohesion without its answer.',
    remedy: ifItRepeats,
  },
  'cohesion.answer-too-large': {
    title: 'Cohesion’s answer is too large',
    sentence: 'The answer is far larger than Cohesion’s are, and was not read.',
    remedy: ifItRepeats,
  },
  'cohesion.answer-not-base64': {
    title: 'Cohesion’s answer cannot be read',
    sentence: unreadable,
    remedy: ifItRepeats,
  },
  'cohesion.answer-not-xml': {
    title: 'Cohesion’s answer cannot be read',
    sentence: unreadable,
    remedy: ifItRepeats,
  },
  'cohesion.answer-doctype': {
    title: 'Cohesion’s answer was not accepted',
    sentence: 'The answer holds definitions that Cohesion never sends; it was not read.',
    remedy: ifItRepeats,
  },
  'cohesion.answer-incomplete': {
    title: 'Cohesion’s answer is incomplete',
    sentence: 'Cohesion’s answer does not name the session.',
    remedy: ifItRepeats,
  },
  'cohesion.answer-other-site': {
    title: 'The answer is for another site',
    sentence: 'Cohesion’s answer is for another site: it cannot sign you in here.',
    remedy: startAgain,
  },
  'cohesion.answer-replayed': {
    title: 'Cohesion’s answer was already used',
    sentence: 'This answer has been used once; it does not count a second time.',
    remedy:
      'If you are signed in already, go on from the portal’s menu. Otherwise go back to the sign-in page and press “Entra con Cohesion” again.',
  },
  'cohesion.answer-expired': {
    title: 'Cohesion’s answer has expired',
    sentence: 'Too much time passed between your return from Cohesion and this page.',
    remedy: startAgain,
  },
  'cohesion.cancelled': {
    title: 'Sign-in cancelled',
    sentence: 'Signing in was cancelled at Cohesion, or did not succeed.',
    remedy:
      'Go back to the sign-in page and try again, also in another way. Nothing has been changed.',
  },
  'cohesion.state-missing': {
    title: 'Sign-in not recognised',
    sentence: 'Your return from Cohesion does not say which sign-in it belongs to.',
    remedy: startAgain,
  },
  'cohesion.state-unknown': {
    title: 'No sign-in under way in this browser',
    sentence:
      'No sign-in was begun in this browser: perhaps you began in another browser, it is complete in another tab, or cookies are switched off.',
    remedy:
      'If you are signed in in another tab, go on there. Otherwise see that the browser accepts cookies, go back to the sign-in page and press “Entra con Cohesion” again.',
  },
  'cohesion.state-foreign': {
    title: 'You did not ask for this sign-in',
    sentence: 'Cohesion’s answer belongs to a sign-in that was not begun in this browser.',
    remedy: `If a link that you received brought you here, do not use it again. ${startAgain}`,
  },
  'cohesion.state-expired': {
    title: 'The time for signing in is over',
    sentence: 'Too much time has passed since you began to sign in.',
    remedy: startAgain,
  },
  'cohesion.session-expired': {
    title: 'The Cohesion session has expired',
    sentence: 'Cohesion does not know your session any more: it has expired or was closed.',
    remedy: startAgain,
  },
  'cohesion.service-unreachable': {
    title: 'Cohesion cannot be reached',
    sentence: 'The portal cannot connect to Cohesion to complete the sign-in.',
    remedy: later,
  },
  'cohesion.service-slow': {
    title: 'Cohesion does not answer',
    sentence: 'Cohesion did not answer in time, and the sign-in was not completed.',
    remedy: later,
  },
  'cohesion.service-failed': {
    title: 'Error at Cohesion',
    sentence: 'Cohesion answered with an error, and the sign-in was not completed.',
    remedy: later,
  },
  'cohesion.service-not-understood': {
    title: 'Unexpected answer from Cohesion',
    sentence: 'Cohesion sent your data in a form that the portal does not know.',
    remedy: later,
  },
  'cohesion.profile-without-login': {
    title: 'Incomplete profile',
    sentence: 'Cohesion did not say who you are: the profile has no identifier.',
    remedy: ifItRepeats,
  },
  'cohesion.profile-without-fiscal-code': {
    title: 'No fiscal code',
    sentence:
      'The profile received from Cohesion holds no valid fiscal code, which this portal needs.',
    remedy:
      'Sign in with SPID, CIE or CNS, which always tell it. If you have no Italian fiscal code, ask the help desk.',
  },
  'cohesion.profile-contradictory': {
    title: 'Contradictory profile',
    sentence: 'The profile received from Cohesion says two things of the same person.',
    remedy: notYours,
  },
  'cohesion.profile-unsigned': {
    title: 'Profile without signature',
    sentence: 'The profile came without Cohesion’s signature, which this portal demands.',
    remedy: notYours,
  },
  'cohesion.profile-signature-wrong': {
    title: 'The profile’s signature is not valid',
    sentence: 'The profile’s signature is not Cohesion’s: its data were not accepted.',
    remedy: notYours,
  },
  'cohesion.profile-outdated': {
    title: 'The profile is not current',
    sentence: 'The signed profile received from Cohesion is not of now.',
    remedy: ifItRepeats,
  },
  'cohesion.level-too-low': (params) => ({
    title: 'The level of authentication is too low',
    sentence: `This portal needs the level ${levelOf(params)}; yours was ${levels[String(params.found)] ?? 'lower'}.`,
    remedy: `Go back to the sign-in page and sign in ${meansOf(params)}.`,
  }),
  'cohesion.level-unproven': (params) => ({
    title: 'The level of authentication is not proven',
    sentence: `This portal needs the level ${levelOf(params)}, and Cohesion did not prove of which level yours is: this happens, for example, with European identities (eIDAS).`,
    remedy: `Go back to the sign-in page and sign in ${meansOf(params)}; if you cannot, ask the help desk.`,
  }),
  'cohesion.user-refused': {
    title: 'User not admitted',
    sentence: 'You authenticated correctly, but the portal does not admit this user.',
    remedy: 'If you think that you are entitled, ask the portal’s help desk.',
  },
}
