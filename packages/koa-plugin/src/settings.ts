import { tmpdir } from 'node:os'
import { ConsegnaError } from '@consegna/core'
import { newCorrelationId } from './http/failure'
import { strictPolicy } from './http/security-headers'
import type { FailureInfo, IntakePluginOptions } from './options'

type Optional =
  | 'helpDesk'
  | 'layout'
  | 'publicPath'
  | 'publicOrigin'
  | 'loginUrl'
  | 'contentSecurityPolicy'

/** The options, checked, with every default filled in; null where there is none. */
export type Settings = {
  readonly [Name in Exclude<keyof IntakePluginOptions, Optional>]-?: NonNullable<
    IntakePluginOptions[Name]
  >
} & {
  readonly [Name in Optional]: NonNullable<IntakePluginOptions[Name]> | null
}

function writeFailure(_error: unknown, info: FailureInfo): void {
  console.error(
    `consegna: ${info.code} at ${info.method} ${info.route}, codice di assistenza ${info.correlationId}`,
  )
}

/** @throws ConsegnaError `plugin.invalid-options` naming the option and what is wrong with it */
export function settle(options: IntakePluginOptions): Settings {
  const fail = (option: keyof IntakePluginOptions, reason: string): never => {
    throw new ConsegnaError('plugin.invalid-options', { option, reason })
  }
  const checkPath = (option: 'prefix' | 'publicPath'): void => {
    const value = options[option] ?? ''
    if (!/^(\/[A-Za-z0-9._~-]+)*$/.test(value)) {
      fail(option, `"${value}" is neither empty nor a path like /sostegno-famiglie`)
    }
  }
  if (typeof options.intake?.viewCampaign !== 'function') {
    fail('intake', 'it is not what createIntake returns')
  }
  if (typeof options.identify !== 'function') fail('identify', 'it is not a function')
  checkPath('prefix')
  checkPath('publicPath')
  const origin = options.publicOrigin ?? null
  if (origin !== null && (!URL.canParse(origin) || new URL(origin).origin !== origin)) {
    fail('publicOrigin', `"${origin}" is not an origin like https://servizi.example.it`)
  }
  if (options.loginUrl === '') fail('loginUrl', 'it is empty')
  return {
    intake: options.intake,
    identify: options.identify,
    layout: options.layout ?? null,
    frame: options.frame ?? { bodyName: 'Consegna' },
    prefix: options.prefix ?? '',
    publicPath: options.publicPath ?? null,
    publicOrigin: origin,
    helpDesk: options.helpDesk ?? null,
    loginUrl: options.loginUrl ?? null,
    locale: options.locale ?? (() => 'it'),
    uploadDirectory: options.uploadDirectory ?? tmpdir(),
    contentSecurityPolicy:
      options.contentSecurityPolicy === undefined ? strictPolicy : options.contentSecurityPolicy,
    onError: options.onError ?? writeFailure,
    correlationId: options.correlationId ?? newCorrelationId,
    visitorAddress: options.visitorAddress ?? (() => null),
  }
}
