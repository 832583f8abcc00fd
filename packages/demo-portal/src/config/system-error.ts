/** Whether the operating system refused something for this reason: `ENOENT`, `EADDRINUSE`. */
export const isSystemError = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
