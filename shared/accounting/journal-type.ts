/** The natures of a journal (spec 01 "Vocabulary"). */
export const JOURNAL_TYPES = [
  'bank',
  'cash',
  'mobile-money',
  'purchase',
  'sale',
  'payroll',
  'asset',
  'fund',
  'general',
  'off-balance',
  'opening',
  'closing',
] as const
