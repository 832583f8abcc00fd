import type { CliTexts } from './cli-texts'
import { faultsEn } from './faults-en'
import { helpEn } from './help-en'
import { usageLines } from './usage'
import { verifyEn } from './verify-en'

export const en: CliTexts = {
  locale: 'en',
  verify: verifyEn,
  help: (command) => helpEn[command ?? 'program'],
  usage: (command) => `Usage: ${usageLines(command).join('\n       ')}\nHelp: consegna --help`,

  noCommand: 'The command is missing: template, check, codes, verify or keys.',
  unknownCommand: (name) =>
    `There is no command "${name}". The commands are: template, check, codes, verify, keys.`,
  unknownOption: (name, command) =>
    `There is no option ${name}${command === null ? '' : ` of the command ${command}`}.`,
  repeatedOption: (name) => `The option ${name} is given twice: keep one.`,
  valueMissing: (name) => `The option ${name} lacks its value.`,
  flagWithValue: (name) => `The option ${name} takes no value.`,
  unexpectedArgument: (argument, command) =>
    command === 'check' || command === 'verify'
      ? `"${argument}" is one too many: one file at a time.`
      : `"${argument}" is one too many: the command ${command} takes no file.`,
  wrongLang: (lang) => `There is no language "${lang}": --lang takes it or en.`,
  unknownLimit: (name, known) =>
    `There is no limit "${name}": --limit takes NAME=VALUE, with one of these names: ${known}.`,
  wrongLimit: (name, value, bytes) =>
    `"${value}" does not do for the limit ${name}: it takes a whole number from 1${bytes ? ', also with KB, MB or GB (100MB, for instance)' : ''}.`,
  fileMissing: (command) =>
    command === 'verify'
      ? 'The receipt to be verified is missing.'
      : 'The file to be checked is missing.',
  jwksMissing:
    'The published keys are missing: --jwks takes a file or the address that the portal publishes.',
  notAKeySet: (from) => `${from} holds no published keys (a JSON object with "keys").`,
  cannotDownload: (address, reason) => `The keys cannot be downloaded from ${address} (${reason}).`,
  keysAction: 'One of these is needed: --new FILE, --rotate FILE, --public FILE.',
  keysThere: (path) =>
    `The file ${path} is there already and is not replaced: to change the key that signs, use --rotate.`,
  keysMade: (path, key) =>
    `Written: ${path}, with the key ${key}. Keep a copy elsewhere: who has it can sign receipts.`,
  keysRotated: (path, active, retired) =>
    `${path}: the key ${active} signs from the portal’s next start. Receipts signed with ${retired} stay verifiable; its private half is deleted.`,
  noSuchFile: (path) => `There is no file ${path}: check its name and folder.`,
  notAFile: (path) => `${path} is not a file.`,
  cannotRead: (path, reason) => `The file ${path} cannot be read (${reason}).`,
  noSuchFolder: (path) => `The folder into which to write ${path} is not there.`,
  cannotWrite: (path, reason) => `The file ${path} cannot be written (${reason}).`,
  wouldOverwriteInput: (path, option) =>
    `${option} ${path} is a file that the command has to read, and is not replaced: give another name.`,
  exists: (path) =>
    `The file ${path} is there already and is not replaced: move it, or give a name with --out.`,
  campaignNotJson: (path, line, column) =>
    `The campaign file ${path} is not written in JSON: the first error is in line ${line}, column ${column}.`,
  campaignNotAnObject: (path) => `The campaign file ${path} holds no JSON object: {…}.`,
  campaignWrong: (path, reason) => `The campaign in ${path} is not right: ${reason}.`,
  campaignUnknownPreset: (path, preset, known) =>
    `The campaign in ${path} asks for the preset "${preset}", which is not there. There are: ${known}.`,
  wrongVersion: (version, known) =>
    `There is no version ${version} of the template. The versions are: ${known}.`,
  wrongIstat: (code) =>
    `"${code}" is not an ISTAT code: it has six digits, for instance 042002 for Ancona.`,
  unknownIstat: (code) =>
    `No comune has the ISTAT code ${code}: check it, for instance with ISTAT.`,
  istatNotThen: (code, name, day) =>
    `The comune ${name} (${code}) was not there on ${day}, the day of the campaign’s comuni.`,
  istatElsewhere: (code, name) => `The comune ${name} (${code}) takes no part in this campaign.`,
  registryFolder: (path) => `${path} is not a folder.`,
  registryWrong: (path, reason) => `The data in the folder ${path} are not right: ${reason}.`,
  line: (number) => `line ${number}`,
  faults: faultsEn,

  passedOver: (files) => `Of no use in the data folder, and not read: ${files}`,
  written: (path) => `Written: ${path}`,
  versionNotAccepted: (version, policy) =>
    policy === 'refused'
      ? `Mind that the campaign does not take version ${version} of the template.`
      : `Mind that the campaign takes version ${version} of the template with a warning.`,
  outcomes: {
    valid: 'The list has no errors.',
    invalid: 'The list has errors.',
    refused: 'The file is refused.',
  },
  readLine: (template, version, entries, wrong) =>
    `Template ${template}, version ${version}. Entries read: ${entries}; with errors: ${wrong}.`,
  errors: (count) => `Errors: ${count}`,
  warnings: (count) => `Warnings: ${count}`,
  times: (count) => `${count} times`,
  values: (values, more) =>
    `Value: ${values.map((value) => `"${value}"`).join(', ')}${more ? ' and others' : ''}`,
  moreCells: (count) => `and ${count} more: all of them with --json or --annotate`,
  moreFindings: (count) =>
    `Other findings, all different from these: ${count}. All of them with --json or --annotate.`,
  raiseLimit: (option) => `If the file is right as it is, the limit can be raised with ${option}`,
  notAnnotated: (path) => `${path} was not written: a refused file has no list to be marked.`,
  reading: (rows) => `${rows} rows read`,
  annotating: (rows) => `${rows} rows marked`,
  internal: (reason) => `The program failed (${reason}). The file that was checked is unchanged.`,
}
