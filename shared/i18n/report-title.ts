import type { ReportName } from '../contract/report-name.ts'

/** Titles of the reports, at most 31 characters: they name sheets too. */
const TITLES: Readonly<Record<ReportName, { readonly fr: string; readonly en: string }>> = {
  claim: { fr: 'Demande FCDO', en: 'FCDO claim' },
  'budget-vs-actual': { fr: 'Budget et réalisations', en: 'Budget versus actual' },
  transactions: { fr: 'Liste des transactions', en: 'Transaction list' },
  'trial-balance': { fr: 'Balance générale', en: 'Trial balance' },
  'general-ledger': { fr: 'Grand livre', en: 'General ledger' },
  'bank-reconciliation': { fr: 'État de rapprochement', en: 'Bank reconciliation' },
  payroll: { fr: 'Livre de paie', en: 'Payroll book' },
  'statutory-returns': { fr: 'Déclarations et versements', en: 'Statutory returns' },
  assets: { fr: 'Registre des immobilisations', en: 'Asset register' },
  'depreciation-schedule': { fr: 'Tableau d’amortissement', en: 'Depreciation schedule' },
  procurement: { fr: 'Registre des marchés', en: 'Procurement register' },
  'grant-closing-statement': { fr: 'Décompte de clôture', en: 'Closing statement' },
  'eligibility-rulings': { fr: 'Décisions d’éligibilité', en: 'Eligibility rulings' },
  consolidation: { fr: 'Dépenses du consortium', en: 'Consortium spending' },
  'partner-funds': { fr: 'Fonds des partenaires', en: 'Partner funds' },
  virement: { fr: 'Contrôle des virements', en: 'Virement test' },
  'sub-award-status': { fr: 'État des sous-subventions', en: 'Sub-award status' },
  'disallowed-costs': { fr: 'Dépenses rejetées', en: 'Disallowed costs' },
  'funds-request': { fr: 'Demande de fonds', en: 'Funds request' },
  budget: { fr: 'Budget', en: 'Budget' },
  'budget-comparison': { fr: 'Comparaison de budgets', en: 'Budget comparison' },
  'partner-allocation': { fr: 'Budget par partenaire', en: 'Budget by partner' },
  'unit-costs': { fr: 'Coûts unitaires', en: 'Unit costs' },
  'compliance-status': { fr: 'Suivi de la conformité', en: 'Compliance status' },
  'compliance-scores': { fr: 'Scores de diligence', en: 'Due-diligence scores' },
  'forecast-accuracy': { fr: 'Justesse des prévisions', en: 'Forecast accuracy' },
  'fund-balance': { fr: 'Équation de trésorerie', en: 'Fund balance' },
  'closing-checklist': { fr: 'Clôture mensuelle', en: 'Monthly close' },
  'cash-count': { fr: 'Arrêté de caisse', en: 'Cash count' },
  'advances-ageing': { fr: 'Balance âgée des avances', en: 'Ageing of advances' },
  'aged-payables': { fr: 'Balance âgée des fournisseurs', en: 'Aged payables' },
  'aged-receivables': { fr: 'Balance âgée des créances', en: 'Aged receivables' },
}

export const reportTitle = (report: ReportName): { readonly fr: string; readonly en: string } => TITLES[report]
