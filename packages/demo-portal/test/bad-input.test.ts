import { readFile } from 'node:fs/promises'
import { fixedClock } from '@consegna/core/memory'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '#test-support/postgres'
import { formOf } from './support/http-client'
import { type PortalChoices, startPortal } from './support/running-portal'
import { clientOf, confirmation, history, send, sendingPath, upload } from './support/sending'
import {
  andreaVerdi,
  headers,
  listOf,
  lucaMarche,
  marioRossi,
  plainWorkbook,
  student,
} from './support/students'

const file = (path: string) => readFile(new URL(path, import.meta.url))
const text = (content: string) => new TextEncoder().encode(content)

/** Ancona has sent Mario Rossi; its operator goes on in the same session. */
async function anconaHasSent(choices: PortalChoices = {}) {
  const portal = await startPortal(choices)
  const anna = await clientOf(portal, 'operatrice-ancona')
  await send(anna, await listOf(marioRossi))
  return { portal, anna }
}

const stillMarioRossi = 'Elenco valido oggi: 1 nominativo'

describe('a file that is not a list', () => {
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['nothing was chosen', '', () => text(''), 'Non è stato scelto nessun file.'],
    ['empty', 'elenco.xlsx', () => text(''), 'Il file è vuoto (0 byte).'],
    [
      'a PDF',
      'elenco.pdf',
      () => text('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'),
      'Il file è un PDF, non un elenco Excel.',
    ],
    [
      'a text with another name',
      'elenco.xlsx',
      () => text('Cognome;Nome;Codice fiscale\nRossi;Mario;RSSMRA01E17A271K\n'),
      'Il file è un testo in formato CSV, non una cartella di lavoro Excel (.xlsx).',
    ],
    [
      'an old .xls',
      'elenco.xls',
      () => file('files/elenco.xls'),
      'Il file è nel vecchio formato di Excel (.xls).',
    ],
    [
      'protected with a password',
      'elenco.xlsx',
      () => file('../../core/test/workbook/corpus/calamine/pass_protected.xlsx'),
      'Il file è protetto da una password e non può essere letto.',
    ],
    [
      'an OpenDocument sheet',
      'elenco.ods',
      () => file('files/elenco.ods'),
      'Il file è in formato OpenDocument (.ods), non in formato Excel.',
    ],
    [
      'a workbook with another header',
      'elenco.xlsx',
      () => plainWorkbook(['Prodotto', 'Prezzo'], [{ Prodotto: 'Penna', Prezzo: 2 }]),
      'Nel file non c’è la riga dei titoli del modello.',
    ],
    [
      'without a required column',
      'elenco.xlsx',
      () =>
        plainWorkbook(
          headers.filter((title) => title !== 'ISEE'),
          [marioRossi],
        ),
      'manca la colonna obbligatoria «ISEE»',
    ],
    [
      'without entries',
      'elenco.xlsx',
      () => listOf(),
      'sotto la riga dei titoli (riga 1), non c’è nessun nominativo.',
    ],
  ])('(%s) is told in a sentence, and the valid list stays', async (_, name, bytes, sentence) => {
    const { portal, anna } = await anconaHasSent()
    const page = await upload(anna, await bytes(), name)
    expect(page.text).toContain(sentence)
    expect(page.html).toMatch(/<title>Errore/)
    const sending = await anna.open(sendingPath)
    expect(sending.text).toContain(stillMarioRossi)
    expect(portal.failures).toEqual([])
  })

  it('because it is larger than the limit gets a whole answer, 413, with the limit in it', async () => {
    const { portal, anna } = await anconaHasSent()
    const page = await upload(anna, new Uint8Array(11 * 1024 * 1024).fill(0x20))
    expect(page.status).toBe(413)
    expect(page.text).toContain('Il file è troppo grande: la dimensione massima è 10 MB.')
    expect(page.html).toContain('</html>')
    expect(page.text).toContain(stillMarioRossi)
    expect(portal.failures).toEqual([])
  })
})

