import { headerKey } from '../tabular/header-key.ts'

/** The columns of a partner's list of transactions (spec 06 §5.4, §5.5), by the names that either language gives them. */
export const TRANSACTION_COLUMNS = {
  voucher: ['voucher_no', 'voucher no.', 'no de pièce', 'n° de pièce', 'voucher', 'pièce'],
  date: ['posting_date', 'posting date', 'date comptable', 'date'],
  account: ['account', 'compte'],
  budget_line: ['budget_line', 'budget line', 'ligne budgétaire'],
  label: ['description', 'libellé', 'label', 'description fr', 'description FR (EN)'],
  amount: ['xof', 'xof (xof)', 'montant xof', 'amount xof'],
  third_party: ['supplier_beneficiary', 'supplier/beneficiary', 'fournisseur/bénéficiaire'],
  invoice: ['invoice_no', 'invoice no.', 'n° de facture'],
  /** The list names the payment and its paper in one column. */
  document: [
    'document',
    'reference',
    'référence',
    'pièce justificative',
    'payment_mode_ref',
    'payment mode and reference',
    'payment mode & ref',
    'mode et référence de paiement',
  ],
} as const
export type TransactionField = keyof typeof TRANSACTION_COLUMNS

export const REQUIRED_TRANSACTION_COLUMNS: readonly TransactionField[] = [
  'voucher',
  'date',
  'account',
  'budget_line',
  'label',
  'amount',
]

export const TRANSACTION_HEADER_KEYS: ReadonlySet<string> = new Set(Object.values(TRANSACTION_COLUMNS).flat().map(headerKey))
