// Scanning uploads with ClamAV, for Node: neither the intake nor a workbook reader is loaded with it.
export type { Scanner, ScanVerdict } from '../ports/scanner'
export type { ClamavOptions, ClamdAddress } from './clamav-options'
export { clamavScanner } from './clamav-scanner'
