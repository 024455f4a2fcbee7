import type { ServiceClient } from '../../client/client.ts'

/** The claim as the service previews it, and any other report of one table. */
export type ClaimView = Awaited<ReturnType<ServiceClient['reports']['claimPreview']>>
export type ClaimLine = ClaimView['lines'][number]
export type TabularView = Awaited<ReturnType<ServiceClient['reports']['preview']>>
export type TabularRow = TabularView['rows'][number]
