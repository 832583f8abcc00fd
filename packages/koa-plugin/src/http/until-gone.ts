import type { Context } from 'koa'

/** Fires when the visitor goes away before the answer is out: nobody waits for it any more. */
export function untilGone({ req, res }: Context): AbortSignal {
  const gone = new AbortController()
  if (req.socket.destroyed) gone.abort()
  res.once('close', () => {
    if (!res.writableFinished) gone.abort()
  })
  return gone.signal
}
