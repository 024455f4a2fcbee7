import type { Database } from '../../db/database.ts'
import { listDocuments } from '../../db/queries/documents.ts'
import { type GrantRow, listGrants } from '../../db/queries/masters.ts'
import { documentUses, financialYears } from '../../db/queries/retention.ts'
import { keptGrantTerms } from '../../domain/grants/grant-terms.ts'
import { accountingRule, type RetentionRule, retentionUntil } from '../../domain/retention/retention-until.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { ReportScope } from '../reports/report-scope.ts'

/**
 * Report `retention` (spec 03 §1.7, T5 item 22): until when each grant's records, each financial year's books and each scan must be kept, and under
 * which rule. Reversed or superseded links count: what once supported an entry is kept with it. A scan that supports no voucher is kept with the books
 * of the year in which it was added.
 */
export function retentionReport(database: Database, scope: ReportScope): TabularReport {
  const grants = listGrants(database).filter(({ id }) => scope.grant === null || id === scope.grant.id)
  const rows = [
    ...grants.map((grant) =>
      retentionRow('grant', grant.code, [grantRule(grant), accountingRule(yearEnd(Number(grant.endDate.slice(0, 4))))]),
    ),
    ...(scope.grant === null
      ? financialYears(database).map((year) => retentionRow('year', String(year), yearRules(year, grants)))
      : []),
    ...documentRows(database, scope.grant === null ? null : scope.grant.id),
  ]
  return {
    name: 'retention',
    columns: [
      tabularColumn('kept_kind', 'text'),
      tabularColumn('name', 'text'),
      tabularColumn('retention_rule', 'text'),
      tabularColumn('retention_from', 'date'),
      tabularColumn('retention_years', 'integer'),
      tabularColumn('retention_until', 'date'),
    ],
    rows,
    rowCount: rows.length,
    totals: null,
    openMonths: [],
    warnings: [],
  }
}

const yearEnd = (year: number): string => `${year}-12-31`

const grantRule = (grant: GrantRow): RetentionRule => ({
  source: 'agreement',
  from: grant.endDate,
  years: keptGrantTerms.read(grant.terms).retentionYears,
})

/** The books of a year are kept as the law says, and as every grant says that ran in it. */
const yearRules = (year: number, grants: readonly GrantRow[]): RetentionRule[] => [
  accountingRule(yearEnd(year)),
  ...grants.filter((grant) => grant.startDate <= yearEnd(year) && grant.endDate >= `${year}-01-01`).map(grantRule),
]

function documentRows(database: Database, grantId: number | null): TabularRow[] {
  const grants = new Map(listGrants(database).map((grant) => [grant.id, grant]))
  const uses = documentUses(database)
  return listDocuments(database).flatMap(({ id, name, addedAt }) => {
    const own = uses.filter(({ documentId: document }) => document === id)
    if (grantId !== null && !own.some(({ grantId: grant }) => grant === grantId)) return []
    const years = own.length === 0 ? [Number(addedAt.slice(0, 4))] : own.map(({ fiscalYear: year }) => year)
    const rules = [
      ...years.map((year) => accountingRule(yearEnd(year))),
      ...own.flatMap(({ grantId: grant }) => {
        const known = grant === null ? undefined : grants.get(grant)
        return known ? [grantRule(known)] : []
      }),
    ]
    return [retentionRow('document', name, rules)]
  })
}

function retentionRow(kind: 'grant' | 'year' | 'document', name: string, rules: readonly RetentionRule[]): TabularRow {
  const kept = retentionUntil(rules)
  return [kind, name, kept?.rule.source ?? null, kept?.rule.from ?? null, kept?.rule.years ?? null, kept?.until ?? null]
}
