import { createIndex, createTable } from './migration'

export const answerTicketMigrations = [
  // Answers of the login service that wait for the browser to come back with its cookie.
  createTable(
    '0040-answer-tickets',
    ({ answerTickets }) => answerTickets,
    ({ types }) => [
      `login ${types.id} NOT NULL PRIMARY KEY`,
      `ticket ${types.id} NOT NULL UNIQUE`,
      // NULL when it was taken.
      `sealed ${types.text}`,
      `expires_at ${types.instant} NOT NULL`,
      `forget_at ${types.instant} NOT NULL`,
    ],
  ),
  createIndex('0041-answer-tickets-by-end', ({ answerTickets }) => answerTickets, 'end', [
    'forget_at',
  ]),
]
