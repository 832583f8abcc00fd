/**
 * What else broken stores fail at, beside the story that each was made for: so that there is no story that none of
 * them fails.
 */
export const alsoCaught: Readonly<Record<string, readonly string[]>> = {
  'copies the entries as they are, whatever they are remade to': [
    'a check with the content of another › is none when its content breaks off, and the error comes through',
  ],
  'counts one expired check too few': [
    'checks whose time is over › an accepted list never expires',
    'checks whose time is over › only what is due expires, of all comuni and campaigns',
  ],
  'deletes the bytes of all who have the same file': [
    'a check with the content of another › outlives the other',
  ],
  'drops the salts': ['the content of checks › a reader who stops early gets what was asked for'],
  'finds undefined where there is no list': [
    'a confirmation that is refused › a discarded check shows as such and cannot be accepted',
    'a confirmation that is refused › an expired check shows as such and cannot be accepted',
    'a confirmation that is refused › a rejected check shows as such and cannot be accepted',
  ],
  'forgets why an earlier list is restored': [
    'a check with the content of another › of a nil return is one too',
    'a confirmation that is refused › a record with another reason than the check is refused',
  ],
  'gives entries by key instead of by order': [
    'the content of checks › lists recorded at the same moment do not mix',
  ],
  'keeps half of a check whose file broke off': [
    'recording a check that fails half-way › nothing of a check is seen before all of it is there',
    'a check with the content of another › can be had many times at the same moment',
  ],
  'keeps half of a check whose reading broke off': [
    'recording a check that fails half-way › entries that break off leave nothing',
    'recording a check that fails half-way › issues that break off leave nothing',
    'discarding a check › other checks keep their content',
  ],
  'keeps the buffer of the caller': [
    'the content of checks › whoever holds content cannot change the stored one',
  ],
  'keeps the last receipt instead of the first': [
    'receipts › a receipt without a submission is refused',
    'receipts › of many receipts at the same moment one is kept, and all get it',
  ],
  'keeps what was read of a rejected check for ever': [
    'checks whose time is over › many checks expire at once',
    'at the same moment › a check that expires while it is confirmed is one or the other',
  ],
  'leaks the content of another check where there is none': [
    'a check with the content of another › is none when the bytes are not those that it tells of',
  ],
  'leaks the lists of all comuni': [
    'a confirmation that is refused › a number taken in another comune is refused',
    'at the same moment › twenty comuni do not stand in each other’s way',
  ],
  'lists the checks of all comuni': [
    'the records of checks › checks are listed newest first',
    'the records of checks › a check that became a submission is not listed, one that was put aside is',
    'the records of checks › whoever holds a check cannot change the stored one',
    'at the same moment › lists are recorded and confirmed side by side',
  ],
  'loses a submission after saying that it was accepted': [
    'confirming a check › each record is kept as it was made, and holds the hash of the one before',
    'confirming a check › a nil return is a submission like any other',
    'accepted lists › a history of twelve lists is listed newest first',
    'accepted lists › a submission is found by the beginning of its record’s hash',
    'receipts › each submission has its own',
    'at the same moment › of two lists made against the same valid one, one is accepted',
    'what is there, examined › numbers of submissions come by campaign, comune and position',
  ],
  'loses the entries after the first thousand': [
    'forgetting lists whose time is over › a list that is erased while it is read is not taken for a short one',
    'discarding a check › a list deleted while it is read is not taken for a short one',
  ],
  'loses the last chunk of a file': [
    'the content of checks › files of several checks are kept apart; no file is no bytes',
    'discarding a check › a file deleted while it is read is not taken for a short one',
  ],
  'loses the milliseconds': [
    'the records of checks › a nil return is found as it was recorded',
    'the records of checks › a file refused as a whole keeps the reason',
    'a check with the content of another › with an id that is taken is refused, and changes nothing',
    'a confirmation that is refused › a refusal comes back with its reason and changes nothing',
  ],
  'replaces a check with the same id': [
    'recording a check that fails half-way › a refused recording says nothing about persons',
  ],
  'says that it discarded what it did not': [
    'discarding a check › a second discard does nothing',
    'discarding a check › an accepted list cannot be discarded',
    'discarding a check › an unknown check cannot be discarded',
    'at the same moment › a check discarded while it is confirmed is one or the other',
  ],
  'takes what was superseded for a nil return': [
    'at the same moment › twenty lists of one comune stand one after the other',
  ],
  'writes down whatever a decision says': [
    'a confirmation that is refused › a position that is taken is refused',
    'a confirmation that is refused › a submission that supersedes nothing is refused',
    'a confirmation that is refused › a submission that supersedes a stranger is refused',
    'a confirmation that is refused › a submission of another check is refused',
    'a confirmation that is refused › a submission of another comune is refused',
    'a confirmation that is refused › a submission of another campaign is refused',
    'a confirmation that is refused › a record with another hash is refused',
    'a confirmation that is refused › a record that is not in its canonical form is refused',
    'a confirmation that is refused › a record that says otherwise than the submission is refused',
    'a confirmation that is refused › a record that says otherwise about who sent the list is refused',
    'a confirmation that is refused › a record that does not hold the hash of the one before is refused',
    'a confirmation that is refused › a record that restores what the check does not is refused',
    'a confirmation that is refused › a number that is taken is refused',
  ],
  'leaves a confirmed check waiting': [
    'forgetting lists whose time is over › many lists are due, each once, also when they are erased meanwhile',
    'single persons › erased twice are erased once, and the file keeps its time',
    'single persons › whether a list holds one of several keys',
  ],
  'leaks the file of another check with the same file': [
    'forgetting lists whose time is over › what was erased does not keep another list with the same file from having it',
  ],
  'keeps what it accepted to itself': ['single persons › are found among many, each once'],
  'loses the last chunk of what was read': [
    'single persons › are not erased from what is no accepted list',
  ],
  'keeps the content of a discarded check': [
    'single persons › who stands in rows that are no entries is looked for in these checks',
  ],
}
