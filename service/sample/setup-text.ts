import { BUDGET_ROWS, type BudgetRow, NPAC_AMOUNT, NPAC_LINE, unitLabels } from './budget-plan.ts'
import { DONOR_TRANCHES, FINAL_TRANCHE, GRANT, GRANT_CODE, LEAD, type OrganisationProfile, PARTNERS } from './programme.ts'

/** One posting account for each bank, cash box and wallet (spec 08 §12), and the journal that keeps it. */
export const TREASURY = {
  BQ1: '521101',
  BQ2: '521102',
  CA1: '571101',
  MM1: '552101',
} as const

export type TreasuryJournal = keyof typeof TREASURY

const WITH_THE_LEAD = 'AMSS'

/** The setup file of the lead's ledger (spec 10), as text. */
export function leadSetup(): string {
  return JSON.stringify({
    organisation: { code: LEAD.code, name: LEAD.name, country: 'ML' },
    partners: PARTNERS.map(({ code, name }) => ({ code, name })),
    donors: [GRANT.donor],
    ...treasurySetup('FCDO'),
    grants: [
      {
        ...grantTerms(),
        donor: GRANT.donor.code,
        currency: GRANT.currency,
        ceiling: GRANT.ceiling,
        conversion: { method: 'FIFO', budgetRate: GRANT.budgetRate, provisional: 'BUDGET_RATE', table: 'HMRC' },
        payment: {
          basis: 'ADVANCE',
          period: 'QUARTER',
          tranchePlan: [
            ...DONOR_TRANCHES.map(({ number, amount, trigger, date }) => ({ number, amount, trigger, plannedDate: date })),
            FINAL_TRANCHE,
          ],
        },
      },
    ],
    budgetLines: BUDGET_ROWS.map((row) => ({
      ...budgetLine(row),
      ...(row[0] === NPAC_LINE ? { amount: NPAC_AMOUNT, amountCurrency: GRANT.currency } : {}),
    })),
    subAwards: PARTNERS.map(subAward),
  })
}

/** The setup file of a partner's ledger: the same grant as the partner sees it, from the lead and in XOF. */
export function partnerSetup(profile: OrganisationProfile): string {
  const rows = linesOf(profile)
  return JSON.stringify({
    organisation: { code: profile.code, name: profile.name, country: 'ML' },
    donors: [{ code: LEAD.code, name: LEAD.name }],
    ...treasurySetup(WITH_THE_LEAD),
    grants: [
      {
        ...grantTerms(),
        donor: LEAD.code,
        currency: 'XOF',
        ceiling: String(ceilingXof(rows)),
        conversion: { method: 'BUDGET_RATE', budgetRate: '1', provisional: 'BUDGET_RATE' },
        payment: { basis: 'ADVANCE', period: 'QUARTER' },
      },
    ],
    budgetLines: rows.map((row) => ({ ...budgetLine(row), partner: null })),
  })
}

const linesOf = ({ code }: OrganisationProfile): BudgetRow[] => BUDGET_ROWS.filter((row) => row[1] === code)

const ceilingXof = (rows: readonly BudgetRow[]): number =>
  rows.reduce(
    (sum, [, , , , , unitCost, quantity, frequency, percent]) => sum + (unitCost * quantity * frequency * percent) / 100,
    0,
  )

const grantTerms = () => ({
  code: GRANT_CODE,
  titleFr: GRANT.titleFr,
  titleEn: GRANT.titleEn,
  start: GRANT.start,
  end: GRANT.end,
  virement: {
    scope: 'LINE',
    base: 'LAST_APPROVED',
    direction: 'RECEIVING_ONLY',
    percent: '10',
    cumulative: true,
    lockedHeads: ['E'],
  },
})

function budgetLine(row: BudgetRow) {
  const [code, partner, labelFr, labelEn, unit, unitCost, quantity, frequency, percent, activity, nature] = row
  const [unitFr, unitEn] = unitLabels(unit)
  return {
    grant: GRANT_CODE,
    code,
    head: code.charAt(0),
    labelFr,
    labelEn,
    partner,
    unitFr,
    unitEn,
    unitCost: String(unitCost),
    quantity: String(quantity),
    frequency: String(frequency),
    percent: String(percent),
    currency: 'XOF',
    activity,
    nature,
  }
}

function subAward(profile: OrganisationProfile) {
  const rows = linesOf(profile)
  return {
    code: `SA-${profile.code}`,
    grant: GRANT_CODE,
    partner: profile.code,
    ceiling: String(ceilingXof(rows)),
    currency: 'XOF',
    start: `${profile.firstMonth}-01`,
    end: GRANT.end,
    budgetLines: rows.map((row) => row[0]),
    advanceLimitPercent: '100',
    minimumLiquidationPercent: '80',
  }
}

/** The sub-accounts of the treasury, and the journals that post to them. */
function treasurySetup(project: string) {
  const account = (code: string, nameFr: string, nameEn: string) => ({ code, nameFr, nameEn })
  return {
    accounts: [
      account(TREASURY.BQ1, `Banque, compte projet ${project}`, `Bank, ${project} project account`),
      account(TREASURY.BQ2, 'Banque, compte général', 'Bank, core account'),
      account(TREASURY.CA1, 'Caisse du projet', 'Project petty cash'),
      account(TREASURY.MM1, 'Orange Money, compte du projet', 'Orange Money, project wallet'),
    ],
    journals: [
      {
        code: 'BQ1',
        nameFr: `Banque XOF - compte projet ${project}`,
        nameEn: `Bank XOF - ${project} project account`,
        account: TREASURY.BQ1,
      },
      { code: 'BQ2', account: TREASURY.BQ2 },
      { code: 'CA1', account: TREASURY.CA1 },
      { code: 'MM1', nameFr: 'Orange Money - compte du projet', nameEn: 'Orange Money - project wallet', account: TREASURY.MM1 },
    ],
  }
}
