import type { Sentence } from '../messages'

type P = (name: string) => string

const fromBackup =
  'Change nothing. Compare with a backup and with the receipts of the municipalities, and tell who is responsible.'
const looking =
  'Find out who had access to the database, and compare with a backup and with the receipts of the municipalities.'
const checkpoint = (p: P): string => `Checkpoint ${p('sequence')} of ${p('campaign')}`
const strays = 'Such rows do not come from using the portal: somebody wrote into the database.'

export const ledger = {
  'ledger.submission-damaged': (p) => [
    `Submission ${p('number')} cannot be read as it was written (${p('columns')}).`,
    fromBackup,
  ],
  'ledger.record-hash': (p) => [
    `The record of submission ${p('number')}, or its hash, was changed.`,
    fromBackup,
  ],
  'ledger.record-form': (p) => [
    `The record of submission ${p('number')} is not in the form in which records are written.`,
    fromBackup,
  ],
  'ledger.record-differs': (p) => [
    `Submission ${p('number')} says otherwise than its record: ${p('columns')}.`,
    fromBackup,
  ],
  'ledger.submissions-missing': (p) => [
    `Of municipality ${p('municipality')} in ${p('campaign')} the submissions from position ${p('position')} to ${p('last')} are missing, before ${p('number')}.`,
    fromBackup,
  ],
  'ledger.chain-broken': (p) => [
    `Submission ${p('number')} does not replace the one before it (${p('before')}).`,
    fromBackup,
  ],
  'ledger.chain-record': (p) => [
    `Submission ${p('before')} is no longer the one that ${p('number')} replaced: its record has changed.`,
    fromBackup,
  ],
  'ledger.check-missing': (p) => [
    `The check that submission ${p('number')} came from is missing.`,
    fromBackup,
  ],
  'ledger.check-damaged': (p) => [
    `The check that submission ${p('number')} came from cannot be read as it was written (${p('columns')}).`,
    fromBackup,
  ],
  'ledger.check-differs': (p) => [
    `The check that submission ${p('number')} came from says otherwise: ${p('columns')}.`,
    fromBackup,
  ],
  'ledger.entry-damaged': (p) => [
    `Of submission ${p('number')} entry ${p('position')} cannot be read as it was written (${p('columns')}).`,
    fromBackup,
  ],
  'ledger.entries-missing': (p) => [
    `Of submission ${p('number')} the entries from ${p('position')} to ${p('last')} are missing.`,
    fromBackup,
  ],
  'ledger.entry-altered': (p) => [
    `Of submission ${p('number')} entry ${p('position')} was changed.`,
    fromBackup,
  ],
  'ledger.entry-emptied': (p) => [
    `Of submission ${p('number')} entry ${p('position')} was emptied, but not by erasing a person: that takes the file as well.`,
    fromBackup,
  ],
  'ledger.entries-count': (p) => [
    `Submission ${p('number')} had ${p('expected')} entries, now there are ${p('found')}.`,
    fromBackup,
  ],
  'ledger.entries-root': (p) => [
    `The entries of submission ${p('number')} are not those that were accepted: digests were changed, exchanged, added or removed.`,
    fromBackup,
  ],
  'ledger.file-damaged': (p) => [
    `Of the file of submission ${p('number')} piece ${p('piece')} cannot be read as it was written (${p('columns')}).`,
    fromBackup,
  ],
  'ledger.file-unexpected': (p) => [
    `Submission ${p('number')} has no file, but there is one.`,
    looking,
  ],
  'ledger.file-missing': (p) => [`The file of submission ${p('number')} is missing.`, fromBackup],
  'ledger.file-size': (p) => [
    `The file of submission ${p('number')} had ${p('expectedBytes')}, now it has ${p('foundBytes')}.`,
    fromBackup,
  ],
  'ledger.file-altered': (p) => [`The file of submission ${p('number')} was changed.`, fromBackup],
  'ledger.file-pieces': (p) => [
    `The pieces of the file of submission ${p('number')} no longer have their numbers.`,
    fromBackup,
  ],
  'ledger.receipt-altered': (p) => [
    `The kept receipt of submission ${p('number')} is not genuine (${p('reason')}).`,
    'Ask the municipality for its copy. If the key is not among those given, add the keys that were used before.',
  ],
  'ledger.receipt-differs': (p) => [
    `The kept receipt of submission ${p('number')} belongs to another record (${p('other')}).`,
    fromBackup,
  ],
  'ledger.receipt-missing': (p) => [
    `The receipt of submission ${p('number')} is missing.`,
    'If the portal broke off right after the submission, download it once from the portal and verify again. Otherwise it was removed, or the submission did not come through the portal: ask the municipality for its copy.',
  ],
  'ledger.receipt-checkpoint-missing': (p) => [
    `${checkpoint(p)} is gone: the receipt of submission ${p('number')} embeds it.`,
    fromBackup,
  ],
  'ledger.receipt-checkpoint-differs': (p) => [
    `${checkpoint(p)} is not the one that the receipt of submission ${p('number')} embeds: the log was rewritten.`,
    fromBackup,
  ],
  'ledger.checkpoints-missing': (p) => [
    `Of ${p('campaign')} the checkpoints from ${p('sequence')} to ${p('last')} are missing.`,
    fromBackup,
  ],
  'ledger.checkpoint-damaged': (p) => [
    `${checkpoint(p)} cannot be read as it was written (${p('columns')}).`,
    fromBackup,
  ],
  'ledger.checkpoint-hash': (p) => [`${checkpoint(p)}, or its hash, was changed.`, fromBackup],
  'ledger.checkpoint-key': (p) => [
    `${checkpoint(p)} is signed with a key that is not among those given (${p('key')}).`,
    'Give also the keys that were used before. If this one never was the portal’s, the checkpoint is forged.',
  ],
  'ledger.checkpoint-signature': (p) => [
    `The signature of checkpoint ${p('sequence')} of ${p('campaign')} is not of what it states.`,
    fromBackup,
  ],
  'ledger.checkpoint-form': (p) => [
    `${checkpoint(p)} is not in the form in which checkpoints are written.`,
    fromBackup,
  ],
  'ledger.checkpoint-differs': (p) => [
    `${checkpoint(p)} states another one: its campaign or number was changed.`,
    fromBackup,
  ],
  'ledger.checkpoint-previous': (p) => [
    `${checkpoint(p)} does not follow the one before it: one of the two was replaced.`,
    fromBackup,
  ],
  'ledger.checkpoint-root': (p) => [
    `The checkpoints of ${p('campaign')} from ${p('sequence')} to ${p('last')} do not fit the submissions that are noted with them: notes were changed, added or removed.`,
    fromBackup,
  ],
  'ledger.checkpoint-submission-missing': (p) => [
    `Of municipality ${p('municipality')} the submission at position ${p('position')} is missing: checkpoint ${p('sequence')} of ${p('campaign')} had seen it.`,
    fromBackup,
  ],
  'ledger.checkpoint-submission-differs': (p) => [
    `Submission ${p('number')} is no longer as checkpoint ${p('sequence')} had seen it: its record has changed.`,
    fromBackup,
  ],
  'ledger.stray-entries': (p) => [
    `There are entries of a check that is not there (${p('of')}).`,
    strays,
  ],
  'ledger.stray-file': (p) => [
    `There are pieces of the file of a check that is not there (${p('of')}).`,
    strays,
  ],
  'ledger.stray-issues': (p) => [
    `There are findings of a check that is not there (${p('of')}).`,
    strays,
  ],
  'ledger.stray-reading': (p) => [
    `There are readings of a check that is not there (${p('of')}).`,
    strays,
  ],
  'ledger.stray-receipt': (p) => [
    `There is the receipt of a submission that is not there: ${p('of')}.`,
    `The submission was removed, or its number changed. ${fromBackup}`,
  ],
  'ledger.stray-check': (p) => [
    `A check is marked as confirmed, but its submission is not there (${p('of')}).`,
    `The submission was removed, or tied to another check. ${fromBackup}`,
  ],
  'ledger.stray-heads': (p) => [
    `There are notes of a checkpoint of ${p('of')} that is not there.`,
    `The checkpoint was removed, or its number changed. ${fromBackup}`,
  ],
  'ledger.witness-unreadable': (p) => [
    `The witness ${p('file')} is neither a receipt nor a checkpoint signed with the keys given.`,
    'Check the file, and give also the keys that were used before.',
  ],
  'ledger.witness-receipt': (p) => [
    `The receipt ${p('file')} is not genuine and witnesses nothing (${p('reason')}).`,
    'Use the original as it was downloaded, and give also the keys that were used before.',
  ],
  'ledger.witness-submission-missing': (p) => [
    `Submission ${p('number')} is not there: the receipt ${p('file')} proves that it was accepted.`,
    `The latest submissions were removed, or the database is an older copy. ${fromBackup}`,
  ],
  'ledger.witness-submission-differs': (p) => [
    `Submission ${p('number')} is not the one that the receipt ${p('file')} proves: its record was rewritten.`,
    fromBackup,
  ],
  'ledger.witness-checkpoint-missing': (p) => [
    `${checkpoint(p)} (${p('submissions')} submissions) is not there: ${p('file')} proves that it was.`,
    `The log was cut off, or the database is an older copy. ${fromBackup}`,
  ],
  'ledger.witness-checkpoint-differs': (p) => [
    `${checkpoint(p)} is not the one that ${p('file')} proves: the log was rewritten.`,
    fromBackup,
  ],
} satisfies Record<string, Sentence>
