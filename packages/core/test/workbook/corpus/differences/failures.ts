import type { OtherReader } from './snapshot'

/** Files that we read and another reader does not: it throws, does not end, or finds no cell. */
export interface Failure {
  readonly reader: OtherReader
  readonly why: string
  readonly files: readonly string[]
}

export const failures: readonly Failure[] = [
  {
    reader: 'sheetjs',
    why: 'The workbook names a part for its styles that is not there; cells can be read without.',
    files: ['exceljs/test-issue-771.xlsx'],
  },
  {
    reader: 'exceljs',
    why: 'All cells are formulas with the result 0, which it drops.',
    files: [
      'calamine/column_row_ranges.xlsx',
      'calamine/issue_565_multi_axis_shared.xlsx',
      'calamine/issue_567_absolute_shared.xlsx',
    ],
  },
  {
    reader: 'exceljs',
    why: 'A string that has a `v` or a `t` beside its runs, which ISO/IEC 29500-1, 18.3.1.53 and 18.4.8 allow.',
    files: [
      'calamine/inlineStr_with_value.xlsx',
      'calamine/richtext-after-plain.xlsx',
      'readxl/inlineStr.xlsx',
      'readxl/inlineStr2.xlsx',
      'readxl/richtext-coloured.xlsx',
    ],
  },
  {
    reader: 'exceljs',
    why: 'Elements with a namespace prefix (`x:workbook`), which are the same as those without.',
    files: [
      'calamine/nonstandard-xml-ns-prefix.xlsx',
      'calamine/richtext-namespaced.xlsx',
      'readxl/nonstandard-xml-ns-prefix.xlsx',
    ],
  },
  {
    reader: 'exceljs',
    why: 'Parts elsewhere than under `xl/`; where they lie is what the relationships say.',
    files: ['sheetjs/wtf_path.xlsx'],
  },
  {
    reader: 'exceljs',
    why: 'Names of parts with backslashes; no specification allows them, but some programs write them.',
    files: ['calamine/issue_530.xlsx'],
  },
  {
    reader: 'exceljs',
    why: 'Rows without `r`, which is optional: a row without it follows the one before.',
    files: ['calamine/issue_261.xlsx'],
  },
  {
    reader: 'exceljs',
    why: 'A table that is named by an absolute path.',
    files: ['calamine/table_with_absolute_paths.xlsx'],
  },
  {
    reader: 'exceljs',
    why: 'A validation over the whole sheet (`A1:XFD1048576`), which it keeps cell by cell.',
    files: ['exceljs/test-issue-1842.xlsx'],
  },
  {
    reader: 'openpyxl',
    why: 'The strict form of the format (namespaces of `purl.oclc.org`).',
    files: ['calamine/strict_iso_paths.xlsx', 'sheetjs/sheet_visibility_strict.xlsx'],
  },
  {
    reader: 'openpyxl',
    why: 'Styles elsewhere than in `xl/styles.xml`; where they lie is what the relationships say.',
    files: ['sheetjs/wtf_path.xlsx'],
  },
  {
    reader: 'openpyxl',
    why: 'Names of parts in other letters than expected: `xl/SharedStrings.xml`, `xl\\sharedStrings.xml`.',
    files: ['calamine/issue_419.xlsx', 'calamine/issue_530.xlsx'],
  },
  {
    reader: 'openpyxl',
    why: 'Named styles that inherit from a format that is not there; no cell depends on it.',
    files: ['sheetjs/xlsx-stream-d-date-cell.xlsx'],
  },
  {
    reader: 'openpyxl',
    why: 'An empty `s=""` at cells: no style.',
    files: ['calamine/empty_s_attribute.xlsx'],
  },
  {
    reader: 'openpyxl',
    why: 'A sheet whose state is `show`, a word that the format does not have; it is not hidden.',
    files: ['exceljs/test-row-styles.xlsx'],
  },
  {
    reader: 'openpyxl',
    why: 'A conditional format of a pivot table without a scope; no cell depends on it.',
    files: ['sheetjs/pivot_table_named_range.xlsx'],
  },
]
