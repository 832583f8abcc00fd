import { blankSignature } from './signature-place'

/** Names of the files that a receipt carries. */
const attachmentNames = { record: 'registro.json', signature: 'firma.jws' } as const

/** What a receipt carries beside its page. */
export interface ReceiptAttachments {
  /** The submission's canonical record. */
  readonly record: string
  /** Bytes that are left blank for the signature. */
  readonly room: number
}

/** The parts of pdfkit that its declarations leave out. */
interface Inner {
  readonly _root: { readonly data: { readonly AF: unknown[] } }
}

interface Stream {
  compress: boolean
  end(chunk: Uint8Array): void
}

/**
 * Puts record and signature into the document, as files that belong to it (PDF/A-3).
 * @param at their date: everything in a receipt depends on what was recorded alone
 */
export function attach(
  doc: PDFKit.PDFDocument,
  { record, room }: ReceiptAttachments,
  at: Date,
): void {
  const options: PDFKit.Mixins.PDFAttachmentOptions & { relationship: 'Data' } = {
    name: attachmentNames.record,
    type: 'application/json',
    description: 'Il registro dell’invio, in forma canonica (RFC 8785)',
    relationship: 'Data',
    creationDate: at,
    modifiedDate: at,
  }
  doc.file(Buffer.from(record), options)
  attachSignature(doc, room, at)
}

/** As pdfkit's own `file`, but neither compressed nor with a checksum: its bytes are filled in at the very end. */
function attachSignature(doc: PDFKit.PDFDocument, room: number, at: Date): void {
  const content = Buffer.from(blankSignature(room), 'latin1')
  const stream = doc.ref({
    Type: 'EmbeddedFile',
    Subtype: 'application#2Fjose',
    Params: { CreationDate: at, ModDate: at, Size: content.length },
  })
  const writable = stream as unknown as Stream
  writable.compress = false
  writable.end(content)
  const name = attachmentNames.signature
  const specification = doc.ref({
    Type: 'Filespec',
    AFRelationship: 'Supplement',
    F: text(name),
    EF: { F: stream },
    UF: text(name),
    Desc: text('La firma della ricevuta (JWS, Ed25519)'),
  })
  specification.end(undefined)
  doc.addNamedEmbeddedFile(name, specification)
  ;(doc as unknown as Inner)._root.data.AF.push(specification)
}

// pdfkit writes a plain string as a name and a String object as a text.
const text = (value: string): unknown => Object(value)
