import type { z } from 'zod'

/** What a contract entry says of what it answers. */
export interface Answering<T> {
  readonly '~orpc': { readonly outputSchema?: z.ZodType<T> | undefined }
}

/** The schema of a contract entry's answers. An entry that answers nothing is a mistake of the program. */
export function answersOf<T>(procedure: Answering<T>): z.ZodType<T> {
  const { outputSchema } = procedure['~orpc']
  if (!outputSchema) throw new TypeError('no answer stands in the contract')
  return outputSchema
}
