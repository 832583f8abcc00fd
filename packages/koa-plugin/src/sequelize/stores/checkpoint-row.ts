import type { ChainHead, Checkpoint } from '@consegna/core'
import type { NewRow } from '../database/insert'
import { integer, text } from '../database/read-row'
import type { Row } from '../database/session'

export const checkpointRow = (checkpoint: Checkpoint): NewRow => ({
  campaign: checkpoint.campaign,
  sequence: checkpoint.sequence,
  statement: checkpoint.statement,
  statement_hash: checkpoint.hash,
  jws: checkpoint.jws,
})

export const readCheckpoint = (row: Row): Checkpoint => ({
  campaign: text(row, 'campaign'),
  sequence: integer(row, 'sequence'),
  statement: text(row, 'statement'),
  hash: text(row, 'statement_hash'),
  jws: text(row, 'jws'),
})

export const headRow = (head: ChainHead): NewRow => ({
  municipality: head.municipality,
  position: head.position,
  record_hash: head.recordHash,
})

export const readHead = (row: Row): ChainHead => ({
  municipality: text(row, 'municipality'),
  position: integer(row, 'position'),
  recordHash: text(row, 'record_hash'),
})
