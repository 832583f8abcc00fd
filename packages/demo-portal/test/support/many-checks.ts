import { type Answer, type Form, formOf, type HttpClient } from './http-client'

export interface ManyChecks {
  /** Browsers that are signed in; each sends its share at the same time. */
  readonly clients: readonly HttpClient[]
  /** The page with the form for uploads. */
  readonly sendingPath: string
  readonly count: number
  /** @returns the list with this number, from 0 */
  readonly list: (number: number) => Uint8Array
}

/** Uploads that many lists at once, whatever comes back. @returns the answers, in order, as they come */
export async function checkAtOnce(checks: ManyChecks): Promise<readonly Answer[]> {
  const { clients, sendingPath, count, list } = checks
  const forms = await Promise.all(
    clients.map(async (client) => ({
      client,
      form: formOf(await client.open(sendingPath), '/controlli'),
    })),
  )
  const upload = async (number: number): Promise<Answer> => {
    const { client, form } = share(forms, number)
    return post(client, form, list(number))
  }
  return Promise.all(Array.from({ length: count }, (_, number) => upload(number)))
}

function share<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length]
  if (item === undefined) throw new Error('nobody is signed in')
  return item
}

/** Without going where the answer leads: that would be another request in the crowd. */
function post(client: HttpClient, { action, fields }: Form, bytes: Uint8Array): Promise<Answer> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  body.append('file', new File([new Uint8Array(bytes)], 'elenco.xlsx'))
  return client.send(action, { method: 'POST', body, headers: { origin: client.origin } })
}
