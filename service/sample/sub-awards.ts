import { isSpendingAccount } from '../../shared/accounting/spending-account.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'
import type { BookPlan } from './book-plan.ts'
import { labelOfLine } from './budget-plan.ts'
import { ofMonth } from './french-month.ts'
import { monthEndPosting } from './month-end.ts'
import { credit, debit, RANK } from './planned-voucher.ts'
import { TREASURY } from './setup-text.ts'
import { lastWorkingDay, nextWorkingDay } from './working-calendar.ts'

/** A tranche of a sub-award: paid by the lead on one day, credited to the partner on the next working day. */
export interface SubAwardTranche {
  readonly number: string
  readonly paidOn: LocalDate
  readonly creditedOn: LocalDate
  readonly xof: number
}

/** What is asked for is rounded up to the next so many francs. */
const ROUNDED_TO = 50_000
/** What a forecast adds for what it cannot see, in hundredths of the need. */
const MARGIN_PERCENT = 3

/**
 * The tranches that a partner asks for: what its project account will pay out until the next one is credited, with a small margin, less
 * what it holds (spec 03 §1.4). The last one also covers what will still be owed at the end of the year.
 */
export function subAwardTranches(partner: BookPlan, dates: readonly LocalDate[]): SubAwardTranche[] {
  const effects = [...partner.effects()].filter(({ line }) => line.fund === 'grant')
  const spending = effects.filter(({ line }) => line.account === TREASURY.BQ1)
  const owedAtEnd = -effects.reduce((sum, { line, xof }) => (line.account.startsWith('4') ? sum + xof : sum), 0)
  let held = 0
  return dates.map((paidOn, index): SubAwardTranche => {
    const creditedOn = nextWorkingDay(paidOn)
    const next = dates[index + 1]
    const until = next === undefined ? '9999-12-31' : nextWorkingDay(next)
    const movements = spending.filter(({ date }) => date >= creditedOn && date < until)
    const need = -movements.reduce((sum, { xof }) => sum + xof, 0)
    const later = next === undefined ? owedAtEnd : 0
    const wanted = need + later + Math.floor((need * MARGIN_PERCENT) / 100) - held
    const xof = Math.max(0, Math.ceil(wanted / ROUNDED_TO) * ROUNDED_TO)
    held += xof - need
    return { number: String(index + 1), paidOn, creditedOn, xof }
  })
}

/** The lead pays a partner's tranches: an advance on 4711 until spending is accepted (spec 04 §2.6). */
export function planAdvances(lead: BookPlan, partner: string, tranches: readonly SubAwardTranche[]): void {
  for (const { number, paidOn, xof } of tranches) {
    const label = `Avance à ${partner}, tranche ${number} de la sous-subvention`
    const details = { partner, thirdParty: partner, expenseType: 'Subvention partenaire' }
    const lines = [
      debit('4711', xof, label, 'grant', details),
      credit(TREASURY.BQ1, xof, label, 'grant', { thirdParty: partner }),
    ]
    lead.add({ date: paidOn, journal: 'BQ1', payment: 'transfer', document: `SA-${partner}-T${number}`, lines })
  }
}

/** A partner's donor spending of a month by budget line, in francs. */
export const spendingByLine = (plan: BookPlan, month: Month): Map<string, number> =>
  plan.monthTotals(month, (line) => (line.fund === 'grant' && isSpendingAccount(line.account) ? line.budgetLine : undefined))

/** The lead accepts each month's report: debit 652 by budget line, credit the partner's advance (spec 07 §6.iv). */
export function planAcceptance(lead: BookPlan, partner: BookPlan): void {
  const { code } = partner.profile
  for (const month of partner.months) {
    const accepted = [...spendingByLine(partner, month)]
      .filter(([, xof]) => xof !== 0)
      .sort(([one], [other]) => (one < other ? -1 : 1))
    if (accepted.length === 0) continue
    const details = { partner: code, thirdParty: code, expenseType: 'Subvention partenaire' }
    const lines = accepted.map(([budgetLine, xof]) => {
      const label = `Dépenses acceptées ${ofMonth(month)}, ${labelOfLine(budgetLine)}`
      return debit('652', xof, label, 'grant', { ...details, budgetLine })
    })
    const total = accepted.reduce((sum, [, xof]) => sum + xof, 0)
    lead.add({
      date: lastWorkingDay(month),
      journal: 'OD',
      postedOn: monthEndPosting(lead.profile, month),
      rank: RANK.monthEnd,
      document: `RF-${code}-${month}`,
      lines: [...lines, credit('4711', total, `Apurement de l’avance, ${code}, rapport ${ofMonth(month)}`, 'grant', details)],
    })
  }
}
