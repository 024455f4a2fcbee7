import type { ServiceClient } from '../../client/client.ts'

/** What the service answers for the conversion page, for the trace of one line, and for a tranche received. */
export type ConversionView = Awaited<ReturnType<ServiceClient['conversion']['overview']>>
export type ConversionTrace = Awaited<ReturnType<ServiceClient['conversion']['trace']>>
export type Tranche = Awaited<ReturnType<ServiceClient['grants']['tranches']>>[number]
