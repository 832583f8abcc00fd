import * as plugin from '@consegna/koa-plugin'
import * as cohesion from '@consegna/koa-plugin/cohesion'
import * as pages from '@consegna/koa-plugin/pages'
import { expect, it } from 'vitest'

it('is what portals build on: a name that goes or comes is a decision', () => {
  expect(Object.keys(plugin).sort()).toEqual([
    'intakePlugin',
    'intakeRouter',
    'publicKeysPath',
    'sameSitePath',
    'verificationPath',
  ])
  expect(Object.keys(cohesion).sort()).toEqual([
    'cohesionLogLine',
    'cohesionRefusalCodes',
    'cohesionStrategy',
    'describeCohesionRefusal',
    'memoryAnswerTickets',
    'sameSecret',
    'sessionPendingLogins',
  ])
  expect(Object.keys(pages).sort()).toEqual([
    'Alert',
    'Icon',
    'assetLinks',
    'describeFailure',
    'failureCode',
    'newCorrelationId',
    'renderBody',
    'renderFrame',
    'serveAsset',
    'setPersonalHeaders',
    'statusOf',
    'strictPolicy',
  ])
})
