import type { Sentence } from '../messages'

const original =
  'Download the receipt from the portal again, or ask whoever sent it for the original.'
const portalOrCommand = (p: (name: string) => string, portal: string, command: string): string =>
  p('surface') === 'command-line' ? command : portal

export const receipts = {
  'receipt.none': (p) => [
    'No file was chosen.',
    portalOrCommand(p, 'Choose the PDF of the receipt and press “Verify”.', original),
  ],
  'receipt.too-large': (p) => [
    `The file is too large to be a receipt: the limit is ${p('maximumBytes')}.`,
    'Receipts are PDFs of a few dozen KB: check that the right file was chosen.',
  ],
  'receipt.not-pdf': () => [
    'The file is not a PDF.',
    'A receipt is a PDF: a photo, a scan or a converted file cannot be verified. For a printed receipt, use the code that stands on it.',
  ],
  'receipt.truncated': () => ['The file is incomplete: its end is missing.', original],
  'receipt.unsigned': () => [
    'There is no signature of a receipt in the PDF.',
    `It is not a receipt of this system, or it was printed to PDF again or converted, and the signature was lost. ${original}`,
  ],
  'receipt.several-signatures': () => [
    'There is more than one signature in the PDF: a receipt has one only. Something was added.',
    original,
  ],
  'receipt.unknown-key': (p) => [
    `The receipt is signed with a key that is not among the published ones (${p('key')}).`,
    portalOrCommand(
      p,
      'Verify it in the portal that issued it. If that is this one, the receipt is not authentic.',
      'Download the keys again that the issuing portal publishes. If the key is not there, the receipt is not authentic.',
    ),
  ],
  'receipt.bad-signature': () => [
    'The signature is not valid: it was altered, or it is not that of a receipt.',
    original,
  ],
  'receipt.altered': (p) => [
    `The signature belongs to the receipt ${p('number')}, but the file was changed after it was signed.`,
    `Do not trust what it says. ${original}`,
  ],
  'receipt.not-recorded': (p) => [
    `The signature of the receipt ${p('number')} is valid, but the portal has not kept this receipt.`,
    'Do not take it as authentic, and tell the help desk at once.',
  ],
  'receipt.day': () => [
    'The date that was given is no date, or has not come yet.',
    'Write it like 2018-04-30, or leave it out.',
  ],
  'receipt-code.empty': () => [
    'No code was typed.',
    'Type the twelve characters of the verification code that stands on the receipt.',
  ],
  'receipt-code.character': (p) => [
    `The character “${p('character')}” is never part of a verification code.`,
    'Look at the code on the receipt again: it has digits and letters only, without I, L, O and U.',
  ],
  'receipt-code.length': (p) => [
    `Verification codes have ${p('expected')} characters; there are ${p('found')} here.`,
    'Look at the code on the receipt again: it has three groups of four characters.',
  ],
  'receipt-code.mistyped': () => [
    'There is a typing error in the code.',
    'Compare it character by character: one wrong character, or two that changed places, do not fit the check character.',
  ],
  'receipt-code.unknown': (p) => [
    `The code ${p('code')} is typed correctly, but no receipt of this portal has it.`,
    'Check that this is the portal named on the receipt. If it is, the receipt is not authentic.',
  ],
  'receipt-code.several': (p) => [
    `More than one receipt has the code ${p('code')}.`,
    'Verify the PDF of the receipt instead of the code.',
  ],
  'signer.no-key': () => [
    'The key that signs receipts is missing.',
    'Make one with consegna keys --new and name the file in the configuration of the portal.',
  ],
  'signer.invalid-key': () => [
    'The file with the key that signs receipts cannot be used.',
    'Check that it is the file made by consegna keys --new and that only its owner and group may read it.',
  ],
  'signer.unavailable': () => [
    'The receipt cannot be signed at this moment. The submission was recorded.',
    'Try to download the receipt again in a few minutes. If the problem stays, contact the help desk and tell the code below.',
  ],
} satisfies Record<string, Sentence>
