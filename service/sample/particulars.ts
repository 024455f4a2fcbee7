import type { BookPlan } from './book-plan.ts'
import { payExpense } from './pay-expense.ts'
import { credit, debit } from './planned-voucher.ts'
import { receiveInvoice } from './receive-invoice.ts'
import { TREASURY } from './setup-text.ts'

/**
 * What every real year holds: errors corrected by negative entry, an advance that nobody justified, a voucher of a Saturday, an invoice
 * that was paid twice. An auditor's tests must find them.
 */
export function planParticulars(plan: BookPlan): void {
  if (plan.profile.code === 'AMSS') {
    planLeadCorrections(plan)
    planInvoicePaidTwice(plan)
    planLeadOddities(plan)
  }
  if (plan.profile.code === 'ARGA') planPartnerOddities(plan)
  if (plan.profile.code === 'ACRAC') planPartnerCorrection(plan)
}

function planLeadCorrections(plan: BookPlan): void {
  const office = { site: 'Sikasso', expenseType: 'Petite dépense' }
  const ink = { ...office, thirdParty: 'Papeterie du Kénédougou' }
  const cash = { from: 'CA1', payment: 'cash' } as const
  const label = 'Cartouches d’encre'
  const wrong = payExpense(plan, {
    ...cash,
    date: '2020-03-23',
    expenses: [{ account: '6383', xof: 42_500, label, budgetLine: 'C1.4' }],
    details: ink,
  })
  plan.reversals.push({ of: wrong, date: '2020-03-27', reason: 'Imputation erronée au 6383, fournitures de bureau' })
  payExpense(plan, {
    ...cash,
    date: '2020-03-27',
    expenses: [{ account: '6055', xof: 42_500, label, budgetLine: 'C1.3' }],
    details: ink,
  })

  const parcel = { ...office, thirdParty: 'Messagerie de la gare routière' }
  const parcels = (xof: number) => [
    { account: '616', xof, label: 'Envoi des rapports trimestriels à Bamako', budgetLine: 'C1.3' },
  ]
  const inverted = payExpense(plan, { ...cash, date: '2020-07-17', expenses: parcels(5_300), details: parcel })
  plan.reversals.push({ of: inverted, date: '2020-07-21', reason: 'Chiffres inversés, 5 300 saisi pour 3 500' })
  payExpense(plan, { ...cash, date: '2020-07-21', expenses: parcels(3_500), details: parcel })

  const tarpaulin = { site: 'Sikasso', thirdParty: 'Quincaillerie du Mamelon', expenseType: 'Achat de biens' }
  const tools = [{ account: '6056', xof: 48_500, label: 'Bâche et sangles du véhicule', budgetLine: 'D1.2' }]
  const misplaced = payExpense(plan, { date: '2020-09-17', from: 'BQ1', payment: 'cheque', expenses: tools, details: tarpaulin })
  const reclassed = 'Bâche et sangles, ligne D1.3 au lieu de D1.2'
  const lines = [
    debit('6056', -48_500, reclassed, 'grant', { ...tarpaulin, budgetLine: 'D1.2' }),
    debit('6056', 48_500, reclassed, 'grant', { ...tarpaulin, budgetLine: 'D1.3' }),
  ]
  plan.add({ date: '2020-10-08', journal: 'OD', kind: 'correction', corrects: misplaced, lines })
}

function planInvoicePaidTwice(plan: BookPlan): void {
  const expenses = [{ account: '6055', xof: 86_750, label: 'Chemises, classeurs et papier', budgetLine: 'C1.3' }]
  const invoiceKey = 'AMSS/paid twice'
  const details = { site: 'Sikasso', expenseType: 'Achat de biens', invoiceKey }
  receiveInvoice(plan, {
    date: '2020-05-19',
    expenses,
    details: { ...details, thirdParty: 'Papeterie du Kénédougou' },
    paidOn: '2020-05-28',
    payment: 'cheque',
  })
  payExpense(plan, {
    date: '2020-06-12',
    from: 'CA1',
    payment: 'cash',
    expenses,
    details: { ...details, thirdParty: 'Papeterie Kénédougou' },
  })
}

