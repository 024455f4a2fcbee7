import type { BookPlan } from './book-plan.ts'
import { ownMovementsOf } from './own-funds-table.ts'
import { payExpense } from './pay-expense.ts'
import { credit, debit, RANK } from './planned-voucher.ts'
import { TREASURY } from './setup-text.ts'
import { nextWorkingDay } from './working-calendar.ts'

/** The organisation's own money: what it brought into the year, dues and gifts, small costs. The grant is left blank. */
export function planOwnFunds(plan: BookPlan): void {
  planOpening(plan)
  for (const { date, direction, account, label, thirdParty, xof } of ownMovementsOf(plan.profile.code)) {
    if (direction === 'out') {
      payExpense(plan, { date, from: 'BQ2', payment: 'cheque', expenses: [{ account, xof, label }], details: { thirdParty } })
      continue
    }
    const lines = [debit(TREASURY.BQ2, xof, label, 'own', { thirdParty }), credit(account, xof, label, 'own', { thirdParty })]
    plan.add({ date, journal: 'BQ2', rank: RANK.receipt, payment: 'received', lines })
  }
}

/** The balance sheet brought forward (journal AN), all of it own funds: the grant begins with nothing. */
function planOpening(plan: BookPlan): void {
  const { bankXof, furnitureXof, depreciationXof } = plan.profile.opening
  const label = 'À-nouveau au 1er janvier 2020'
  const lines = [
    debit(TREASURY.BQ2, bankXof, label, 'own'),
    debit('2441', furnitureXof, label, 'own'),
    credit('2844', depreciationXof, label, 'own'),
    credit('118', bankXof + furnitureXof - depreciationXof, label, 'own'),
  ]
  const date = '2020-01-01'
  plan.add({
    date,
    journal: 'AN',
    kind: 'opening',
    rank: RANK.opening,
    postedOn: nextWorkingDay(date),
    document: 'BILAN-2019',
    lines,
  })
}
