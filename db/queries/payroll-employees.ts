import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

const EMPLOYEES = statement((db) =>
  db
    .selectFrom('employee as e')
    .innerJoin('thirdParty as t', 't.id', 'e.thirdPartyId')
    .leftJoin('thirdPartyCard as c', 'c.thirdPartyId', 'e.thirdPartyId')
    .select(['e.id', 't.name', 'e.number', 'e.socialNumber', 'e.job', 'e.contractFrom', 'e.contractTo'])
    .select(['e.monthlyHoursHundredths', 'e.riskClass', 'c.bank', 'c.bankAccount', 'c.mobileOperator', 'c.mobileNumber'])
    .orderBy('e.number'),
)

export const listEmployeeRows = (database: Database): Answered<typeof EMPLOYEES>[] => database.all(EMPLOYEES)

const TERMS = statement((db) =>
  db
    .selectFrom('employeeTerm')
    .select(['employeeId', 'validFrom as from', 'baseXof', 'married', 'children', 'disabledChildren'])
    .orderBy('employeeId')
    .orderBy('validFrom'),
)

export const listEmployeeTerms = (database: Database): Answered<typeof TERMS>[] => database.all(TERMS)

const ALLOWANCES = statement((db) =>
  db.selectFrom('employeeAllowance').selectAll().orderBy('employeeId').orderBy('validFrom').orderBy('position'),
)

export const listEmployeeAllowances = (database: Database): RowOf<'employeeAllowance'>[] => database.all(ALLOWANCES)

const SHARES = statement((db) =>
  db
    .selectFrom('employeeShare as s')
    .leftJoin('grantAgreement as g', 'g.id', 's.grantId')
    .select(['s.employeeId', 's.validFrom as from', 'g.code as grant', 's.budgetLine', 's.percent'])
    .orderBy('s.employeeId')
    .orderBy('s.validFrom')
    .orderBy('s.position'),
)

export const listEmployeeShares = (database: Database): Answered<typeof SHARES>[] => database.all(SHARES)

const NAMED = statement((db, p: Given<{ id: number }>) =>
  db
    .selectFrom('employee as e')
    .select('e.id')
    .where('e.id', '=', p.id)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(selectFrom('payrollInput as i').select('i.id').whereRef('i.employeeId', '=', 'e.id')),
        exists(selectFrom('payslip as s').select('s.month').whereRef('s.employeeId', '=', 'e.id')),
        exists(selectFrom('timesheet as t').select('t.id').whereRef('t.employeeId', '=', 'e.id')),
      ]),
    ),
)

/** Whether a payslip, what was typed for one, or a timesheet names the employee. */
export const employeeIsNamed = (database: Database, id: number): boolean => database.get(NAMED, { id }) !== undefined

/** Writes an employee: a new one when the id is null; answers the id. */
export const saveEmployeeRow = (
  database: Database,
  { id, ...employee }: Omit<RowOf<'employee'>, 'id'> & { readonly id: number | null },
): number => database.upsert('employee', id === null ? employee : { id, ...employee })

/** Replaces the pay and family of one date. */
export function saveEmployeeTerms(
  database: Database,
  term: RowOf<'employeeTerm'>,
  allowances: readonly Omit<RowOf<'employeeAllowance'>, 'employeeId' | 'validFrom' | 'position'>[],
): void {
  const { employeeId, validFrom } = term
  database.delete('employeeAllowance', { employeeId, validFrom })
  database.upsert('employeeTerm', term)
  for (const [position, allowance] of allowances.entries())
    database.insert('employeeAllowance', { employeeId, validFrom, position, ...allowance })
}

/** Replaces the planned split of one date. */
export function saveEmployeeShares(
  database: Database,
  employeeId: number,
  validFrom: string,
  shares: readonly Omit<RowOf<'employeeShare'>, 'employeeId' | 'validFrom' | 'position'>[],
): void {
  database.delete('employeeShare', { employeeId, validFrom })
  for (const [position, share] of shares.entries())
    database.insert('employeeShare', { employeeId, validFrom, position, ...share })
}

type StaffCard = Pick<NewRowOf<'thirdPartyCard'>, 'thirdPartyId' | 'bank' | 'bankAccount' | 'mobileOperator' | 'mobileNumber'>

/** Where somebody is paid stands on the card of the third party; what else the card says is kept. */
export const saveStaffCard = (database: Database, card: StaffCard): number =>
  database.upsert('thirdPartyCard', { kind: 'staff', ...card })
