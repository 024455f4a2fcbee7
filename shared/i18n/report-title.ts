import type { ReportName } from '../contract/report-name.ts'

/** Titles of the reports, at most 31 characters: they name sheets too. */
const TITLES: Readonly<Record<ReportName, { readonly fr: string; readonly en: string }>> = {
  claim: { fr: 'Demande FCDO', en: 'FCDO claim' },
  'budget-vs-actual': { fr: 'Budget et réalisations', en: 'Budget versus actual' },
  transactions: { fr: 'Liste des transactions', en: 'Transaction list' },
  'trial-balance': { fr: 'Balance générale', en: 'Trial balance' },
  'general-ledger': { fr: 'Grand livre', en: 'General ledger' },
  assets: { fr: 'Registre des immobilisations', en: 'Asset register' },
  'depreciation-schedule': { fr: 'Tableau d’amortissement', en: 'Depreciation schedule' },
  procurement: { fr: 'Registre des marchés', en: 'Procurement register' },
  'fund-balance': { fr: 'Équation de trésorerie', en: 'Fund balance' },
}

export const reportTitle = (report: ReportName): { readonly fr: string; readonly en: string } => TITLES[report]
