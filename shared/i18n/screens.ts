import { activitiesScreenEn } from './en/screens-activities.ts'
import { advancesScreenEn } from './en/screens-advances.ts'
import { assetsScreenEn } from './en/screens-assets.ts'
import { auditScreenEn } from './en/screens-audit.ts'
import { auditSampleScreenEn } from './en/screens-audit-sample.ts'
import { auditTestsScreenEn } from './en/screens-audit-tests.ts'
import { budgetVersionsScreenEn } from './en/screens-budget-versions.ts'
import { budgetsScreenEn } from './en/screens-budgets.ts'
import { capacityScreenEn } from './en/screens-capacity.ts'
import { checklistTemplatesScreenEn } from './en/screens-checklist-templates.ts'
import { claimsScreenEn } from './en/screens-claims.ts'
import { closingScreenEn } from './en/screens-closing.ts'
import { commitmentsScreenEn } from './en/screens-commitments.ts'
import { complianceScreenEn } from './en/screens-compliance.ts'
import { complianceOverviewScreenEn } from './en/screens-compliance-overview.ts'
import { consolidationScreenEn } from './en/screens-consolidation.ts'
import { conversionScreenEn } from './en/screens-conversion.ts'
import { dashboardScreenEn } from './en/screens-dashboard.ts'
import { documentsScreenEn } from './en/screens-documents.ts'
import { eligibilityScreenEn } from './en/screens-eligibility.ts'
import { exchangeScreenEn } from './en/screens-exchange.ts'
import { findingsScreenEn } from './en/screens-findings.ts'
import { grantsScreenEn } from './en/screens-grants.ts'
import { headsScreenEn } from './en/screens-heads.ts'
import { incidentsScreenEn } from './en/screens-incidents.ts'
import { partnerReportsScreenEn } from './en/screens-partner-reports.ts'
import { paymentsScreenEn } from './en/screens-payments.ts'
import { payrollScreenEn } from './en/screens-payroll.ts'
import { presetsScreenEn } from './en/screens-presets.ts'
import { procurementScreenEn } from './en/screens-procurement.ts'
import { referenceScreenEn } from './en/screens-reference.ts'
import { reportsScreenEn } from './en/screens-reports.ts'
import { settingsScreenEn } from './en/screens-settings.ts'
import { sharedCostsScreenEn } from './en/screens-shared-costs.ts'
import { shellScreenEn } from './en/screens-shell.ts'
import { startScreenEn } from './en/screens-start.ts'
import { subAwardsScreenEn } from './en/screens-sub-awards.ts'
import { thirdPartiesScreenEn } from './en/screens-third-parties.ts'
import { treasuryScreenEn } from './en/screens-treasury.ts'
import { virementsScreenEn } from './en/screens-virements.ts'
import { vouchersScreenEn } from './en/screens-vouchers.ts'
import { workingPapersScreenEn } from './en/screens-working-papers.ts'
import { activitiesScreenFr } from './fr/screens-activities.ts'
import { advancesScreenFr } from './fr/screens-advances.ts'
import { assetsScreenFr } from './fr/screens-assets.ts'
import { auditScreenFr } from './fr/screens-audit.ts'
import { auditSampleScreenFr } from './fr/screens-audit-sample.ts'
import { auditTestsScreenFr } from './fr/screens-audit-tests.ts'
import { budgetVersionsScreenFr } from './fr/screens-budget-versions.ts'
import { budgetsScreenFr } from './fr/screens-budgets.ts'
import { capacityScreenFr } from './fr/screens-capacity.ts'
import { checklistTemplatesScreenFr } from './fr/screens-checklist-templates.ts'
import { claimsScreenFr } from './fr/screens-claims.ts'
import { closingScreenFr } from './fr/screens-closing.ts'
import { commitmentsScreenFr } from './fr/screens-commitments.ts'
import { complianceScreenFr } from './fr/screens-compliance.ts'
import { complianceOverviewScreenFr } from './fr/screens-compliance-overview.ts'
import { consolidationScreenFr } from './fr/screens-consolidation.ts'
import { conversionScreenFr } from './fr/screens-conversion.ts'
import { dashboardScreenFr } from './fr/screens-dashboard.ts'
import { documentsScreenFr } from './fr/screens-documents.ts'
import { eligibilityScreenFr } from './fr/screens-eligibility.ts'
import { exchangeScreenFr } from './fr/screens-exchange.ts'
import { findingsScreenFr } from './fr/screens-findings.ts'
import { grantsScreenFr } from './fr/screens-grants.ts'
import { headsScreenFr } from './fr/screens-heads.ts'
import { incidentsScreenFr } from './fr/screens-incidents.ts'
import { partnerReportsScreenFr } from './fr/screens-partner-reports.ts'
import { paymentsScreenFr } from './fr/screens-payments.ts'
import { payrollScreenFr } from './fr/screens-payroll.ts'
import { presetsScreenFr } from './fr/screens-presets.ts'
import { procurementScreenFr } from './fr/screens-procurement.ts'
import { referenceScreenFr } from './fr/screens-reference.ts'
import { reportsScreenFr } from './fr/screens-reports.ts'
import { settingsScreenFr } from './fr/screens-settings.ts'
import { sharedCostsScreenFr } from './fr/screens-shared-costs.ts'
import { shellScreenFr } from './fr/screens-shell.ts'
import { startScreenFr } from './fr/screens-start.ts'
import { subAwardsScreenFr } from './fr/screens-sub-awards.ts'
import { thirdPartiesScreenFr } from './fr/screens-third-parties.ts'
import { treasuryScreenFr } from './fr/screens-treasury.ts'
import { virementsScreenFr } from './fr/screens-virements.ts'
import { vouchersScreenFr } from './fr/screens-vouchers.ts'
import { workingPapersScreenFr } from './fr/screens-working-papers.ts'

