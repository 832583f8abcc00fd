import { access, constants, mkdir } from 'node:fs/promises'
import { fileSystemFiles } from '@consegna/core/files'
import type { FileOptions } from '@consegna/koa-plugin/sequelize'
import type { Config } from '../config/config'

/** Where uploaded files are kept, as it was configured. */
export const fileOptions = ({
  filesDir,
  newFilesIn,
}: Pick<Config, 'filesDir' | 'newFilesIn'>): FileOptions =>
  filesDir === null
    ? {}
    : {
        files: fileSystemFiles({ folder: filesDir }),
        newFilesIn: newFilesIn === 'folder' ? 'files' : 'database',
      }

/** Makes the folder of files. Whether it can be written to is better learnt at the start than by a sender. */
export async function prepareFolder({ filesDir }: Pick<Config, 'filesDir'>): Promise<void> {
  if (filesDir === null) return
  await mkdir(filesDir, { recursive: true, mode: 0o700 })
  await access(filesDir, constants.R_OK | constants.W_OK | constants.X_OK)
}
