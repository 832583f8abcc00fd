/** What the command ends with. */
export const exitStatus = {
  /** The list has no error; warnings are allowed. Also: what was asked for is done. */
  valid: 0,
  /** The list has errors. */
  invalid: 1,
  /** The file as a whole cannot be taken. */
  refused: 2,
  /** The command cannot be carried out as it was given: options, files, a campaign that is wrong. */
  wrongUse: 64,
  /** The program itself failed. */
  failed: 70,
} as const

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus]
