// Keeps uploaded files in a folder instead of in the database; loads Node's own modules alone.
export type { FileStore } from '../ports/file-store'
export { type Disk, systemDisk } from './disk'
export { type FileSystemFilesOptions, fileSystemFiles } from './file-system-files'
