import type { WorkbookLimits } from '../../ports/workbook-reader'
import type { Archive } from '../zip/open-archive'
import { decodeXml } from './decode-xml'
import { XmlFeed, type XmlHandler } from './xml-feed'

export interface XmlPart {
  readonly archive: Archive
  readonly part: string
  readonly namespaces: ReadonlySet<string>
  readonly limits: WorkbookLimits
  readonly handler: XmlHandler
  /** @default `maxPartBytes` of the limits */
  readonly maxBytes?: number
}

/** Parses a part piece by piece: after each one, what the handler has gathered can be taken. */
export async function* xmlPartPieces(options: XmlPart): AsyncGenerator<void> {
  const { archive, part, namespaces, limits, handler } = options
  const feed = new XmlFeed({ part, namespaces, handler, maxCellLength: limits.maxCellLength })
  for await (const piece of decodeXml(part, archive.read(part, options.maxBytes))) {
    feed.write(piece)
    yield
  }
  feed.end()
}

/** Parses a part to its end. */
export async function readXmlPart(options: XmlPart): Promise<void> {
  for await (const _ of xmlPartPieces(options));
}
