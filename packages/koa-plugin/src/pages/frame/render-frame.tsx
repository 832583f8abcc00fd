import { renderToString } from 'preact-render-to-string'
import type { Page } from '../page'
import { texts } from '../texts/texts'
import { Breadcrumb } from './breadcrumb'
import { Footer } from './footer'
import type { Frame } from './frame'
import { Header } from './header'

/** The id of `<main>`, where the skip link leads. */
const contentId = 'consegna-content'

function Document({ page, frame }: { readonly page: Page; readonly frame: Frame }) {
  const words = texts(page.locale).frame
  const portal = frame.serviceName ?? frame.bodyName
  const title = page.title === portal ? portal : `${page.title} - ${portal}`
  return (
    <html lang={page.locale}>
      <head>
        <meta charset='utf-8' />
        <meta name='viewport' content='width=device-width, initial-scale=1' />
        <title>{title}</title>
        <link rel='icon' type='image/svg+xml' href={page.favicon} />
        {page.stylesheets.map((href) => (
          <link rel='stylesheet' href={href} key={href} />
        ))}
        {page.scripts.map((src) => (
          <script defer src={src} key={src} />
        ))}
      </head>
      <body>
        <div class='skiplinks'>
          <a class='visually-hidden-focusable' href={`#${contentId}`}>
            {words.skipToContent}
          </a>
          <a class='visually-hidden-focusable' href='#consegna-footer'>
            {words.skipToFooter}
          </a>
        </div>
        <Header frame={frame} texts={words} sprites={page.sprites} />
        <main id={contentId} tabIndex={-1}>
          <div class='container consegna-page'>
            <Breadcrumb crumbs={page.breadcrumb} label={words.breadcrumb} />
            {/* Escaped when it was rendered: a view's own output. */}
            <div dangerouslySetInnerHTML={{ __html: page.body }} />
          </div>
        </main>
        <Footer frame={frame} texts={words} />
      </body>
    </html>
  )
}

/** A whole HTML document: a page in the plugin's own frame. Also for a portal's own pages. */
export function renderFrame(page: Page, frame: Frame): string {
  return `<!DOCTYPE html>\n${renderToString(<Document page={page} frame={frame} />)}`
}
