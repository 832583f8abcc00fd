import type { CommandName } from '../commands'

const campaign = `  --campaign FILE       campaign as JSON: all of it, a part (such as {"settings": {…}}), or only
                        its settings; without it, the default settings of the scholarships`

const lang = `  --lang it|en          language of what is printed; without it, that of the environment
                        (LANG), else Italian
  -h, --help            this help`

const program = `Consegna: the lists that comuni hand in to their Region.

Usage:
  consegna template [options]      writes the Excel template to be filled in
  consegna check FILE [options]    checks a list that was filled in, without sending it
  consegna codes [options]         lists the codes of messages, with sentence and remedy
  consegna verify FILE [options]   verifies a receipt with the published keys, without the portal
  consegna keys [options]          makes, rotates or prints the keys that sign receipts

Options:
${lang}; of a command: consegna check --help
  --version             version of Consegna

Exit status:
  0   no error (warnings are allowed), or the command was carried out
  1   the list has errors, or the receipt is not authentic
  2   the file is refused: it is no Excel workbook with the list, or no receipt
  64  the command is wrong, or a file that it names is missing
  70  the program itself failed`

export const helpEn: Readonly<Record<CommandName | 'program', string>> = {
  program,
  template: `Writes the Excel template to be filled in.

Usage:
  consegna template [options]

Options:
${campaign}
  --version N           version of the template; without it, the newest that the campaign accepts
  --out FILE            where to write it (a file that is there is replaced); without it, into the
                        working directory as modello-ID-vN.xlsx, unless that is there already
${lang}`,
  check: `Checks a list that was filled in: tells all that is wrong, and how to mend it. Sends nothing.

Usage:
  consegna check FILE [options]

Options:
${campaign}
  --municipality ISTAT  ISTAT code (six digits) of the comune that sends the list; without it,
                        residence is not compared
  --registry FOLDER     CSV files of the ministry (schools) and of ANPR (comuni); without it, the
                        comuni that come with Consegna, and of school codes only the shape
  --limit NAME=VALUE    raises or lowers a limit; may be repeated. Of the list: maxEntries. Of the
                        file: maxFileBytes, maxParts, maxPartBytes, maxTotalBytes, maxRows,
                        maxColumns, maxCells, maxCellLength, maxSharedStrings,
                        maxSharedStringsLength, maxDepth, maxAttributes, maxDurationMs.
                        Bytes also as 100MB
  --json                prints one JSON object with the outcome and all errors and warnings
  --annotate FILE       writes a copy of the list with the errors marked in their cells
${lang}

Exit status:
  0   no error (warnings are allowed)
  1   at least one error
  2   the file is refused
  64  the command is wrong, or a file that it names is missing`,
  verify: `Verifies a receipt: whether it is, byte by byte, the PDF that was issued and signed. Needs no portal.

Usage:
  consegna verify FILE --jwks FILE|URL [options]

Options:
  --jwks FILE|URL       the published keys, as a file or at the address of the portal
                        (…/ricevute/chiavi.json)
  --json                prints one JSON object with the outcome and what was signed
${lang}

Exit status:
  0   the receipt is authentic
  1   it is not: altered, truncated, signed by another key
  2   the file is no receipt
  64  the command is wrong, or the file or the keys are missing`,
  keys: `Makes, rotates or prints the keys that sign receipts (Ed25519, a JWK set readable by its owner only).

Usage:
  consegna keys --new FILE | --rotate FILE | --public FILE [options]

Options:
  --new FILE            makes a file with a new key; one that is there is not replaced
  --rotate FILE         a new key signs from the portal’s next start; the public half of the old one
                        stays in the file, so that its receipts can still be verified
  --public FILE         prints the public keys, as they are published
${lang}`,
  codes: `Lists the codes of errors, warnings and refusals, with the sentence and the remedy that people read.

Usage:
  consegna codes [options]

Options:
  --json                prints a JSON array of {code, message, remedy}
${lang}`,
}
