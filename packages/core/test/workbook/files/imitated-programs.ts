import { contentTypes, type Parts, relationships, spreadsheetType } from './workbook-parts'

/**
 * Workbooks in the shape in which programs write them of which no file is at hand: the order of
 * attributes, prefixes, declarations, kinds of strings and names of parts are theirs as far as known;
 * the rest is left out.
 */

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const vocabulary = (kind: string) => `${office}/${kind}`
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const standalone = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** The Open XML SDK begins its parts with a byte order mark. */
const sdk = '\ufeff<?xml version="1.0" encoding="utf-8"?>'

const poiStyles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font><sz val="11.0"/><color indexed="8"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="true"/></cellXfs></styleSheet>`

const poiPackage: Parts = {
  '[Content_Types].xml': contentTypes('/xl/workbook.xml', spreadsheetType),
  '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'docProps/app.xml': `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Apache POI</Application></Properties>`,
  'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="false"/><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="Elenco" r:id="rId3" sheetId="1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    ['rId1', 'sharedStrings', 'sharedStrings.xml'],
    ['rId2', 'styles', 'styles.xml'],
    ['rId3', 'worksheet', 'worksheets/sheet1.xml'],
  ),
  'xl/styles.xml': poiStyles,
}

export const poiParts: Parts = {
  ...poiPackage,
  'xl/sharedStrings.xml': `${declaration}<sst count="5" uniqueCount="4" xmlns="${main}"><si><t>Cognome</t></si><si><t>Nato il</t></si><si><t xml:space="preserve"> con spazi </t></si><si><t>D’Amico</t></si></sst>`,
  'xl/worksheets/sheet1.xml': `${declaration}<worksheet xmlns="${main}"><dimension ref="A1:H2"/><sheetViews><sheetView workbookViewId="0" tabSelected="true"/></sheetViews><sheetFormatPr defaultRowHeight="15.0"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row><row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1" t="n"><v>37028.0</v></c><c r="C2" t="n"><v>10632.94</v></c><c r="D2" t="b"><v>1</v></c><c r="E2"><f>C2-C2</f><v>0.0</v></c><c r="F2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="G2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="H2"><f>C2*2</f></c><c r="I2"/></row></sheetData><pageMargins bottom="0.75" footer="0.3" header="0.3" left="0.7" right="0.7" top="0.75"/></worksheet>`,
}

export const poiStreamingParts: Parts = {
  ...poiPackage,
  'xl/sharedStrings.xml': `${declaration}<sst count="0" uniqueCount="0" xmlns="${main}"/>`,
  'xl/worksheets/sheet1.xml': `${declaration}<worksheet xmlns="${main}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0" tabSelected="true"/></sheetViews><sheetFormatPr defaultRowHeight="15.0"/><sheetData>\n<row r="1">\n<c r="A1" t="inlineStr"><is><t>Cognome</t></is></c><c r="B1" t="inlineStr"><is><t>due&#xa;righe</t></is></c><c r="C1" t="inlineStr"><is><t xml:space="preserve"> con spazi </t></is></c></row>\n<row r="2">\n<c r="A2" t="inlineStr"><is><t>D’Amico</t></is></c><c r="B2" s="1" t="n"><v>37028.5</v></c><c r="C2" t="n"><v>10632.94</v></c><c r="D2" t="b"><v>0</v></c><c r="E2" t="n"><f>1+2</f><v>3.0</v></c><c r="F2"></c></row>\n</sheetData></worksheet>`,
}

