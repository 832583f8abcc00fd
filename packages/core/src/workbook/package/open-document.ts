import { maxWholePartBytes } from '../limits'
import { manifestNamespaces } from '../xml/namespaces'
import { readXmlPart, type XmlPart } from '../xml/read-xml-part'

const spreadsheet = 'application/vnd.oasis.opendocument.spreadsheet'
const manifest = 'META-INF/manifest.xml'
/** The declaration is one short line. */
const maxDeclarationBytes = 1_000

/** Whether a ZIP is an OpenDocument spreadsheet (`.ods`, `.ots`): its `mimetype` part or its manifest says so. */
export async function isOpenDocumentSpreadsheet(
  package_: Pick<XmlPart, 'archive' | 'limits'>,
): Promise<boolean> {
  const { archive } = package_
  if (archive.has('mimetype')) {
    let declared = ''
    for await (const piece of archive.read('mimetype', maxDeclarationBytes)) {
      declared += new TextDecoder().decode(piece)
    }
    return declared.startsWith(spreadsheet)
  }
  if (!archive.has(manifest)) return false
  let found = false
  await readXmlPart({
    ...package_,
    part: manifest,
    namespaces: manifestNamespaces,
    maxBytes: maxWholePartBytes,
    handler: {
      open: (name, attributes) => {
        if (name !== 'file-entry') return
        const values = Object.values(attributes)
        const read = (local: string) => values.find((one) => one.local === local)?.value ?? ''
        if (read('full-path') === '/' && read('media-type').startsWith(spreadsheet)) found = true
      },
      close: () => {},
      text: () => {},
    },
  })
  return found
}
