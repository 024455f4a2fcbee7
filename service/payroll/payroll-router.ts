import { uuidV7 } from '../../shared/ids/uuid.ts'
import { commandOf } from '../host/command-of.ts'
import { openLedgerOf, service, take } from '../host/host-context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { adoptTables } from './adopt-tables.ts'
import { computeMonth } from './compute-month.ts'
import { listEmployees } from './list-employees.ts'
import { paymentListCsv } from './payment-list.ts'
import { payrollMonth } from './payroll-month.ts'
import { payrollTables } from './payroll-tables.ts'
import { proposeNetPayment, proposeReturnPayment } from './propose-payments.ts'
import { recordReceipt } from './record-receipt.ts'
import { saveEmployee } from './save-employee.ts'
import { saveEntries } from './save-entries.ts'
import { saveRate, saveRule, saveScale } from './save-rate.ts'
import { statutoryReturns } from './statutory-returns.ts'

const area = service.payroll

/** The area payroll of the contract. */
export const payrollRouter = {
  month: area.month.handler(({ input, context, errors }) => payrollMonth(openLedgerOf(context, errors).database, input.month)),
  compute: area.compute.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.compute, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => computeMonth(work, ledger.surroundings, input)),
      errors,
    )
  }),
  saveEntries: area.saveEntries.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.saveEntries, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveEntries(work, input)),
      errors,
    )
  }),
  employees: area.employees.handler(({ context, errors }) => listEmployees(openLedgerOf(context, errors).database)),
  saveEmployee: area.saveEmployee.handler(({ input: { commandId, employee }, context, errors }) => {
    const request = commandOf(area.saveEmployee, context, commandId, employee)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveEmployee(work, employee)),
      errors,
    )
  }),
  tables: area.tables.handler(({ context, errors }) => payrollTables(openLedgerOf(context, errors).database)),
  adoptTables: area.adoptTables.handler(({ input: { commandId }, context, errors }) => {
    const request = commandOf(area.adoptTables, context, commandId, 'adopt')
    return take(runCommand(openLedgerOf(context, errors), request, adoptTables), errors)
  }),
  saveRate: area.saveRate.handler(({ input: { commandId, rate }, context, errors }) => {
    const request = commandOf(area.saveRate, context, commandId, rate)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveRate(work, rate)),
      errors,
    )
  }),
  saveScale: area.saveScale.handler(({ input: { commandId, scale }, context, errors }) => {
    const request = commandOf(area.saveScale, context, commandId, scale)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveScale(work, scale)),
      errors,
    )
  }),
  saveRule: area.saveRule.handler(({ input: { commandId, rule }, context, errors }) => {
    const request = commandOf(area.saveRule, context, commandId, rule)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => saveRule(work, rule)),
      errors,
    )
  }),
  returns: area.returns.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    return statutoryReturns(database, input.from, input.to, surroundings.clock.today())
  }),
  proposeReturnPayment: area.proposeReturnPayment.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.proposeReturnPayment, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => proposeReturnPayment(work, ledger.surroundings, input)),
      errors,
    )
  }),
  recordReceipt: area.recordReceipt.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.recordReceipt, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => recordReceipt(work, input)),
      errors,
    )
  }),
  proposeNetPayment: area.proposeNetPayment.handler(({ input: { commandId, ...input }, context, errors }) => {
    const ledger = openLedgerOf(context, errors)
    const request = commandOf(area.proposeNetPayment, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => proposeNetPayment(work, ledger.surroundings, input)),
      errors,
    )
  }),
  exportPaymentList: area.exportPaymentList.handler(({ input, context, errors }) => {
    const { database, surroundings } = openLedgerOf(context, errors)
    const made = take(paymentListCsv(database, input.month, input.mode), errors)
    const exportId = uuidV7(Date.parse(surroundings.clock.now()), surroundings.randomBytes)
    context.state.keepExport(exportId, made)
    return { exportId, fileName: made.fileName }
  }),
}
