/**
 * What can be wrong with a campaign beside the form of single values: `fault` of `campaign.invalid`. Whoever
 * shows it to people has a sentence of their language for each.
 */
export type CampaignFault =
  | 'window-reversed'
  | 'rule-always-errors'
  | 'rule-unknown'
  | 'rule-only-warns'
  | 'version-unknown'
  | 'no-version-accepted'

/** What can be wrong with the data of comuni and schools: `fault` of `registry.invalid`. */
export type RegistryFault =
  | 'folder-unreadable'
  | 'folder-without-data'
  | 'file-unreadable'
  | 'file-not-text'
  | 'file-not-json'
  | 'file-unknown'
  | 'header-unknown'
  | 'coverage-wrong'
  | 'quote-open'
  | 'columns-missing'
  | 'fields-count'
  | 'fields-wrong'
  | 'periods-overlap'

/** What can be wrong with a file of signing keys: `fault` of `signer.invalid-key`. */
export type SignerFault =
  | 'file-unreadable'
  | 'open-to-others'
  | 'not-json'
  | 'not-a-key-set'
  | 'halves-differ'
  | 'same-id'
