import type { CliTexts } from './cli-texts'

/** Why a campaign or a data file is not taken, in English. They follow a colon. */
export const faultsEn: CliTexts['faults'] = {
  'window-reversed': () => 'window: the end (closesAt) has to come after the beginning (opensAt)',
  'rule-always-errors': (p) => `rules.${p('id')}: this rule always gives errors, and stays so`,
  'rule-unknown': (p) => `rules.${p('id')}: there is no such rule. There are: ${p('known')}`,
  'rule-only-warns': (p) =>
    `rules.${p('id')}: this rule can only warn, because rightful data break it too. Write "warning" or "off"`,
  'version-unknown': (p) =>
    `templates: there is no version ${p('version')} of the template. There are: ${p('known')}`,
  'no-version-accepted': () =>
    'templates: at least one version of the template has to be accepted ("policy": "accepted")',
  'folder-unreadable': () => 'the folder cannot be read',
  'folder-without-data': () =>
    'there is no file with data of comuni or schools. Put the CSV files of the ministry there, or leave out --registry',
  'file-unreadable': () => 'it cannot be read; folders inside the folder are not looked into',
  'file-not-text': () => 'it is not text in UTF-8',
  'file-not-json': () => 'it is not written in JSON',
  'file-unknown': () => 'it is neither a CSV file nor registries.json',
  'header-unknown': () =>
    'its header is not that of any file of comuni or schools that can be read',
  'coverage-wrong': (p) => p('reason'),
  'quote-open': () => 'a quoted field does not end',
  'columns-missing': (p) => `the header has to name all of these: ${p('columns')}`,
  'fields-count': (p) => `there are ${p('found')} fields instead of ${p('expected')}`,
  'fields-wrong': (p) => `the value of ${p('fields')} is not right`,
  'periods-overlap': (p) =>
    `the ISTAT code ${p('code')} is in two periods that hold the day ${p('day')}`,
}
