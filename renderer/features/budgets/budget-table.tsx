import { useId, useMemo, useRef, useState } from 'react'
import type { BudgetRow } from '../../../shared/contract/budgets.ts'
import { useText } from '../../ui/language/use-text.ts'
import classes from './budget-report.module.css'
import { BudgetTableHead, leastWidth } from './budget-table-head.tsx'
import { BudgetTableRow } from './budget-table-row.tsx'
import { type BudgetView, figureColumns } from './model/budget-column.ts'
import { rowKey, shownRows } from './model/budget-tree.ts'
import type { OpenedCell } from './model/opened-cell.ts'
import { useTreeKeys } from './use-tree-keys.ts'
import type { VirementDesk } from './virement-cell.tsx'

interface BudgetTableProps {
  /** Heads and lines in budget order, the total last. */
  readonly rows: readonly BudgetRow[]
  readonly currency: string
  readonly method: string
  readonly view: BudgetView
  /** The virement test of the grant; null where the rule is not shown. */
  readonly desk: VirementDesk | null
  readonly opened: OpenedCell | null
  readonly onOpen: (cell: OpenedCell) => void
  readonly onClose: () => void
}

/** The budget as a tree whose cells are reached with the arrows; ← and → on a label fold and unfold, Enter opens what is spent or committed. */
export function BudgetTable({ rows, currency, method, view, desk, opened, onOpen, onClose }: BudgetTableProps) {
  const t = useText('budgets')
  const id = useId()
  const table = useRef<HTMLTableElement>(null)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const columns = useMemo(() => figureColumns(view), [view])
  const tree = useMemo(() => shownRows(rows, folded), [rows, folded])
  const total = rows.find((row) => row.kind === 'total')
  const heads = rows.filter((row) => row.kind === 'head').map((row) => row.code)
  // Both moneys and the virement rule fill a screen of 1366 px: the partner then has the filter, and its column in one money.
  const withPartner = (view !== 'both' || desk === null) && rows.some((row) => row.partner !== null)
  const reached = total ? [...tree, total] : tree
  const onFold = (head: string, closed: boolean) =>
    setFolded((before) => new Set(closed ? [...before, head] : [...before].filter((each) => each !== head)))
  const keys = useTreeKeys(id, table, { reached, columns, folded, onFold, opened, onOpen, onClose })

  const draw = (row: BudgetRow, at: number) => (
    <BudgetTableRow
      key={rowKey(row)}
      id={`${id}-${at}`}
      row={row}
      rowIndex={at}
      columns={columns}
      currency={currency}
      withPartner={withPartner}
      desk={desk}
      folded={row.kind === 'head' ? folded.has(row.code) : undefined}
      activeColumn={at === keys.index ? keys.column : null}
      opened={opened}
      onPoint={(column) => keys.point(row, column)}
      onFold={() => onFold(row.code, !folded.has(row.code))}
      onOpen={(money, measure) => onOpen({ row: rowKey(row), money, measure })}
    />
  )
  return (
    <div className={classes.scroll}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what ARIA's treegrid pattern is drawn on.
        role="treegrid"
        tabIndex={0}
        className={classes.table}
        style={{ minWidth: leastWidth(columns, withPartner, desk !== null) }}
        aria-label={t('table')}
        aria-rowcount={reached.length + 2}
        aria-activedescendant={`${id}-${keys.index}-${keys.column}`}
        onKeyDown={keys.press}
      >
        <BudgetTableHead
          columns={columns}
          currency={currency}
          method={method}
          withPartner={withPartner}
          virementPercent={desk === null ? null : desk.rules.percent}
          allFolded={heads.length > 0 && heads.every((head) => folded.has(head))}
          onFoldAll={(closed) => setFolded(new Set(closed ? heads : []))}
        />
        <tbody>{tree.map(draw)}</tbody>
        {total ? <tfoot>{draw(total, tree.length)}</tfoot> : null}
      </table>
    </div>
  )
}
