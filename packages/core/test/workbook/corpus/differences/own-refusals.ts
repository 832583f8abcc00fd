/** Why files of the corpus are refused, and which. */
export interface OwnRefusals {
  readonly code: string
  readonly why: string
  /** Refused although other readers may read them alike: for the safety of whoever receives them. */
  readonly forSafety?: true
  readonly files: readonly string[]
}

export const ownRefusals: readonly OwnRefusals[] = [
  {
    code: 'file.empty',
    why: 'A file of 0 bytes.',
    files: [
      'openpyxl-2013/reader/null_file.xlsx',
      'zip-yauzl/failure/end-of-central-directory-not-found-empty.zip',
    ],
  },
  {
    code: 'workbook.encrypted',
    why: 'Encrypted with a password: the cells cannot be read without it.',
    files: [
      'calamine/pass_protected.xlsx',
      'zip-yauzl/failure/strong-encryption-is-not-supported.zip',
      'zip-yauzl/success/traditional-encryption-and-compression.zip',
      'zip-yauzl/success/traditional-encryption-and-compression_deprecated.zip',
      'zip-yauzl/success/traditional-encryption.zip',
      'zip-yauzl/success/traditional-encryption_deprecated.zip',
    ],
  },
  {
    code: 'workbook.macros',
    why: 'Workbooks with macros (`.xlsm`) are refused by default, whatever their cells say: an officer would open the file.',
    forSafety: true,
    files: [
      'calamine/issue221.xlsm',
      'calamine/issue281.xlsm',
      'calamine/issue3.xlsm',
      'calamine/vba.xlsm',
      'openpyxl-2013/reader/vba-test.xlsm',
      'sheetjs/BlankSheetTypes.xlsm',
      'sheetjs/NumberFormatCondition.xlsm',
      'sheetjs/hyperlink_no_rels.xlsm',
      'sheetjs/number_format.xlsm',
      'sheetjs/number_format_russian.xlsm',
      'sheetjs/numfmt_1_russian.xlsm',
      'sheetjs/pivot_table_test.xlsm',
    ],
  },
  {
    code: 'workbook.not-a-workbook',
    why: 'Archives without the parts of a workbook: `missing-bits.xlsx` and `null_archive.xlsx` have no list of content types.',
    files: ['exceljs/missing-bits.xlsx', 'openpyxl-2013/reader/null_archive.xlsx'],
  },
  {
    code: 'workbook.not-a-workbook',
    why: 'Archives that hold other things than a workbook.',
    files: [
      'zip-yauzl/failure/extra-field-length-exceeds-extra-field-buffer-size.zip',
      'zip-yauzl/failure/invalid-code-lengths-set.zip',
      'zip-yauzl/failure/invalid-zip64-end-of-central-directory-record-signature.zip',
      'zip-yauzl/failure/too-many-length-or-distance-symbols.zip',
      'zip-yauzl/success/NtfsTimestamp.zip',
      'zip-yauzl/success/big-compression.zip',
      'zip-yauzl/success/big-uncompressed.zip',
      'zip-yauzl/success/cygwin-info-zip.zip',
      'zip-yauzl/success/deflate.zip',
      'zip-yauzl/success/directories.zip',
      'zip-yauzl/success/empty.zip',
      'zip-yauzl/success/everything.zip',
      'zip-yauzl/success/linux-info-zip.zip',
      'zip-yauzl/success/streaming.zip',
      'zip-yauzl/success/unicode.zip',
      'zip-yauzl/success/unix-epoch.zip',
      'zip-yauzl/success/windows-7-zip.zip',
      'zip-yauzl/success/windows-compressed-folder.zip',
      'zip-yauzl/success/zip64.zip',
    ],
  },
  {
    code: 'workbook.damaged',
    why: 'A part whose checksum is wrong, and a part that is no XML.',
    files: ['calamine/issue252.xlsx', 'exceljs/invalid-xml.xlsx'],
  },
  {
    code: 'workbook.damaged',
    why: 'Archives cut off, or with headers that lead nowhere.',
    files: [
      'zip-yauzl/failure/end-of-central-directory-not-found.zip',
      'zip-yauzl/failure/invalid-central-directory-file-header-signature-0x1014b50.zip',
      'zip-yauzl/failure/invalid-local-file-header-signature-0x3034b50.zip',
      'zip-yauzl/failure/unexpected-EOF.zip',
      'zip-yauzl/failure/zip64-extended-information-extra-field-does-not-include-compressed-size.zip',
      'zip-yauzl/failure/zip64-extended-information-extra-field-does-not-include-relative-header-offset.zip',
      'zip-yauzl/failure/zip64-extended-information-extra-field-does-not-include-uncompressed-size.zip',
    ],
  },
  {
    code: 'workbook.irregular',
    why: 'Archives that say one thing in one place and another elsewhere, or use what no program needs for a workbook: programs would disagree about what they hold.',
    files: [
      'zip-yauzl/failure/absolute-path-C-xt.zip',
      'zip-yauzl/failure/absolute-path-atxt.zip',
      'zip-yauzl/failure/compressed-uncompressed-size-mismatch-for-stored-file-2147483647-5.zip',
      'zip-yauzl/failure/file-data-overflows-file-bounds-63-2147483647-308.zip',
      'zip-yauzl/failure/invalid-characters-in-fileName-a-txt.zip',
      'zip-yauzl/failure/invalid-comment-length.zip',
      'zip-yauzl/failure/invalid-relative-path-xt.zip',
      'zip-yauzl/failure/multi-disk-zip-files-are-not-supported-found-disk-number-1.zip',
      'zip-yauzl/failure/not-enough-bytes-in-the-stream-expected-2048576-got-only-1000000.zip',
      'zip-yauzl/failure/too-many-bytes-in-the-stream-expected-82496-got-at-least-98304.zip',
      'zip-yauzl/failure/unsupported-compression-method-1.zip',
      'zip-yauzl/success/bogus-compression-method.zip',
      'zip-yauzl/success/sloppy-filenames.zip',
      'zip-yauzl/success/unicode-path-extra-field.zip',
    ],
  },
]
