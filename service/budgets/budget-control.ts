import type { Database } from '../../db/database.ts'
import { forecastInForce } from '../../db/queries/budget-forecasts.ts'
import { type GrantRow, listPartners } from '../../db/queries/masters.ts'
import { type ReportBudgetLineRow, reportBudgetLines } from '../../db/queries/reports-budget.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { addOrBlank } from '../../domain/budgets/budget-figures.ts'
import {
  addMeasures,
  type ControlCell,
  type ControlMeasures,
  type ControlView,
  financialYearOf,
  NO_MEASURES,
  outturnOf,
  sumCells,
} from '../../domain/budgets/control-cells.ts'
import type { ControlRow } from '../../shared/contract/budget-control.ts'
import { percentText } from '../../shared/i18n/format.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import { exactInteger } from '../../shared/money/money.ts'
import { firstDay, lastDay, monthOf, parsePeriod } from '../../shared/time/period.ts'
import type { BudgetScope } from './budget-vs-actual.ts'
import { controlCells, controlDay } from './control-cells-of.ts'
import { budgetHeadsOf } from './draft-facts.ts'

export interface BudgetControl {
  readonly currency: string
  readonly asOf: string
  /** The forecast that the figures count; null while none is kept. */
  readonly forecast: { readonly number: number; readonly asOf: string } | null
  readonly rows: ControlRow[]
  readonly total: ControlRow
}

/**
 * A grant's budget by line, head, partner, activity, month or UK financial year (C11), in XOF and in its own currency, with forecast and
 * outturn. The views are sums of the same cells, so their totals are the same; each row says which scope opens to its vouchers.
 * An activity is that of the budget line.
 */
export function budgetControl(database: Database, grant: GrantRow, scope: BudgetScope, view: ControlView): BudgetControl {
  const lines = reportBudgetLines(database, grant.id)
  const cells = controlCells(database, grant, scope)
  const naming = namingOf(database, grant, lines, view)
  const sums = sumCells(cells, (cell) => naming.keyOf(cell))
  const asOf = controlDay(database, grant, scope)
  const forecast = forecastInForce(database, grant.id, monthOf(asOf))
  const all = [...sums.values()].reduce(addMeasures, NO_MEASURES)
  const known = lines.map((line) => line.code)
  const total = rowOf({ key: '', label: reportWord('total'), lines: known }, all)
  const order = [...sums.keys()].sort((one, other) => naming.rank(one) - naming.rank(other) || (one < other ? -1 : 1))
  const rows = order.map((key) => rowOf(naming.describe(key), sums.get(key) ?? NO_MEASURES))
  return {
    currency: grant.currency,
    asOf,
    forecast: forecast ? { number: forecast.number, asOf: forecast.asOf } : null,
    rows,
    total,
  }
}

type Described = Pick<ControlRow, 'key' | 'label' | 'lines'> & Partial<Pick<ControlRow, 'from' | 'to' | 'partner'>>

interface Naming {
  readonly keyOf: (cell: ControlCell) => string
  readonly describe: (key: string) => Described
  readonly rank: (key: string) => number
}

function namingOf(database: Database, grant: GrantRow, lines: readonly ReportBudgetLineRow[], view: ControlView): Naming {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const all = lines.map((line) => line.code)
  const codesWhere = (test: (line: ReportBudgetLineRow) => boolean) => lines.filter(test).map((line) => line.code)
  const same = (text: string) => ({ fr: text, en: text })
  const byOrder = (keys: readonly string[]) => (key: string) => keys.indexOf(key)
  switch (view) {
    case 'line':
      return {
        keyOf: ({ budgetLineId }) => byId.get(budgetLineId)?.code ?? '',
        describe: (key) => {
          const line = lines.find((each) => each.code === key)
          return { key, label: { fr: line?.labelFr ?? key, en: line?.labelEn ?? key }, lines: [key] }
        },
        rank: byOrder(all),
      }
    case 'head': {
      const used = lines.map((line) => line.head)
      const heads = budgetHeadsOf(database, grant.id, used)
      return {
        keyOf: ({ budgetLineId }) => byId.get(budgetLineId)?.head ?? '',
        describe: (key) => {
          const head = heads.find((each) => each.code === key)
          return {
            key,
            label: { fr: head?.labelFr ?? key, en: head?.labelEn ?? key },
            lines: codesWhere((line) => line.head === key),
          }
        },
        rank: byOrder(used),
      }
    }
    case 'activity':
      return {
        keyOf: ({ budgetLineId }) => byId.get(budgetLineId)?.activity ?? '',
        describe: (key) => ({
          key,
          label: key === '' ? reportWord('noActivity') : same(key),
          lines: codesWhere((line) => (line.activity ?? '') === key),
        }),
        rank: () => 0,
      }
    case 'partner': {
      const partners = new Map(listPartners(database).map((partner) => [partner.id, partner.code]))
      const own = readLedger(database).organisationCode
      return {
        keyOf: ({ partnerId }) => (partnerId === null ? own : (partners.get(partnerId) ?? own)),
        describe: (key) => ({ key, label: same(key), lines: all, partner: key }),
        rank: (key) => (key === own ? 0 : 1),
      }
    }
    case 'month':
      return {
        keyOf: ({ month }) => month,
        describe: (key) => ({ key, label: same(key), lines: all, from: firstDay(key), to: lastDay(key) }),
        rank: () => 0,
      }
    case 'year':
      return {
        keyOf: ({ month }) => financialYearOf(month),
        describe: (key) => ({ key, label: same(key), lines: all, ...parsePeriod(key) }),
        rank: () => 0,
      }
  }
}

/** Available is what spending to date and open orders leave; burn is spent ÷ budget in the grant's currency, one decimal. */
function rowOf(named: Described, sum: ControlMeasures): ControlRow {
  const outturn = outturnOf(sum)
  return {
    from: null,
    to: null,
    partner: null,
    ...named,
    budgetXof: sum.budgetXof,
    spentXof: sum.spentXof,
    committedXof: sum.committedXof,
    availableXof: exactInteger(sum.budgetXof - sum.toDateXof - sum.committedXof),
    forecastXof: sum.forecastXof,
    outturnXof: outturn.xof,
    budgetMinor: sum.budgetMinor,
    spentMinor: sum.spentMinor,
    committedMinor: sum.committedMinor,
    availableMinor: sum.toDateMinor === null ? null : addOrBlank(sum.budgetMinor - sum.committedMinor, -sum.toDateMinor),
    forecastMinor: sum.forecastMinor,
    outturnMinor: outturn.minor,
    burnPercent: sum.spentMinor === null ? null : (percentText(sum.spentMinor, sum.budgetMinor, 1) ?? null),
  }
}
