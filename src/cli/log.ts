/** An error as the logs show it: libraries hang whole clients, with their settings, on theirs. */
export const errorFields = (error: unknown): object => {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack, cause } = error
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { type: name, message, ...code, stack, ...(cause === undefined ? {} : { cause: errorFields(cause) }) }
}

/** What every log of ours is made with. */
export const logOptions = { serializers: { err: errorFields } }
