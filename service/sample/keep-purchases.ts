import type { Database } from '../../db/database.ts'
import { type AssetLineRow, assetLines } from '../../db/queries/assets.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { accountFigures, postedRange } from '../../db/queries/reports-balances.ts'
import type { AssetInput } from '../../shared/contract/assets.ts'
import type { OrderInput, RequisitionInput } from '../../shared/contract/commitments.ts'
import { allocate } from '../../shared/money/allocate.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { addMonths, firstDay, monthOf } from '../../shared/time/period.ts'
import { saveAsset } from '../assets/save-asset.ts'
import { issueOrder } from '../commitments/issue-order.ts'
import { decideRequisition, requestPurchase } from '../commitments/requisitions.ts'
import { saveOrder } from '../commitments/save-order.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { keepCommand } from './keep-command.ts'
import { GRANT_CODE } from './programme.ts'

const BLANK_PLACE = { partner: null, activity: null } as const

const REPORT_PRINTING: RequisitionInput = {
  date: '2020-12-14',
  need: 'Impression de 300 exemplaires du rapport final de la consultation citoyenne',
  requester: 'Chargé de suivi-évaluation',
  neededOn: '2021-01-15',
  grant: GRANT_CODE,
  budgetLine: 'B3.2',
  category: 'Impression',
  estimateXof: 165_000,
  ...BLANK_PLACE,
}

const ORDER: Omit<OrderInput, 'requisitionId'> = {
  kind: 'order',
  supplier: 'Imprimerie du Kénédougou',
  object: 'Impression du rapport final, 300 exemplaires',
  date: '2020-12-18',
  expectedOn: '2021-01-15',
  expiresOn: '2021-02-28',
  firstMonth: null,
  lastMonth: null,
  currency: FUNCTIONAL_CURRENCY,
  terms: 'Paiement à 30 jours, après bon de livraison signé',
  lines: [
    {
      description: 'Rapport final, 64 pages, couverture couleur',
      unit: 'exemplaire',
      quantity: '300',
      unitPriceMinor: 525,
      account: '6272',
      grant: GRANT_CODE,
      budgetLine: 'B3.2',
      ...BLANK_PLACE,
    },
  ],
}

/** What the lead keeps beside its vouchers when the year ends: an order not yet delivered, and the equipment. */
export function keepPurchases(ledger: Ledger): Result<unknown> {
  const steps: readonly (() => Result<unknown>)[] = [() => orderPrinting(ledger), () => registerEquipment(ledger)]
  for (const step of steps) {
    const done = step()
    if (!done.ok) return done
  }
  return success({})
}

function orderPrinting(ledger: Ledger): Result<unknown> {
  const asked = keepCommand(ledger, 'commitments.request', REPORT_PRINTING, (work) => requestPurchase(work, REPORT_PRINTING))
  if (!asked.ok) return asked
  const decision = { id: asked.value.id, approve: true, reason: null }
  const visa = keepCommand(ledger, 'commitments.decide', decision, (work) => decideRequisition(work, decision))
  if (!visa.ok) return visa
  const order = { ...ORDER, requisitionId: asked.value.id }
  const saved = keepCommand(ledger, 'commitments.saveOrder', order, (work) => saveOrder(work, { id: null, order }))
  if (!saved.ok) return saved
  return keepCommand(ledger, 'commitments.issueOrder', saved.value, (work) => issueOrder(work, saved.value.id))
}

/** Computer equipment, and its depreciation. */
const EQUIPMENT = '2442'
const DEPRECIATION = '2844'

/** The equipment that the grant bought, with what the books have written off so far. */
function registerEquipment(ledger: Ledger): Result<unknown> {
  const { database } = ledger
  const lines = assetLines(database).filter(({ account, grantId }) => account === EQUIPMENT && grantId !== null)
  const weights = lines.map((line, index) => ({
    code: String(index),
    weight: String(line.xof * (12 - Number(monthOf(line.date).slice(5)))),
  }))
  const shares = allocate(writtenOff(database), weights)
  for (const [index, line] of lines.entries()) {
    const copies = line.label.startsWith('Deux') ? 2 : 1
    const asset = equipment(line, shares[index] ?? 0, copies)
    const saved = keepCommand(ledger, 'assets.save', { asset, copies }, (work) => saveAsset(work, { id: null, asset, copies }))
    if (!saved.ok) return saved
  }
  return success({})
}

/** What the books wrote off the grant's equipment, XOF. */
function writtenOff(database: Database): number {
  const grant = listGrants(database).find(({ code }) => code === GRANT_CODE)
  const range = postedRange(database)
  if (!grant || !range) return 0
  const narrowed = {
    grantId: grant.id,
    partner: null,
    account: DEPRECIATION,
    openingVouchers: 'opening',
    byCurrency: false,
  } as const
  const figures = accountFigures(database, { ...range, ...narrowed })
  return figures.reduce((sum, { opening, debit, credit }) => sum + credit - debit - opening, 0)
}

const equipment = (line: AssetLineRow, openingDepreciationXof: number, copies: number): AssetInput => ({
  category: 'INF',
  description: copies === 2 ? 'Ordinateur portable' : 'Imprimante multifonction',
  make: copies === 2 ? 'HP ProBook 450' : 'Canon i-SENSYS',
  serial: null,
  quantity: 1,
  supplier: line.supplier,
  account: EQUIPMENT,
  voucher: { id: line.voucherId, lineNumber: line.lineNumber },
  acquiredOn: line.date,
  // Written off by whole months from the month after (policy of these books).
  inServiceOn: firstDay(addMonths(monthOf(line.date), 1)),
  costXof: line.xof,
  costDonorMinor: null,
  lifeMonths: 36,
  openingDepreciationXof,
  donorPercent: '100',
  grant: GRANT_CODE,
  owner: null,
  location: 'Bureau de Sikasso',
  custodian: 'Comptable du projet',
  condition: 'B',
  attractive: true,
  insurance: null,
  remarks: null,
})