function planLeadOddities(plan: BookPlan): void {
  const tyres = { site: 'Sikasso', thirdParty: 'Garage Moderne', expenseType: 'Achat de biens' }
  for (const [date, label] of [
    ['2020-08-19', 'Deux pneus arrière, véhicule du projet'],
    ['2020-09-04', 'Deux pneus, véhicule du projet'],
  ] as const) {
    const invoiceKey = `AMSS/tyres/${date}`
    const expenses = [{ account: '6056', xof: 82_500, label, budgetLine: 'D1.3' }]
    payExpense(plan, { date, from: 'BQ1', payment: 'cheque', expenses, details: { ...tyres, invoiceKey } })
  }
  const pump = { site: 'Sikasso', thirdParty: 'Plomberie du quartier', expenseType: 'Services' }
  const repair = [{ account: '6241', xof: 99_500, label: 'Réparation de la pompe et du château d’eau', budgetLine: 'C1.4' }]
  payExpense(plan, { date: '2020-07-13', from: 'CA1', payment: 'cash', expenses: repair, details: pump })
  const late = { site: 'Yorosso', thirdParty: 'Participants, Yorosso', expenseType: 'Atelier / formation' }
  const kept = [
    {
      account: '6277',
      xof: 40_000,
      label: 'Per diem de 4 participants retenus par la panne du car, Yorosso',
      budgetLine: 'B1.3',
    },
  ]
  payExpense(plan, { date: '2020-11-14', from: 'MM1', payment: 'wallet', expenses: kept, details: late })
  planVenueShared(plan, 'B2.1')
  const holder = { thirdParty: 'Animateur, Sikasso', site: 'Sikasso', expenseType: 'Mission' }
  const label = 'Avance pour le carburant des relais, à justifier sous 5 jours'
  const lines = [debit('4211', 120_000, label, 'grant', holder), credit(TREASURY.BQ1, 120_000, label, 'grant', holder)]
  plan.add({ date: '2020-10-01', journal: 'BQ1', payment: 'cheque', lines })
}

/** Two organisations hand in the same bill: same hotel, same day, same amount. */
function planVenueShared(plan: BookPlan, budgetLine: string): void {
  const details = {
    site: 'Sikasso',
    thirdParty: 'Hôtel Le Karité',
    expenseType: 'Atelier / formation',
    invoiceKey: 'shared venue',
  }
  const expenses = [
    { account: '6277', xof: 175_000, label: 'Salle et pause-café, rencontre régionale des organisations', budgetLine },
  ]
  payExpense(plan, { date: '2020-09-30', from: 'BQ1', payment: 'cheque', expenses, details })
}

function planPartnerOddities(plan: BookPlan): void {
  planVenueShared(plan, 'B2.2')
  const details = { site: 'Koutiala', thirdParty: 'Station Miniankala', expenseType: 'Carburant' }
  const fuel = (xof: number) => [{ account: '6053', xof, label: 'Carburant, tournée de Konséguéla', budgetLine: 'D2.1' }]
  const wrong = payExpense(plan, { date: '2020-06-04', from: 'CA1', payment: 'cash', expenses: fuel(21_600), details })
  plan.reversals.push({ of: wrong, date: '2020-06-08', reason: 'Montant erroné, le bon porte 12 600' })
  payExpense(plan, { date: '2020-06-08', from: 'CA1', payment: 'cash', expenses: fuel(12_600), details })
}

function planPartnerCorrection(plan: BookPlan): void {
  const details = { site: 'Bougouni', thirdParty: 'Papeterie du Banimonotié', expenseType: 'Achat de biens' }
  const paper = [{ account: '6055', xof: 18_250, label: 'Rames de papier', budgetLine: 'C3.2' }]
  const twice = payExpense(plan, { date: '2020-10-22', from: 'CA1', payment: 'cash', expenses: paper, details })
  plan.reversals.push({ of: twice, date: '2020-10-27', reason: 'Bon de caisse saisi en double' })
}