describe('a list with errors', () => {
  it('shows all of them at once: 20 errors over 10 rows, equal ones together by their cells', async () => {
    const portal = await startPortal()
    const anna = await clientOf(portal, 'operatrice-ancona')
    const wrong = Array.from({ length: 10 }, (_, index) =>
      student('Bianchi', `Anna ${String.fromCharCode(65 + index)}`, `2001-05-${10 + index}`, {
        'Codice fiscale': 'BNCNNA01E10A271',
        ISEE: 'diecimila',
      }),
    )
    const page = await upload(anna, await listOf(...wrong))
    expect(page.text).toContain('20 errori trovati in 10 nominativi.')
    expect(page.text).toContain('in tutto 20 errori.')
    expect(page.text).toMatch(
      /C2:C11 \(10 celle\).*Il codice fiscale ha 15 caratteri invece di 16\./,
    )
    expect(page.text).toMatch(/H2:H11 \(10 celle\).*Il valore non è un importo in euro\./)
    expect(await history(anna)).toEqual([expect.stringContaining('Invio respinto: 20 errori')])
  })

  it('because the same fiscal code is there twice names the cell of the first', async () => {
    const portal = await startPortal()
    const anna = await clientOf(portal, 'operatrice-ancona')
    const page = await upload(anna, await listOf(marioRossi, andreaVerdi, marioRossi))
    expect(page.text).toContain('1 errore trovato in 1 nominativo.')
    expect(page.text).toContain('Lo stesso valore di «Codice fiscale» c’è già nella cella C2.')
    expect(page.html).toContain('>C4<')
  })
})

describe('a comune that was not granted', () => {
  const jesi = '042021'

  it('cannot be looked at', async () => {
    const portal = await startPortal()
    const anna = await clientOf(portal, 'operatrice-ancona')
    const page = await anna.open(`${sendingPath}?comune=${jesi}`)
    expect(page.status).toBe(403)
    expect(page.text).toContain('Non risulta l’abilitazione a operare per questo comune')
  })

  it('cannot be sent for, with a form that was changed', async () => {
    const portal = await startPortal()
    const anna = await clientOf(portal, 'operatrice-ancona')
    const form = formOf(await anna.open(sendingPath), '/controlli')
    const action = form.action.replace('042002', jesi)
    const bytes = await listOf(marioRossi)
    const page = await anna.upload({ ...form, action }, 'file', { name: 'elenco.xlsx', bytes })
    expect(page.status).toBe(403)
    expect(page.text).toContain('Non risulta l’abilitazione a operare per questo comune')
  })

  it('keeps its checks, files and receipts to itself', async () => {
    const { portal, anna } = await anconaHasSent()
    const check = await upload(anna, await listOf(lucaMarche))
    const success = await anna.open(sendingPath)
    const documents = [...success.html.matchAll(/href="([^"]+(?:ricevuta\.pdf|file\.xlsx))"/g)]
    const addresses = documents.map(([, href = '']) => href)
    addresses.push(confirmation(check).action.replace('/conferma', ''))
    expect(addresses).toHaveLength(3)
    const teresa = await clientOf(portal, 'operatrice-tre-comuni')
    for (const address of addresses) {
      const answer = await teresa.open(address)
      expect([403, 404]).toContain(answer.status)
      expect(answer.text).not.toMatch(/Rossi|Marche Luca/)
    }
    const stolen = await teresa.submit(confirmation(check))
    expect([403, 404]).toContain(stolen.status)
    expect((await anna.open(sendingPath)).text).toContain(stillMarioRossi)
  })
})

