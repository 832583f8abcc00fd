import { type Answer, formOf, type HttpClient } from './http-client'
import type { RunningPortal } from './running-portal'
import { signIn } from './sign-in'

const campaignPath = '/sostegno-famiglie/borse-di-studio-2017'
export const sendingPath = `${campaignPath}/invio`

/** Somebody's browser, signed in as one of the demo's users. */
export async function clientOf(portal: RunningPortal, user: string): Promise<HttpClient> {
  const client = portal.newClient()
  await signIn(client, user)
  return client
}

/** Has a file checked; the page that tells the outcome. */
export async function upload(
  client: HttpClient,
  bytes: Uint8Array,
  name = 'elenco.xlsx',
): Promise<Answer> {
  const form = formOf(await client.open(sendingPath), '/controlli')
  return client.upload(form, 'file', { name, bytes })
}

/** The form with the button that counts, as it stands on the page of a check. */
export const confirmation = (checkPage: Answer) => formOf(checkPage, '/conferma')

/** Sends a list from the file to the success. */
export async function send(client: HttpClient, bytes: Uint8Array): Promise<Answer> {
  return client.submit(confirmation(await upload(client, bytes)))
}

/** The rows of the history on the sending page, newest first, as they read. */
export async function history(client: HttpClient): Promise<readonly string[]> {
  const page = await client.open(sendingPath)
  const table = /Documenti caricati.*?<tbody[^>]*>(.*?)<\/tbody>/s.exec(page.html)?.[1] ?? ''
  return [...table.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    row
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}
