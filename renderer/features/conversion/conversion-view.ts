import type { ServiceClient } from '../../client/client.ts'

/** What the service answers for the conversion page, and for the trace of one line. */
export type ConversionView = Awaited<ReturnType<ServiceClient['conversion']['overview']>>
export type ConversionTrace = Awaited<ReturnType<ServiceClient['conversion']['trace']>>
