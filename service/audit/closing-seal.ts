import { eventContent } from './event-content.ts'

/** What the event of a closed month holds; anything may be missing or of another shape where somebody changed it. */
export interface ClosingSeal {
  readonly head: string
  readonly totals: Readonly<Record<string, unknown>>
  readonly conversions: readonly unknown[]
}

/** Reads the content of a closing event. What cannot be read is empty, so that it agrees with nothing and the seal is named as broken. */
export function closingSeal(content: string | null): ClosingSeal {
  const read = eventContent(content)
  return {
    head: typeof read.head === 'string' ? read.head : '',
    totals: isRecord(read.totals) ? read.totals : {},
    conversions: Array.isArray(read.conversions) ? read.conversions : [],
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
