/**
 * Runs `work` with a signal that aborts after `ms` with `late()`, or when the caller's signal does, with its reason.
 * By hand rather than AbortSignal.any: a listener left on a worker's long-lived signal for each request is a leak.
 */
export async function withDeadline<Result>(
  { ms, late, signal }: { ms: number; late: () => Error; signal?: AbortSignal | undefined },
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted()
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(late()), ms)
  const cancel = (): void => controller.abort(signal?.reason)
  signal?.addEventListener('abort', cancel, { once: true })
  try {
    return await work(controller.signal)
  } catch (error) {
    // What an aborted stream throws depends on where it was; the reason says why.
    throw controller.signal.aborted ? controller.signal.reason : error
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', cancel)
  }
}
