import type { procurementFaultsFr } from '../fr/faults-procurement.ts'

export const procurementFaultsEn: Record<keyof typeof procurementFaultsFr, string> = {
  PROCUREMENT_UNKNOWN: 'There is no such procurement file.',
  PROCUREMENT_OBJECT_MISSING: 'Say what is bought: the object is missing.',
  PROCUREMENT_CATEGORY_MISSING: 'Choose the category of the purchase.',
  PROCUREMENT_AMOUNT: 'Estimate and award are in francs, greater than zero.',
  PROCUREMENT_BIDS: '{{received}} bids received from {{invited}} suppliers asked: correct one of the two.',
  PROCUREMENT_LINK: 'No requisition or order has the number {{number}}.',
  PROCUREMENT_ORDER_TAKEN: 'Order {{order}} belongs to file {{file}} already.',
  PROCUREMENT_RULE_SOURCE: 'Say where these thresholds come from (manual, agreement, date).',
  PROCUREMENT_BANDS: 'Thresholds rise, and the last has no end: nothing was changed.',
}