export const closedXmlParts: Parts = {
  '[Content_Types].xml': contentTypes('/xl/workbook.xml', spreadsheetType),
  '_rels/.rels': relationships(['R1', vocabulary('officeDocument'), '/xl/workbook.xml']),
  'xl/workbook.xml': `${sdk}<x:workbook xmlns:r="${office}" xmlns:x="${main}"><x:workbookPr codeName="ThisWorkbook"/><x:bookViews><x:workbookView firstSheet="0" activeTab="0"/></x:bookViews><x:sheets><x:sheet name="Elenco" sheetId="2" r:id="rId2"/></x:sheets><x:definedNames/><x:calcPr calcId="125725"/></x:workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    ['rId2', 'worksheet', '/xl/worksheets/sheet.xml'],
    ['rId3', 'sharedStrings', '/xl/sharedStrings.xml'],
    ['rId4', 'styles', '/xl/styles.xml'],
  ),
  'xl/styles.xml': `${sdk}<x:styleSheet xmlns:x="${main}"><x:numFmts count="0"/><x:cellStyleXfs count="1"><x:xf numFmtId="0"/></x:cellStyleXfs><x:cellXfs count="2"><x:xf numFmtId="0" applyNumberFormat="1"/><x:xf numFmtId="14" applyNumberFormat="1"/></x:cellXfs></x:styleSheet>`,
  'xl/sharedStrings.xml': `${sdk}<x:sst count="4" uniqueCount="4" xmlns:x="${main}"><x:si><x:t>Cognome</x:t></x:si><x:si><x:t xml:space="preserve"> con spazi </x:t></x:si><x:si><x:r><x:rPr><x:b/></x:rPr><x:t xml:space="preserve">ricco </x:t></x:r><x:r><x:t>testo</x:t></x:r></x:si><x:si><x:t>D’Amico</x:t></x:si></x:sst>`,
  'xl/worksheets/sheet.xml': `${sdk}<x:worksheet xmlns:r="${office}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x="${main}"><x:sheetPr/><x:dimension ref="A1:F2"/><x:sheetViews><x:sheetView workbookViewId="0"/></x:sheetViews><x:sheetFormatPr defaultRowHeight="15"/><x:sheetData><x:row r="1" spans="1:6"><x:c r="A1" s="0" t="s"><x:v>0</x:v></x:c><x:c r="B1" s="0" t="s"><x:v>1</x:v></x:c><x:c r="C1" s="0" t="s"><x:v>2</x:v></x:c></x:row><x:row r="2" spans="1:6"><x:c r="A2" s="0" t="s"><x:v>3</x:v></x:c><x:c r="B2" s="1"><x:v>37028</x:v></x:c><x:c r="C2" s="0"><x:v>10632.94</x:v></x:c><x:c r="D2" s="0" t="b"><x:v>1</x:v></x:c><x:c r="E2" s="0" t="str"><x:f>"a"&amp;"b"</x:f><x:v>ab</x:v></x:c><x:c r="F2" s="0"><x:f>C2-C2</x:f><x:v>0</x:v></x:c></x:row></x:sheetData><x:printOptions horizontalCentered="0"/></x:worksheet>`,
}

export const phpSpreadsheetParts: Parts = {
  '[Content_Types].xml': contentTypes('/xl/workbook.xml', spreadsheetType),
  '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `${standalone}<workbook xml:space="preserve" xmlns="${main}" xmlns:r="${office}"><fileVersion appName="xl" lastEdited="4" lowestEdited="4" rupBuild="4505"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView activeTab="0" autoFilterDateGrouping="1" firstSheet="0" minimized="0" showHorizontalScroll="1" showSheetTabs="1" showVerticalScroll="1" tabRatio="600" visibility="visible"/></bookViews><sheets><sheet name="Elenco" sheetId="1" r:id="rId4"/></sheets><definedNames/><calcPr calcId="999999" calcMode="auto" calcCompleted="0" fullCalcOnLoad="1" forceFullCalc="0"/></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    ['rId1', 'styles', 'styles.xml'],
    ['rId2', 'theme', 'theme/theme1.xml'],
    ['rId3', 'sharedStrings', 'sharedStrings.xml'],
    ['rId4', 'worksheet', 'worksheets/sheet1.xml'],
  ),
  'xl/styles.xml': `${standalone}<styleSheet xml:space="preserve" xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf xfId="0" fontId="0" numFmtId="0" fillId="0" borderId="0" applyFont="0" applyNumberFormat="0"/><xf xfId="0" fontId="0" numFmtId="164" fillId="0" borderId="0" applyFont="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': `${standalone}<sst xmlns="${main}" uniqueCount="4"><si><t>Cognome</t></si><si><t xml:space="preserve"> con spazi </t></si><si><r><t xml:space="preserve">ricco </t></r><r><rPr><rFont val="Calibri"/><b val="true"/></rPr><t xml:space="preserve">testo</t></r></si><si><t>D’Amico</t></si></sst>`,
  'xl/worksheets/sheet1.xml': `${standalone}<worksheet xml:space="preserve" xmlns="${main}" xmlns:r="${office}" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr><outlinePr summaryBelow="1" summaryRight="1"/></sheetPr><dimension ref="A1:G2"/><sheetFormatPr defaultRowHeight="14.4" outlineLevelRow="0" outlineLevelCol="0"/><sheetData><row r="1" spans="1:7"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>nella cella</t></is></c></row><row r="2" spans="1:7"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>37028</v></c><c r="C2"><v>10632.94</v></c><c r="D2" t="b"><v>1</v></c><c r="E2"><f>C2-C2</f><v>0</v></c><c r="F2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="G2" t="e"><f>NA()</f><v>#N/A</v></c></row></sheetData><sheetProtection sheet="false"/></worksheet>`,
}
