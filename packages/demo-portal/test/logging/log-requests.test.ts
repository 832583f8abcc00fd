import { describe, expect, it } from 'vitest'
import { memoryPortal } from '../support/memory-portal'
import { signIn } from '../support/sign-in'

const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e'

describe('a request', () => {
  it('has an id in its answer and in the log, with its route, its status and its outcome', async () => {
    const { client, told } = await memoryPortal()
    await signIn(client, 'operatrice-ancona')
    const ids = []
    for (const path of ['/', '/menu', '/sostegno-famiglie/borse-di-studio-2017', '/nulla']) {
      ids.push((await client.send(path)).headers.get('x-request-id'))
    }
    const requests = told('request').slice(-4)
    expect(requests.map(({ requestId }) => requestId)).toEqual(ids)
    expect(new Set(ids).size).toBe(4)
    for (const id of ids) expect(id).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/)
    expect(
      requests.map(({ method, route, status, outcome }) => [method, route, status, outcome]),
    ).toEqual([
      ['GET', '/', 200, 'done'],
      ['GET', '/menu', 200, 'done'],
      ['GET', '/sostegno-famiglie/:campaign', 200, 'done'],
      ['GET', 'unknown', 404, 'refused'],
    ])
  })

  it('keeps the id of a trusted proxy, when it has the form of one', async () => {
    const { client } = await memoryPortal({ trustProxy: true })
    const send = async (id: string) =>
      (await client.send('/', { headers: { 'x-request-id': id } })).headers.get('x-request-id')
    expect(await send(uuid)).toBe(uuid)
    expect(await send(uuid.replaceAll('-', ''))).toBe(uuid.replaceAll('-', ''))
    for (const wrong of ['RSSMRA01E17A271Z', `${uuid}x`, 'Mario Rossi', 'x'.repeat(200)]) {
      expect(await send(wrong)).not.toContain(wrong)
    }
  })

  it('does not take an id from whoever asks directly', async () => {
    const { client } = await memoryPortal()
    const answer = await client.send('/', { headers: { 'x-request-id': uuid } })
    expect(answer.headers.get('x-request-id')).not.toBe(uuid)
  })

  it('is told without the address of who asks, unless that is wanted', async () => {
    const quiet = await memoryPortal()
    await quiet.client.open('/')
    expect(JSON.stringify(quiet.events)).not.toContain('127.0.0.1')
    const chosen = await memoryPortal({ logIp: true, trustProxy: true })
    await chosen.client.open('/')
    await chosen.client.send('/', { headers: { 'x-forwarded-for': '192.0.2.7' } })
    await chosen.client.send('/', { headers: { 'x-forwarded-for': 'Mario Rossi' } })
    expect(chosen.told('request').map(({ ip }) => ip)).toEqual([
      '127.0.0.1',
      '192.0.2.7',
      undefined,
    ])
  })
})