describe('a confirmation', () => {
  it('sent again later is the same submission with the same receipt', async () => {
    const portal = await startPortal()
    const anna = await clientOf(portal, 'operatrice-ancona')
    const form = confirmation(await upload(anna, await listOf(marioRossi, andreaVerdi)))
    const first = await anna.submit(form)
    const again = await anna.submit(form)
    for (const page of [first, again]) {
      expect(page.text).toContain('registrato con il numero BORSE-2017-042002-0001')
    }
    const [one, other] = [first, again].map(
      ({ html }) => /href="([^"]+ricevuta\.pdf)"/.exec(html)?.[1] ?? '',
    )
    expect(await anna.bytes(other ?? '')).toEqual(await anna.bytes(one ?? ''))
    expect(await history(anna)).toHaveLength(1)
  })

  it('sent twice at the same moment, as by a double click, is one submission', async () => {
    const portal = await startPortal()
    const anna = await clientOf(portal, 'operatrice-ancona')
    const form = confirmation(await upload(anna, await listOf(marioRossi)))
    const pages = await Promise.all([anna.submit(form), anna.submit(form)])
    for (const page of pages) expect(page.text).toContain('BORSE-2017-042002-0001')
    expect(await history(anna)).toHaveLength(1)
    expect(portal.failures).toEqual([])
  })

  it('of a check that was put aside is refused', async () => {
    const { anna } = await anconaHasSent()
    const check = await upload(anna, await listOf(lucaMarche))
    await anna.submit(formOf(check, '/scarta'))
    const page = await anna.submit(confirmation(check))
    expect(page.status).toBe(409)
    expect(page.text).toContain('Il controllo è stato scartato')
    expect((await anna.open(sendingPath)).text).toContain(stillMarioRossi)
  })

  it('of a check that has expired is refused, and says when it did', async () => {
    const clock = fixedClock('2018-04-03T08:15:00.000Z')
    const { anna } = await anconaHasSent({ clock })
    const check = await upload(anna, await listOf(lucaMarche))
    clock.set('2018-04-06T08:16:00.000Z')
    const page = await anna.submit(confirmation(check))
    expect(page.status).toBe(410)
    expect(page.text).toContain('Il controllo è scaduto (6 aprile 2018, ore 10:15)')
    const sending = await anna.open(sendingPath)
    expect(sending.text).toContain(stillMarioRossi)
    expect(sending.text).not.toContain('Riprendi')
  })

  it('made on a list that has changed meanwhile shows who changed it and the new difference', async () => {
    const { portal, anna } = await anconaHasSent()
    const check = await upload(anna, await listOf(marioRossi, andreaVerdi))
    expect(check.text).toContain('1 nominativo attuale → 2 nuovi')
    const aldo = await clientOf(portal, 'operatore-ancona')
    await send(aldo, await listOf(lucaMarche))

    const page = await anna.submit(confirmation(check))
    expect(page.status).toBe(409)
    expect(page.text).toContain('Nel frattempo l’elenco valido è cambiato')
    expect(page.text).toMatch(/Aldo Prova ha inviato un altro elenco .*BORSE-2017-042002-0002/)
    expect(page.text).toContain('2 aggiunti, 1 depennato')
    expect(page.text).toContain('Marche Luca')
    expect((await history(anna)).filter((row) => row.includes('BORSE'))).toHaveLength(2)

    const accepted = await anna.submit(confirmation(page))
    expect(accepted.text).toContain('BORSE-2017-042002-0003')
  })

  it.each(['SQLite', 'PostgreSQL'])(
    'of two first lists at the same moment: one wins, the other is told by whom (%s)',
    async (kind) => {
      const portal = await startPortal(
        kind === 'SQLite' ? {} : { databaseUrl: await freshDatabase() },
      )
      const anna = await clientOf(portal, 'operatrice-ancona')
      const aldo = await clientOf(portal, 'operatore-ancona')
      const forms = [
        confirmation(await upload(anna, await listOf(marioRossi))),
        confirmation(await upload(aldo, await listOf(lucaMarche))),
      ] as const
      const pages = await Promise.all([anna.submit(forms[0]), aldo.submit(forms[1])])
      const won = pages.filter((page) => page.text.includes('Invio riuscito'))
      const lost = pages.filter((page) => page.status === 409)
      expect(won).toHaveLength(1)
      expect(lost).toHaveLength(1)
      const winner = won[0] === pages[0] ? 'Anna Prova' : 'Aldo Prova'
      expect(lost[0]?.text).toContain(`${winner} ha inviato un altro elenco`)
      const rows = await history(anna)
      expect(rows.filter((row) => row.includes('BORSE-2017-042002-0001'))).toHaveLength(1)
      expect(rows.filter((row) => row.includes('NON ANCORA INVIATO'))).toHaveLength(1)
      expect(portal.failures).toEqual([])
    },
  )

  it('after the deadline, which passed since the check, is refused by the server’s clock', async () => {
    const clock = fixedClock('2018-04-03T08:15:00.000Z')
    const { anna } = await anconaHasSent({ clock })
    clock.set('2018-07-02T08:14:00.000Z')
    const check = await upload(anna, await listOf(lucaMarche))
    expect(check.text).toContain('NON ANCORA INVIATO')
    clock.set('2018-07-02T08:15:00.000Z')
    const page = await anna.submit(confirmation(check))
    expect(page.status).toBe(409)
    expect(page.text).toContain(
      'Il termine per gli invii è scaduto: chiusura 2 luglio 2018, ore 10:15',
    )
    expect((await anna.open(sendingPath)).text).toContain(stillMarioRossi)
  })
})
