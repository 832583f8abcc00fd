import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'
import { fieldOf } from './site'

/** A site that takes answers: on `127.0.0.1`, while the simulator is `localhost`, so that they are two sites. */
export interface ListeningSite {
  readonly callback: string
  readonly loggedOut: string
}

const page = (text: string): string =>
  `<!DOCTYPE html><html lang="it"><title>Sito</title><h1>${text}</h1></html>`

/** Says what came back, as `esito OK di PRVNNA80A55A271J`. Redirects once, as careful sites do. */
export async function listeningSite(): Promise<ListeningSite> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://site')
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    const auth = url.searchParams.get('auth') ?? new URLSearchParams(body).get('auth')
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (auth !== null) {
      const xml = Buffer.from(auth, 'base64').toString()
      const said = `esito ${fieldOf(xml, 'esito_auth_sso')} di ${fieldOf(xml, 'user')}`
      response.writeHead(303, { location: `/arrivo?${new URLSearchParams({ said })}` }).end()
    } else if (url.pathname === '/uscita') {
      response.end(page('Uscita dal sito'))
    } else {
      response.end(page(url.searchParams.get('said') ?? ''))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return { callback: `${origin}/callback?state=abc`, loggedOut: `${origin}/uscita` }
}
