import type { WorkbookLimits } from '../../ports/workbook-reader'
import type { Archive } from '../zip/open-archive'
import { decodeXml } from './xml-decoder'
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

/** Parses a part to its end. */
export async function readXmlPart(options: XmlPart): Promise<void> {
  const { archive, part, maxBytes } = options
  const feed = new XmlFeed(options)
  const pieces = decodeXml(part, archive.read(part, maxBytes), archive.byteTexts)
  for await (const piece of pieces) feed.write(piece)
  feed.end()
}
