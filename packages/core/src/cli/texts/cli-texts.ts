import type { CampaignFault, RegistryFault } from '../../errors/setup-faults'
import type { Locale } from '../../messages/locale'
import type { CommandName } from '../commands'
import type { VerifyTexts } from './verify-texts'

export type SetupFault = CampaignFault | RegistryFault

/** Everything that the command line says of its own, in one language. Findings have their own sentences. */
export interface CliTexts {
  readonly locale: Locale
  /** Help of the program, or of one command. */
  readonly help: (command: CommandName | null) => string
  /** The short form that follows a sentence about wrong use. */
  readonly usage: (command: CommandName | null) => string

  // Wrong use
  readonly noCommand: string
  readonly unknownCommand: (name: string) => string
  readonly unknownOption: (name: string, command: CommandName | null) => string
  readonly repeatedOption: (name: string) => string
  readonly valueMissing: (name: string) => string
  readonly flagWithValue: (name: string) => string
  readonly unexpectedArgument: (argument: string, command: CommandName) => string
  readonly wrongLang: (lang: string) => string
  readonly unknownLimit: (name: string, known: string) => string
  readonly wrongLimit: (name: string, value: string, bytes: boolean) => string
  readonly fileMissing: (command: CommandName) => string
  readonly noSuchFile: (path: string) => string
  readonly notAFile: (path: string) => string
  readonly cannotRead: (path: string, reason: string) => string
  readonly noSuchFolder: (path: string) => string
  readonly cannotWrite: (path: string, reason: string) => string
  readonly wouldOverwriteInput: (path: string, option: string) => string
  readonly exists: (path: string) => string
  readonly campaignNotJson: (path: string, line: number, column: number) => string
  readonly campaignNotAnObject: (path: string) => string
  readonly campaignWrong: (path: string, reason: string) => string
  readonly campaignUnknownPreset: (path: string, preset: string, known: string) => string
  readonly wrongVersion: (version: string, known: string) => string
  readonly wrongIstat: (code: string) => string
  readonly unknownIstat: (code: string) => string
  readonly istatNotThen: (code: string, name: string, day: string) => string
  readonly istatElsewhere: (code: string, name: string) => string
  readonly registryFolder: (path: string) => string
  readonly registryWrong: (path: string, reason: string) => string
  readonly jwksMissing: string
  readonly notAKeySet: (from: string) => string
  readonly cannotDownload: (address: string, reason: string) => string
  readonly keysAction: string
  readonly keysThere: (path: string) => string
  readonly line: (number: string) => string
  /** Why a campaign or a data file is not taken; `p` gives the details of the fault. */
  readonly faults: Readonly<Record<SetupFault, (p: (name: string) => string) => string>>

  readonly keysMade: (path: string, key: string) => string
  readonly keysRotated: (path: string, active: string, retired: string) => string
  readonly verify: VerifyTexts

  // Reports
  readonly passedOver: (files: string) => string
  readonly written: (path: string) => string
  readonly versionNotAccepted: (version: number, policy: 'warned' | 'refused') => string
  readonly outcomes: Readonly<Record<'valid' | 'invalid' | 'refused', string>>
  readonly readLine: (template: string, version: number, entries: string, wrong: string) => string
  readonly errors: (count: string) => string
  readonly warnings: (count: string) => string
  readonly times: (count: string) => string
  /** What stands in the cells. @param more whether there are others */
  readonly values: (values: readonly string[], more: boolean) => string
  readonly moreCells: (count: string) => string
  readonly moreFindings: (count: string) => string
  readonly raiseLimit: (option: string) => string
  readonly notAnnotated: (path: string) => string
  readonly reading: (rows: string) => string
  readonly annotating: (rows: string) => string
  readonly internal: (reason: string) => string
}
