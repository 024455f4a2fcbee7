import type { Month } from '../../../shared/time/period.ts'
import { cellText } from '../../tabular/cell-text.ts'
import { headerKey } from '../../tabular/header-key.ts'
import { monthOfCell } from '../../tabular/month-cell.ts'
import type { TabularRow } from '../../tabular/open-table-types.ts'
import type { TabularCell } from '../../tabular/tabular-cell.ts'

/** What a column of a budget workbook holds. `total` names no currency: it is that of the unit cost. */
export type BudgetColumn =
  | 'code'
  | 'label'
  | 'labelFr'
  | 'labelEn'
  | 'unit'
  | 'unitFr'
  | 'unitEn'
  | 'unitCost'
  | 'quantity'
  | 'frequency'
  | 'percent'
  | 'currency'
  | 'total'
  | 'totalXof'
  | 'totalDonor'
  | 'partner'
  | 'activity'
  | 'nature'
  | 'head'

/** The names that donors and NGOs give the columns, in either language; compared without accents, case or signs. */
const NAMES: Readonly<Record<BudgetColumn, readonly string[]>> = {
  code: [
    'code',
    'n°',
    'no',
    'numero',
    'ref',
    'reference',
    'code ligne',
    'line code',
    'budget line',
    'ligne budgetaire',
    'ligne',
    'line',
  ],
  label: ['libelle', 'label', 'designation', 'description', 'intitule', 'item', 'rubrique et ligne', 'activites et depenses'],
  labelFr: ['libelle fr', 'libelle français', 'label fr', 'french label'],
  labelEn: ['libelle en', 'libelle anglais', 'label en', 'english label'],
  unit: ['unite', 'unit', 'type d’unite', 'unit type'],
  unitFr: ['unite fr', 'unit fr'],
  unitEn: ['unite en', 'unit en'],
  unitCost: [
    'cout unitaire',
    'unit cost',
    'prix unitaire',
    'pu',
    'unit price',
    'cout unitaire xof',
    'unit cost xof',
    'cout unitaire fcfa',
  ],
  quantity: ['quantite', 'quantity', 'qte', 'qty', 'nombre', 'number', 'nb', 'nombre d’unites', 'no of units', 'number of units'],
  frequency: [
    'frequence',
    'frequency',
    'duree',
    'duration',
    'nombre de mois',
    'nombre de fois',
    'occurrences',
    'periods',
    'freq',
  ],
  percent: [
    '%',
    'pourcentage',
    'percent',
    'part',
    'taux d’imputation',
    'loe',
    'loe %',
    '% loe',
    'share',
    'taux d’affectation',
    '% projet',
    '% project',
  ],
  currency: ['devise', 'currency', 'monnaie'],
  total: ['total', 'montant', 'amount', 'cout total', 'total cost', 'budget total', 'total budget', 'budget'],
  totalXof: [
    'total xof',
    'xof',
    'montant xof',
    'total fcfa',
    'fcfa',
    'total f cfa',
    'amount xof',
    'budget xof',
    'cout total xof',
    'total cost xof',
  ],
  totalDonor: [
    'total devise',
    'total donor',
    'total donor currency',
    'montant devise',
    'donor currency',
    'budget devise du bailleur',
  ],
  partner: ['partenaire', 'partner', 'porteur', 'organisation', 'held by'],
  activity: ['activite', 'activity', 'produit', 'output'],
  nature: ['nature', 'cost nature', 'nature de cout', 'type de cout', 'cost type'],
  head: ['rubrique', 'head', 'heading', 'categorie', 'category'],
}

/** A percent sign alone leaves nothing of a name: it is its own key. */
const keyOf = (name: string): string => (name.trim() === '%' ? '%' : headerKey(name))

const COLUMN_OF = new Map(
  (Object.keys(NAMES) as BudgetColumn[]).flatMap((column) => NAMES[column].map((name) => [keyOf(name), column] as const)),
)

export interface BudgetHeader {
  /** The last line of the header: the lines below are the budget. */
  readonly lastLine: number
  readonly columns: ReadonlyMap<BudgetColumn, number>
  readonly months: ReadonlyMap<number, Month>
}

const LINES_LOOKED_AT = 60
const COLUMNS_AT_LEAST = 3

/**
 * The header of a budget: one row, or two with merged groups above ("Budget" over "Unité | Coût unitaire | Quantité"), below any block of
 * titles. The rows that name the most columns win. Undefined where none names a code or label and a unit cost or total.
 */
export function findBudgetHeader(rows: readonly TabularRow[], donorCurrency: string): BudgetHeader | undefined {
  let best: BudgetHeader | undefined
  const sizeOf = (header: BudgetHeader | undefined) => (header ? header.columns.size + header.months.size : 0)
  for (const [at, row] of rows.slice(0, LINES_LOOKED_AT).entries()) {
    const next = rows[at + 1]
    const one = headerOf([], row, donorCurrency)
    const two = next?.line === row.line + 1 && holdsNoNumber(next) ? headerOf(row.cells, next, donorCurrency) : undefined
    for (const found of [one, two]) if (found && sizeOf(found) > sizeOf(best)) best = found
  }
  return best
}

const holdsNoNumber = (row: TabularRow): boolean =>
  row.cells.every((cell) => cell === null || typeof cell === 'string' || monthOfCell(cell) !== undefined)

function headerOf(above: readonly TabularCell[], row: TabularRow, donorCurrency: string): BudgetHeader | undefined {
  const columns = new Map<BudgetColumn, number>()
  const months = new Map<number, Month>()
  const width = Math.max(above.length, row.cells.length)
  let group = ''
  for (let column = 0; column < width; column++) {
    const upper = cellText(above[column] ?? null).trim()
    if (upper !== '') group = upper
    const lower = row.cells[column] ?? null
    const month = lower === null ? undefined : monthOfCell(typeof lower === 'string' ? withoutCurrency(lower) : lower)
    if (month !== undefined) {
      months.set(column, month)
      continue
    }
    // A name of its own wins; else the group above it and it together ("Total" over "GBP"); else a cell merged downwards.
    const text = cellText(lower).trim()
    const found =
      text === ''
        ? columnOf(upper, donorCurrency)
        : (columnOf(text, donorCurrency) ?? columnOf(`${group} ${text}`, donorCurrency))
    if (found !== undefined && !columns.has(found)) columns.set(found, column)
  }
  const named = ['code', 'label', 'labelFr', 'labelEn'] as const
  const valued = ['unitCost', 'total', 'totalXof', 'totalDonor'] as const
  const isBudget =
    columns.size >= COLUMNS_AT_LEAST && named.some((name) => columns.has(name)) && valued.some((name) => columns.has(name))
  return isBudget ? { lastLine: row.line, columns, months } : undefined
}

/** A heading without the currency in brackets after it. */
const withoutCurrency = (name: string): string => name.replace(/\s*\(\p{Lu}{3}\)\s*$/u, '').trim()

function columnOf(name: string, donorCurrency: string): BudgetColumn | undefined {
  const bare = withoutCurrency(name)
  // "Total (GBP)" names its currency; "Total XOF (XOF)" names it twice.
  if (bare !== name.trim()) return columnOf(name.replace(/[()]/g, ' '), donorCurrency) ?? columnOf(bare, donorCurrency)
  const key = keyOf(name)
  const donor = headerKey(donorCurrency)
  if (donor !== 'xof' && [donor, `total${donor}`, `montant${donor}`, `amount${donor}`, `budget${donor}`].includes(key))
    return 'totalDonor'
  return COLUMN_OF.get(key)
}
