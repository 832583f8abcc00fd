import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

async function withDocument<T>(
  bytes: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  // A copy: the library takes the bytes it is given for itself.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS })
  try {
    return await use(await task.promise)
  } finally {
    await task.destroy()
  }
}

/** The text of each page, lines separated by line breaks. As many elements as there are pages. */
export function pdfPages(bytes: Uint8Array): Promise<string[]> {
  return withDocument(bytes, async (document) => {
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent()
      pages.push(
        items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      )
    }
    return pages
  })
}
