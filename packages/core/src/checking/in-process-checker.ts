import { cancelled } from '../errors/interrupted-check-error'
import type { ListChecker } from '../ports/list-checker'
import type { ByteSource } from '../ports/workbook-reader'
import { type CheckTools, checkList } from './check-list'

/** A file that can't be read any more once its check was cancelled: reading on ends there. */
const until = (signal: AbortSignal, file: ByteSource): ByteSource => ({
  size: file.size,
  read: async (offset, length) => {
    if (signal.aborted) throw cancelled()
    return file.read(offset, length)
  },
})

/**
 * Checks lists in the thread that asks for it. While a list is read nothing else of that thread is
 * answered: some seconds for a hundred thousand rows. Nothing limits time and memory but the reader's limits.
 */
export const inProcessChecker = (tools: CheckTools): ListChecker => ({
  check: async (job, { file, signal }, use) => {
    if (signal.aborted) throw cancelled()
    return use(await checkList(tools, job, until(signal, file)))
  },
})
