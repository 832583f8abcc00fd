import { getDocument, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One element of the document's structure: `H1`, `P`, `TD` … */
interface Node {
  readonly role?: string
  readonly children?: readonly Node[]
}

/** Where a piece of text stands, in points from the lower left corner of its page. */
export interface Placed {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

export interface Look {
  readonly pages: number
  readonly width: number
  readonly height: number
  readonly placed: readonly Placed[]
  /** Roles of the structure in reading order, without the root. */
  readonly roles: readonly string[]
  readonly language: string
  readonly title: string
  /** As PDF writes times: `D:20180403081500Z`. */
  readonly created: string
}

async function placedOn(page: PDFPageProxy): Promise<Placed[]> {
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , , left = Number.NaN, bottom = Number.NaN] = item.transform as number[]
    return {
      text: item.str,
      left,
      right: left + item.width,
      bottom,
      top: bottom + item.height,
    }
  })
}

const rolesOf = (node: Node): string[] =>
  (node.children ?? []).flatMap((child) => [...(child.role ? [child.role] : []), ...rolesOf(child)])

/** What a reader of a PDF sees, and what a screen reader is told. */
export async function lookAt(bytes: Uint8Array): Promise<Look> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS })
  try {
    const document = await task.promise
    const page = await document.getPage(1)
    const { width, height } = page.getViewport({ scale: 1 })
    const info = (await document.getMetadata()).info as Record<string, unknown>
    const tree = (await page.getStructTree()) as Node | null
    return {
      pages: document.numPages,
      width,
      height,
      placed: await placedOn(page),
      roles: tree ? rolesOf(tree) : [],
      language: String(info.Language),
      title: String(info.Title),
      created: String(info.CreationDate),
    }
  } finally {
    await task.destroy()
  }
}
