import { readFile } from 'node:fs/promises'
import { request } from 'node:https'
import { join } from 'node:path'
import type { TestSimulator } from './running-simulator'

/** What a browser has for a TLS connection with a card in its reader. */
export interface CardInReader {
  readonly pfx: Buffer
  readonly passphrase: string
}

/** One of the test cards that the simulator has made, as a person imports it. */
export const testCard = async ({ keys }: TestSimulator, name: string): Promise<CardInReader> => ({
  pfx: await readFile(join(keys.folder, 'carte', `${name}.p12`)),
  passphrase: 'prova',
})

export interface CardAnswer {
  readonly status: number
  readonly location: string | null
  readonly text: string
}

/**
 * Opens an address of the site that reads cards over a real TLS connection, believing only the authority
 * that people are told to import.
 * @param card null: no card in the reader
 */
export async function readCard(
  simulator: TestSimulator,
  path: string,
  card: object | null,
): Promise<CardAnswer> {
  const { places, keys } = simulator
  const ca = await readFile(join(keys.folder, 'sito-autorita.pem'))
  return new Promise((resolve, reject) => {
    const options = { ...card, ca, agent: false as const }
    const sent = request(`${places.cards}${path}`, options, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (more: string) => {
        text += more
      })
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location ?? null,
          text: text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '),
        }),
      )
    })
    sent.once('error', reject)
    sent.end()
  })
}
