import type { ReceiptContent } from '../../src/receipt/receipt-content'

/** The receipt of Ancona's third list. */
export const ancona: ReceiptContent = {
  number: 'BORSE-2017-042002-0003',
  campaign: { id: 'borse-di-studio-2017', title: 'Borse di Studio A.S. 2017/2018' },
  municipality: { istat: '042002', name: 'Ancona', province: 'AN' },
  sender: { name: 'Maria Bianchi', role: 'operator' },
  at: '2018-04-03T10:15:00+02:00',
  kind: 'list',
  file: {
    size: 12_595,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  template: { id: 'borse-di-studio', version: 2 },
  entries: 1128,
  leftOut: 0,
  warnings: 0,
  entriesRoot: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  position: 3,
  supersedes: 'BORSE-2017-042002-0002',
  helpDesk: {
    phone: '800 155 085',
    email: 'comarche@regione.marche.it',
    hours: 'dal lunedì al venerdì, 9:00–13:00 e 14:00–17:30',
  },
}

export const nilReturn: ReceiptContent = {
  ...ancona,
  number: 'BORSE-2017-042002-0001',
  kind: 'nil',
  file: null,
  template: null,
  entries: 0,
  position: 1,
  supersedes: null,
}
