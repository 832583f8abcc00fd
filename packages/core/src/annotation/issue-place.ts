import type { Issue } from '../errors/problem'
import type { IssueWords } from './issue-words'

/** Where an issue stands, in words: its cell, its row, or what of the whole file it is about. */
export function issuePlace({ code, params, cell, row }: Issue, words: IssueWords): string {
  if (cell !== null) return cell
  if (row !== null) return words.row(row)
  const { first, columns } = params
  const count = Number(params.count ?? 1)
  if (code === 'list.hidden-rows' && first !== undefined) return words.rows(Number(first), count)
  if (code === 'list.hidden-columns' && columns !== undefined) {
    return words.columns(String(columns), count)
  }
  return words.wholeFile
}
