/** The columns of a vouchers file and the fields of the entry grid, by their contract names (spec 10 "Vouchers file"). */
export const VOUCHER_COLUMNS = {
  voucher: ['voucher', 'piece'],
  date: ['date'],
  journal: ['journal'],
  account: ['account', 'compte'],
  debit: ['debit'],
  credit: ['credit'],
  currency: ['currency', 'devise'],
  rate: ['rate', 'taux'],
  debit_xof: ['debit_xof'],
  credit_xof: ['credit_xof'],
  label: ['label', 'libelle'],
  grant: ['grant', 'subvention'],
  budget_line: ['budget_line', 'ligne_budgetaire'],
  partner: ['partner', 'partenaire'],
  activity: ['activity', 'activite'],
  site: ['site'],
  third_party: ['third_party', 'tiers'],
  document: ['document', 'reference'],
  document_date: ['document_date', 'date_piece'],
  invoice: ['invoice', 'facture'],
  payment: ['payment', 'reglement'],
  expense_type: ['expense_type', 'type_depense'],
  corrects: ['corrects', 'annule'],
  kind: ['kind', 'nature'],
} as const

export type VoucherField = keyof typeof VOUCHER_COLUMNS

/** Without these a file holds no vouchers. */
export const REQUIRED_VOUCHER_COLUMNS: readonly VoucherField[] = [
  'voucher',
  'date',
  'journal',
  'account',
  'debit',
  'credit',
  'label',
]
