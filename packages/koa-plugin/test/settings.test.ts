import { type IntakePluginOptions, intakePlugin, intakeRouter } from '@consegna/koa-plugin'
import { describe, expect, it } from 'vitest'
import { openOffice } from '../../core/test/support/lists'

const good = async (): Promise<IntakePluginOptions> => ({
  intake: (await openOffice()).intake,
  identify: () => null,
})

describe('wrong options are told by name, before anything is served', () => {
  it.each<[string, object, string]>([
    ['intake', { intake: undefined }, 'createIntake'],
    ['identify', { identify: 'me' }, 'not a function'],
    ['prefix', { prefix: 'famiglie' }, '"famiglie"'],
    ['prefix', { prefix: '/famiglie/' }, '"/famiglie/"'],
    ['prefix', { prefix: '/:campaign' }, '"/:campaign"'],
    ['publicPath', { publicPath: 'https://x.example' }, '"https://x.example"'],
    ['publicOrigin', { publicOrigin: 'servizi.example.it' }, 'servizi.example.it'],
    [
      'publicOrigin',
      { publicOrigin: 'https://servizi.example.it/' },
      'https://servizi.example.it/',
    ],
    ['loginUrl', { loginUrl: '' }, 'empty'],
  ])('%s: %j', async (option, wrong, reason) => {
    const options = { ...(await good()), ...wrong } as IntakePluginOptions
    for (const mount of [intakePlugin, intakeRouter]) {
      expect(() => mount(options)).toThrow(
        expect.objectContaining({
          code: 'plugin.invalid-options',
          params: { option, reason: expect.stringContaining(reason) },
        }),
      )
    }
  })

  it('and good ones are taken', async () => {
    const options = {
      ...(await good()),
      prefix: '/sostegno-famiglie',
      publicPath: '',
      publicOrigin: 'https://servizi.example.it',
    }
    expect(() => intakePlugin(options)).not.toThrow()
  })
})
