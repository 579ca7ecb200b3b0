import { z } from 'zod'

/** A half-open range `[start, end)` of UTF-16 code units. */
export const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()])
export type Span = z.infer<typeof span>
