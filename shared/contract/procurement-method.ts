/** How a purchase is made, from the lightest to the heaviest (spec 03 §1.6). */
export const PROCUREMENT_METHODS = ['DIRECT', 'QUOTE', 'THREE_QUOTES', 'RESTRICTED_TENDER', 'OPEN_TENDER'] as const
export type ProcurementMethod = (typeof PROCUREMENT_METHODS)[number]