/** The texts of the screens, by language and by area. French comes first: its keys are the contract of each area. */
export const screens = {
  fr: {
    shell: shellScreenFr,
    start: startScreenFr,
    dashboard: dashboardScreenFr,
    vouchers: vouchersScreenFr,
    budgets: budgetsScreenFr,
    grants: grantsScreenFr,
    budgetVersions: budgetVersionsScreenFr,
    conversion: conversionScreenFr,
    audit: auditScreenFr,
    reports: reportsScreenFr,
    reference: referenceScreenFr,
    settings: settingsScreenFr,
    documents: documentsScreenFr,
    treasury: treasuryScreenFr,
    payments: paymentsScreenFr,
    advances: advancesScreenFr,
    thirdParties: thirdPartiesScreenFr,
    sharedCosts: sharedCostsScreenFr,
    payroll: payrollScreenFr,
    commitments: commitmentsScreenFr,
    presets: presetsScreenFr,
    auditTests: auditTestsScreenFr,
    auditSample: auditSampleScreenFr,
    workingPapers: workingPapersScreenFr,
    compliance: complianceScreenFr,
    findings: findingsScreenFr,
    activities: activitiesScreenFr,
    complianceOverview: complianceOverviewScreenFr,
    checklistTemplates: checklistTemplatesScreenFr,
    capacity: capacityScreenFr,
    incidents: incidentsScreenFr,
    procurement: procurementScreenFr,
    virements: virementsScreenFr,
    consolidation: consolidationScreenFr,
    subAwards: subAwardsScreenFr,
    partnerReports: partnerReportsScreenFr,
    claims: claimsScreenFr,
    assets: assetsScreenFr,
    closing: closingScreenFr,
    eligibility: eligibilityScreenFr,
    exchange: exchangeScreenFr,
    heads: headsScreenFr,
  },
  en: {
    shell: shellScreenEn,
    start: startScreenEn,
    dashboard: dashboardScreenEn,
    vouchers: vouchersScreenEn,
    budgets: budgetsScreenEn,
    grants: grantsScreenEn,
    budgetVersions: budgetVersionsScreenEn,
    conversion: conversionScreenEn,
    audit: auditScreenEn,
    reports: reportsScreenEn,
    reference: referenceScreenEn,
    settings: settingsScreenEn,
    documents: documentsScreenEn,
    treasury: treasuryScreenEn,
    payments: paymentsScreenEn,
    advances: advancesScreenEn,
    thirdParties: thirdPartiesScreenEn,
    sharedCosts: sharedCostsScreenEn,
    payroll: payrollScreenEn,
    commitments: commitmentsScreenEn,
    presets: presetsScreenEn,
    auditTests: auditTestsScreenEn,
    auditSample: auditSampleScreenEn,
    workingPapers: workingPapersScreenEn,
    compliance: complianceScreenEn,
    findings: findingsScreenEn,
    activities: activitiesScreenEn,
    complianceOverview: complianceOverviewScreenEn,
    checklistTemplates: checklistTemplatesScreenEn,
    capacity: capacityScreenEn,
    incidents: incidentsScreenEn,
    procurement: procurementScreenEn,
    virements: virementsScreenEn,
    consolidation: consolidationScreenEn,
    subAwards: subAwardsScreenEn,
    partnerReports: partnerReportsScreenEn,
    claims: claimsScreenEn,
    assets: assetsScreenEn,
    closing: closingScreenEn,
    eligibility: eligibilityScreenEn,
    exchange: exchangeScreenEn,
    heads: headsScreenEn,
  },
} as const

export type ScreenArea = keyof typeof screens.fr

/** The keys of an area; a sentence that counts is written twice, `key_one` and `key_other`, and is asked for by `key`. */
export type ScreenKey<Area extends ScreenArea> = CountedKey<keyof (typeof screens.fr)[Area] & string>

type CountedKey<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key
