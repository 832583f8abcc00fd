import { createTable } from './migration'

export const ledgerMigrations = [
  createTable(
    '0020-checkpoints',
    ({ checkpoints }) => checkpoints,
    ({ types }) => [
      `campaign ${types.id} NOT NULL`,
      `sequence ${types.integer} NOT NULL`,
      `statement ${types.json} NOT NULL`,
      `statement_hash ${types.id} NOT NULL`,
      `jws ${types.text} NOT NULL`,
      // Whatever the code does, the log of a campaign does not fork.
      'PRIMARY KEY (campaign, sequence)',
    ],
  ),
  // The heads of chains that moved since the checkpoint before.
  createTable(
    '0021-checkpoint-heads',
    ({ checkpointHeads }) => checkpointHeads,
    ({ types }, { checkpoints }) => [
      `campaign ${types.id} NOT NULL`,
      `sequence ${types.integer} NOT NULL`,
      `municipality ${types.id} NOT NULL`,
      `position ${types.integer} NOT NULL`,
      `record_hash ${types.id} NOT NULL`,
      'PRIMARY KEY (campaign, sequence, municipality)',
      // No chain goes back: each head is checkpointed once.
      'UNIQUE (campaign, municipality, position)',
      `FOREIGN KEY (campaign, sequence) REFERENCES ${checkpoints} (campaign, sequence)`,
    ],
  ),
]
