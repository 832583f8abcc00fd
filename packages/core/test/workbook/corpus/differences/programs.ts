import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import { readCorpusFile } from './corpus-files'

/**
 * The program that wrote a workbook, by what it says of itself (`Application` in
 * `docProps/app.xml`, `creator` in `docProps/core.xml`) and, where it says nothing, by marks in its
 * markup that only one program leaves.
 */
export async function programOf(file: string): Promise<string> {
  const parts = await textParts(file).catch(() => null)
  if (parts === null) return 'unreadable'
  const part = (end: string) => [...parts].find(([name]) => name.endsWith(end))?.[1] ?? ''
  const application = /<(?:\w+:)?Application>([^<]*)</.exec(part('docprops/app.xml'))?.[1] ?? ''
  const version = /<(?:\w+:)?AppVersion>([^<]*)</.exec(part('docprops/app.xml'))?.[1] ?? ''
  const creator = /<dc:creator>([^<]*)</.exec(part('docprops/core.xml'))?.[1] ?? ''
  const workbook = part('workbook.xml')
  const sheet = part('sheet1.xml') || part('sheet.xml')
  const marks = programs.find(({ shows }) =>
    shows({ application, version, creator, workbook, sheet }),
  )
  return marks?.name ?? (application === '' ? 'unknown: it does not say' : application)
}

interface Marks {
  readonly application: string
  readonly version: string
  readonly creator: string
  /** XML of the workbook's part. */
  readonly workbook: string
  /** XML of the first sheet. */
  readonly sheet: string
}

/** The first that fits. */
const programs: readonly { name: string; shows(marks: Marks): boolean }[] = [
  { name: 'WPS Spreadsheets', shows: ({ application }) => application.startsWith('WPS') },
  {
    name: 'LibreOffice',
    shows: ({ application, workbook }) =>
      application.startsWith('LibreOffice') || workbook.includes('appName="Calc"'),
  },
  // It says that it is Excel, of its own version.
  {
    name: 'openpyxl',
    shows: ({ application, creator, version }) =>
      creator === 'openpyxl' || /openpyxl/i.test(application) || /^3\.\d+$/.test(version),
  },
  { name: 'SheetJS', shows: ({ application }) => application === 'SheetJS' },
  { name: 'Excel for the web', shows: ({ application }) => application.endsWith('Excel Online') },
  { name: 'Gnumeric', shows: ({ application }) => application === 'gnumeric' },
  { name: 'SpreadsheetGear', shows: ({ workbook }) => workbook.includes('SpreadsheetGear') },
  { name: 'Windward Reports', shows: ({ workbook }) => workbook.includes('Windward Reports') },
  // It declares a namespace of Excel for Mac 2008 in each sheet, and gives the workbook no `appName`.
  {
    name: 'Google Sheets',
    shows: ({ sheet, workbook }) =>
      sheet.includes('office/mac/excel/2008/main') && !workbook.includes('appName'),
  },
  // It writes the same window into each workbook, and properties without an application.
  {
    name: 'Numbers',
    shows: ({ application, workbook }) =>
      application === '' && workbook.includes('windowWidth="15960" windowHeight="18080"'),
  },
  {
    name: 'Open XML SDK, which ClosedXML builds upon (`x:` prefixes)',
    shows: ({ sheet }) => /<x:(worksheet|sheetData|cols)/.test(sheet),
  },
  {
    name: 'Excel for Mac',
    shows: ({ application }) => application === 'Microsoft Macintosh Excel',
  },
  {
    name: 'Excel for Windows, or a program that says it is',
    shows: ({ application }) => application === 'Microsoft Excel',
  },
]

/** The sheet, which may be large, only of workbooks that do not say who wrote them. */
async function textParts(file: string): Promise<ReadonlyMap<string, string>> {
  const bytes = await readCorpusFile(file)
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
  const parts = new Map<string, string>()
  const entries = await zip.getEntries()
  const read = async (wanted: RegExp) => {
    for (const entry of entries) {
      const name = entry.filename.replaceAll('\\', '/').toLowerCase()
      if (entry.directory || !wanted.test(name)) continue
      parts.set(name, await entry.getData(new TextWriter()))
    }
  }
  await read(/(docprops\/(app|core)|workbook)\.xml$/)
  const says = [...parts.values()].some((xml) => /<(?:\w+:)?Application>[^<]/.test(xml))
  if (!says) await read(/sheet1?\.xml$/)
  return parts
}
