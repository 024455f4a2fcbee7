import type { BudgetRow } from '../../../shared/contract/budgets.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { BudgetCell } from './budget-cell.tsx'
import classes from './budget-report.module.css'
import type { FigureColumn } from './model/budget-column.ts'
import { rowKey } from './model/budget-tree.ts'
import { type OpenedCell, opens } from './model/opened-cell.ts'
import { VirementCell, type VirementDesk } from './virement-cell.tsx'

/** Pixels: a line stands under the words of its head, a sub-head a step in. */
const indentOf = (row: BudgetRow): number => (row.kind === 'line' ? 12 : 8) + row.path.length * 14

interface BudgetTableRowProps {
  readonly id: string
  readonly row: BudgetRow
  readonly rowIndex: number
  readonly columns: readonly FigureColumn[]
  readonly currency: string
  readonly withPartner: boolean
  /** Null where the virement rule is not shown. */
  readonly desk: VirementDesk | null
  /** Undefined on a line and on the total. */
  readonly folded: boolean | undefined
  /** The column the keyboard is on, when it is on this row. */
  readonly activeColumn: number | null
  readonly opened: OpenedCell | null
  readonly onPoint: (column: number) => void
  readonly onFold: () => void
  readonly onOpen: (money: FigureColumn['money'], measure: OpenedCell['measure']) => void
}

/** One row of the tree. The mouse points and opens here; the table holds the keyboard for all of its rows. */
export function BudgetTableRow(props: BudgetTableRowProps) {
  const { id, row, rowIndex, columns, currency, withPartner, desk, folded, activeColumn, opened, onPoint, onFold, onOpen } = props
  const t = useText('budgets')
  const language = useLanguage()
  const isOpened = ({ money, measure }: FigureColumn) =>
    opened?.row === rowKey(row) && opened.money === money && opened.measure === measure
  return (
    <tr
      className={classes[row.kind]}
      aria-level={row.path.length + 1}
      aria-expanded={folded === undefined ? undefined : !folded}
      aria-rowindex={rowIndex + 3}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table has the keys */}
      <td
        id={`${id}-0`}
        className={activeColumn === 0 ? `${classes.name} ${classes.active}` : classes.name}
        style={row.path.length > 0 ? { paddingLeft: indentOf(row) } : undefined}
        onClick={() => {
          onPoint(0)
          if (folded !== undefined) onFold()
        }}
      >
        <span className={classes.nameRow}>
          {folded === undefined ? null : <Icon name={folded ? 'chevronRight' : 'chevronDown'} size={13} />}
          <span className={classes.words} title={row.label[language]}>
            {row.kind === 'line' ? <span className={classes.code}>{row.code}</span> : null}{' '}
            {row.kind === 'total' ? t('total') : row.label[language]}
          </span>
        </span>
      </td>
      {columns.map((column, index) => {
        const { measure } = column
        const clickable = opens(measure)
        const names = [
          classes.figure,
          column.measure === 'budget' && classes.rule,
          column.money === 'donor' && classes.donor,
          clickable && classes.clickable,
          activeColumn === index + 1 && classes.active,
          clickable && isOpened(column) && classes.opened,
        ]
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the table has the keys
          <td
            key={`${column.money} ${column.measure}`}
            id={`${id}-${index + 1}`}
            className={names.filter(Boolean).join(' ')}
            onClick={() => {
              onPoint(index + 1)
              if (opens(measure)) onOpen(column.money, measure)
            }}
          >
            <BudgetCell row={row} column={column} currency={currency} />
          </td>
        )
      })}
      {withPartner ? <td className={`${classes.partner} ${classes.rule}`}>{row.partner}</td> : null}
      {desk ? (
        <td className={classes.rule}>
          <VirementCell row={row} desk={desk} />
        </td>
      ) : null}
    </tr>
  )
}
