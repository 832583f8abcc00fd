import { maxReceiptBytes } from '@consegna/core'
import { checkNilReturn } from './check-nil-return'
import { checkUpload } from './check-upload'
import { confirmCheck } from './confirm-check'
import { discardCheck } from './discard-check'
import {
  type Links,
  type PersonAction,
  personsPath,
  publicKeysPath,
  verificationPath,
} from './links'
import {
  erasePerson,
  exportPerson,
  holdCampaign,
  liftRestriction,
  restrictPerson,
  searchPerson,
  showPersons,
} from './persons'
import { checkRestore, showRestore } from './restore-list'
import type { PortalFormRoute, Route } from './route'
import { sendFile, sendReceipt } from './send-documents'
import { sendAnnotated, sendIssueTable } from './send-findings'
import { sendOwnTemplate, sendTemplate, sendValidList } from './send-template'
import { showCampaign } from './show-campaign'
import { showCampaigns } from './show-campaigns'
import { showCheck } from './show-check'
import { sendGuide, sendSchema, showGuide } from './show-guide'
import { showSendingPage } from './show-sending-page'
import { sendPublicKeys, showVerification, verifyReceipt } from './verify-receipt'

type Param = (name: string) => string

const sendingPage = (links: Links, param: Param): string =>
  links.sending(param('campaign'), param('municipality'))

const pageOfCheck = (links: Links, param: Param): string =>
  links.check({
    campaign: param('campaign'),
    municipality: param('municipality'),
    id: param('id'),
  })

const pageOfRestore = (links: Links, param: Param): string =>
  links.restore({
    campaign: param('campaign'),
    municipality: param('municipality'),
    number: param('number'),
  })

const reads = { method: 'GET', permission: 'reads', scope: 'campaign' } as const
const sends = { method: 'POST', permission: 'sends', scope: 'campaign' } as const

const restores = { ...sends, permission: 'restores' } as const

const oversees = (action: PersonAction, handle: PortalFormRoute['handle']): PortalFormRoute => ({
  ...{ method: 'POST', permission: 'oversees', scope: 'portal' },
  path: `${personsPath}/${action}`,
  page: (links) => links.persons(),
  handle,
})

const place = '/:campaign/:municipality'

/** Everything the plugin answers, below its prefix. */
export const routes: readonly Route[] = [
  { method: 'GET', path: verificationPath, scope: 'public', handle: showVerification },
  {
    method: 'POST',
    path: verificationPath,
    scope: 'public',
    maxFileBytes: maxReceiptBytes,
    handle: verifyReceipt,
  },
  { method: 'GET', path: publicKeysPath, scope: 'public', handle: sendPublicKeys },
  { method: 'GET', path: '/', permission: 'reads', scope: 'portal', handle: showCampaigns },
  {
    ...{ method: 'GET', permission: 'oversees', scope: 'portal' },
    path: personsPath,
    handle: showPersons,
  },
  oversees('cerca', searchPerson),
  oversees('esporta', exportPerson),
  oversees('limita', restrictPerson),
  oversees('togli-limitazione', liftRestriction),
  oversees('cancella', erasePerson),
  oversees('sospensione', holdCampaign),
  { ...reads, path: '/:campaign', handle: showCampaign },
  { ...reads, path: '/:campaign/invio', handle: showSendingPage },
  { ...reads, path: '/:campaign/modello.xlsx', handle: sendTemplate },
  { ...reads, path: '/:campaign/guida', handle: showGuide },
  { ...reads, path: '/:campaign/guida.md', handle: sendGuide },
  { ...reads, path: '/:campaign/schema.json', handle: sendSchema },
  { ...reads, path: `${place}/modello.xlsx`, handle: sendOwnTemplate },
  { ...reads, path: `${place}/elenco-valido.xlsx`, handle: sendValidList },
  {
    ...sends,
    path: `${place}/controlli`,
    body: 'upload',
    page: sendingPage,
    handle: checkUpload,
  },
  {
    ...sends,
    path: `${place}/nessun-avente-diritto`,
    body: 'fields',
    page: sendingPage,
    handle: checkNilReturn,
  },
  { ...reads, path: `${place}/controlli/:id`, handle: showCheck },
  { ...reads, path: `${place}/controlli/:id/errori.xlsx`, handle: sendAnnotated },
  { ...reads, path: `${place}/controlli/:id/errori.csv`, handle: sendIssueTable },
  {
    ...restores,
    path: `${place}/controlli/:id/conferma`,
    body: 'fields',
    page: pageOfCheck,
    handle: confirmCheck,
  },
  {
    ...restores,
    path: `${place}/controlli/:id/scarta`,
    body: 'fields',
    page: pageOfCheck,
    handle: discardCheck,
  },
  { ...reads, path: `${place}/invii/:number/ricevuta.pdf`, handle: sendReceipt },
  { ...reads, path: `${place}/invii/:number/file.xlsx`, handle: sendFile },
  {
    ...reads,
    path: `${place}/invii/:number/ripristino`,
    permission: 'restores',
    handle: showRestore,
  },
  {
    ...restores,
    path: `${place}/invii/:number/ripristino`,
    body: 'fields',
    page: pageOfRestore,
    handle: checkRestore,
  },
]
