import type { Sentence } from '../messages'

export const cells = {
  'cell.required': () => [
    'The cell is blank, but its value is required.',
    'Write the missing value.',
  ],
  'cell.merged': (p) => [
    `The cell is merged with others (${p('range')}): the value stands only in cell ${p('first')}.`,
    'In Excel select the merged cells, choose “Unmerge cells” and write the value into every row.',
  ],
  'cell.was-merged': () => [
    'In the file that was sent the cell was merged with others, and its value could not be read.',
    'Write the value into the cell, or delete what is in it where it is not required.',
  ],
  'cell.error-value': (p) => [
    `The cell holds an Excel error: ${p('error')}.`,
    'Correct the formula, or write the value itself.',
  ],
  'cell.unreadable-number': () => [
    'The cell holds a number that is not written as a number in the file.',
    'Write the value again with Excel or LibreOffice and save the file.',
  ],
  'cell.missing-text': () => [
    'The text of the cell is missing from the file.',
    'Write the text again with Excel or LibreOffice and save the file.',
  ],
  'cell.written-twice': () => [
    'The cell stands in the file several times: nobody can know which value is the right one.',
    'Write the right value again with Excel or LibreOffice and save the file.',
  ],
  'cell.unreadable': () => [
    'The cell holds a value that cannot be read.',
    'Write the value again with Excel or LibreOffice and save the file.',
  ],
  'cell.no-result': () => [
    'The cell holds a formula without its result.',
    'Write the value itself; or open the original file with Excel or LibreOffice, save it and upload it again.',
  ],
  'text.too-long': (p) => [
    `The text is ${p('length')} characters long; at most ${p('maximum')} are admitted.`,
    'Shorten the text.',
  ],
  'text.blank': () => [
    'The cell holds nothing but invisible signs.',
    'Write the value, or delete what is in the cell.',
  ],
  'text.too-short': (p) => [
    `The text is ${p('length')} characters long; at least ${p('minimum')} are needed.`,
    'Write the whole text.',
  ],
  'text.pattern': (p) => [
    `The text does not have the form that is asked for: ${p('en')}.`,
    `Check the text; this one would be right: ${p('example')}.`,
  ],
  'text.digits-lost': () => [
    'Excel took the text for a number and lost its last digits: of a number it keeps only fifteen.',
    'Give the cell the format “Text” and write all digits again.',
  ],
  'text.direction': (p) => [
    `The text holds an invisible sign that turns its direction of writing (${p('sign')}): what is read is not what is written.`,
    'Delete what is in the cell and type it again, without copying it from elsewhere.',
  ],
  'text.look-alike': (p) => [
    `The letters in square brackets belong to another alphabet, although they may look like ours: ${p('marked')} (${p('signs')})`,
    'Type the text again in Latin letters, without copying it from elsewhere.',
  ],
  'person-name.characters': (p) => [
    `The name holds characters that are not letters of the Latin alphabet: ${p('characters')}`,
    'Write the name as in the documents, in Latin letters, with accents and apostrophes.',
  ],
  'yes-no.unknown': () => [
    'The value is neither yes nor no.',
    'Choose Sì (yes) or No from the drop-down list.',
  ],
  'email.shape': () => [
    'The value is not an e-mail address.',
    'Write the address without blanks and accents, for instance: mario.rossi@example.it.',
  ],
  'email.several': () => [
    'The cell holds more than one e-mail address.',
    'Leave one address only.',
  ],
  'phone.unreadable': () => [
    'The value is not a telephone number.',
    'Write one number, without names or other words, for instance: 333 123 4567.',
  ],
  'phone.invalid': () => [
    'There is no such telephone number: it has too many digits, too few, or a wrong prefix.',
    'Check the number; of a landline also its leading zero, of another country its prefix with the +.',
  ],
  'phone.extension': () => [
    'The telephone number is followed by an extension.',
    'Write the number without its extension.',
  ],
  'iban.characters': () => [
    'The IBAN holds signs that are neither letters nor digits.',
    'Copy the IBAN again: letters and digits only, also in groups of four.',
  ],
  'iban.country': (p) => [
    `No country has accounts whose IBAN begins with “${p('country')}”.`,
    'Copy the IBAN from its beginning: that of an Italian account begins with IT.',
  ],
  'iban.length': (p) => [
    `The IBAN has ${p('length')} characters instead of ${p('expected')}.`,
    'Copy the whole IBAN from a document of the bank.',
  ],
  'iban.check-digits': () => [
    'The IBAN is not right: its check digits do not belong to the other characters, so that at least one is wrong.',
    'Copy the whole IBAN from a document of the bank.',
  ],
  'iban.not-sepa': (p) => [
    `The account is in a country outside SEPA (${p('country')}), to which no credit transfer can be made.`,
    'Ask for the IBAN of an account in a country of SEPA.',
  ],
  'iban.other-country': (p) => [
    `The account is in a country that this list does not admit (${p('country')}).`,
    `Ask for the IBAN of an account in one of these countries: ${p('admitted')}.`,
  ],
  'choice.unknown': (p) => [
    'The value is not one of those admitted.',
    `Choose one of these values from the drop-down list: ${p('choices')}.`,
  ],
} satisfies Record<string, Sentence>
