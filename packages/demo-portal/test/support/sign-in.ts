import { type Answer, formOf, type HttpClient } from './http-client'

/** Signs in as one of the demo's users; the page that this leads to. */
export async function signIn(client: HttpClient, user: string, back?: string): Promise<Answer> {
  const query = back === undefined ? '' : `?ritorno=${encodeURIComponent(back)}`
  const page = await client.open(`/accesso${query}`)
  return client.submit(formOf(page, '/accesso'), { utente: user })
}

/** Signs out with the button in the header of any page. */
export async function signOut(client: HttpClient): Promise<Answer> {
  return client.submit(formOf(await client.open('/'), '/uscita'))
}
