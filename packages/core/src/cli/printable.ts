/**
 * Text that does nothing to a terminal: what comes from files and names may hold its control codes,
 * or signs that turn the direction of writing.
 */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
