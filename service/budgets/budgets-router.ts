import { findGrant } from '../conversion/find-grant.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { reportScope } from '../reports/report-scope.ts'
import { budgetSpending } from './budget-spending.ts'
import { budgetVersusActual } from './budget-vs-actual.ts'

const area = service.budgets

/** The budgets area of the contract. */
export const budgetsRouter = {
  versusActual: area.versusActual.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const grant = take(findGrant(database, input.grant), errors)
    return budgetVersusActual(database, grant, take(reportScope(database, input), errors))
  }),
  spending: area.spending.handler(({ input, context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const grant = take(findGrant(database, input.grant), errors)
    return budgetSpending(database, grant, take(reportScope(database, input), errors), input.lines)
  }),
}
