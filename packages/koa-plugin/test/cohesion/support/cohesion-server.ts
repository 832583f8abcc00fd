import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { answerXml, profileXml } from './messages'

/** A person who signs in at the service. */
export interface Person {
  /** Fields of the profile by Cohesion's names; what is null is left out. */
  readonly profile?: Readonly<Record<string, string | null>>
  /** What the service writes instead of the usual messages. */
  readonly answer?: (fields: Readonly<Record<string, string>>) => string | Uint8Array
  readonly credential?: (response: ServerResponse) => void
}

/** A request of the strategy, as it came. */
export interface Call {
  readonly path: string
  readonly method: string
  readonly contentType: string
  readonly body: string
  readonly fields: Readonly<Record<string, string>>
}

export interface CohesionServer {
  /** `http://localhost:40001`: another site than 127.0.0.1. */
  readonly origin: string
  /** Whoever signs in from now on. */
  person: Person
  /** Everything that was asked from server to server. */
  readonly calls: readonly Call[]
  /** Requests to sign in, as XML. */
  readonly requests: readonly string[]
  readonly isOpen: (sessionId: string) => boolean
  readonly close: () => Promise<void>
}

/** Neither is fit for an address unescaped; parts of the second are separated by semicolons, as the service does. */
const newSession = (number: number) => ({
  sso: `${'A5D64899EBCEE1FA'.repeat(16)}${number}`,
  aspNet: `ufrq00x4f0cq2yog2ozv4lxx;https://idp.example/idp?a=1&b=2;AAdzZWNyZXQxGLSQhZFb4TSPKK+8/wCGfO5Ma==;${number};`,
})

/** One element's text as a careless reader finds it: the test must not share the strategy's parser. */
export const textOf = (name: string, xml: string): string =>
  new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([\\s\\S]*?)(?:\\]\\]>)?</${name}>`)
    .exec(xml)?.[1]
    ?.replaceAll('&amp;', '&') ?? ''

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const html = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

export const base64 = (content: string | Uint8Array): string =>
  Buffer.from(content).toString('base64')

/** The service, as far as COHESION describes it, on both families of paths, until the test ends. */
export async function startCohesion(): Promise<CohesionServer> {
  const calls: Call[] = []
  const requests: string[] = []
  const open = new Map<string, string>()
  const state: { person: Person } = { person: {} }
  let sessions = 0

  const logIn = (url: URL, response: ServerResponse): void => {
    const xml = Buffer.from(url.searchParams.get('auth') ?? '', 'base64').toString()
    requests.push(xml)
    const { sso, aspNet } = newSession(++sessions)
    open.set(sso, aspNet)
    const fields = {
      site: textOf('id_sito', xml),
      validate: textOf('url_validate', xml),
      page: textOf('url_richiesta', xml),
      stilesheet: textOf('stilesheet', xml),
      sso,
      aspNet,
    }
    const auth = base64((state.person.answer ?? answerXml)(fields))
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      `<!doctype html><title>Cohesion</title><form method="post" action="${html(fields.validate)}">
        <input type="hidden" name="auth" value="${html(auth)}"><button>Prosegui</button></form>
        <script>document.forms[0].submit()</script>`,
    )
  }

  const session = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const body = await bodyOf(request)
    const fields = Object.fromEntries(new URLSearchParams(body))
    const { method = '' } = request
    calls.push({ path, method, contentType: request.headers['content-type'] ?? '', body, fields })
    const { IdSessioneSSO = '', IdSessioneASPNET } = fields
    const known = open.get(IdSessioneSSO) === IdSessioneASPNET
    if (fields.Operation === 'LogoutSito') {
      open.delete(IdSessioneSSO)
      return response.end('<LOGOUT>OK</LOGOUT>')
    }
    if (!known) return response.end('<AUTH>NO</AUTH>')
    if (state.person.credential) return state.person.credential(response)
    response.setHeader('content-type', 'text/xml; charset=utf-8')
    return response.end(profileXml(state.person.profile))
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://cohesion')
    const path = url.pathname.toLowerCase()
    if (/^\/(spmanager\/wayf|sso\/check|sa\/accedicohesion)\.aspx$/.test(path)) logIn(url, response)
    else if (/^\/(spmanager|sso)\/webchecksessionsso\.aspx$/.test(path)) {
      void session(request, response, url.pathname)
    } else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  onTestFinished(close)
  return {
    origin: `http://localhost:${port}`,
    get person() {
      return state.person
    },
    set person(person) {
      state.person = person
    },
    calls,
    requests,
    isOpen: (sessionId) => open.has(sessionId),
    close,
  }
}
