import { useMemo } from 'react'
import type { VirementView } from '../../../shared/contract/virements.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { Card } from '../../ui/card/card.tsx'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import { Money } from '../../ui/money/money.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { TestChip, VirementChip } from './virement-chip.tsx'
import classes from './virements.module.css'
import type { Desk } from './virements-screen.tsx'

interface VirementListProps {
  readonly desk: Desk
  readonly chosen: string | undefined
  readonly narrow: boolean
  readonly onOpen: (number: string) => void
}

const second = () => text.second

/** Every virement of the grant, the latest first: what moves, what the rules said, and where it stands. */
export function VirementList({ desk, chosen, narrow, onOpen }: VirementListProps) {
  const t = useText('virements')
  const { currency, virements } = desk
  const columns = useMemo((): Column<VirementView>[] => {
    const all: Column<VirementView>[] = [
      { key: 'number', head: t('column.number'), width: 118, cell: (row) => row.number },
      { key: 'date', head: t('column.date'), width: 88, className: second, cell: (row) => formatDate(row.requestedOn) },
      { key: 'moves', head: t('column.moves'), width: 150, cell: (row) => movesOf(row) },
      { key: 'reason', head: t('column.reason'), cell: (row) => <span title={row.reason}>{row.reason}</span> },
      {
        key: 'amount',
        head: t('column.amount', { currency }),
        width: 104,
        align: 'right',
        donor: true,
        cell: (row) => <Money minor={row.movedMinor} currency={currency} />,
      },
      { key: 'test', head: t('column.test'), width: 136, cell: (row) => <TestChip state={row.test} /> },
      { key: 'state', head: t('column.standing'), width: 110, cell: (row) => <VirementChip state={row.state} /> },
      {
        key: 'version',
        head: t('column.version'),
        width: 72,
        className: second,
        cell: (row) => (row.versionNumber === null ? '' : `V${row.versionNumber}`),
      },
    ]
    return narrow ? all.filter(({ key }) => !['date', 'reason', 'test'].includes(key)) : all
  }, [t, currency, narrow])
  return (
    <Card flush title={t('list.title')} className={classes.list}>
      <DataTable
        label={t('list.title')}
        columns={columns}
        rowCount={virements.length}
        rowAt={(index) => virements[index]}
        rowKey={(row) => row.number}
        selectedKey={chosen ?? null}
        onSelect={(row) => onOpen(row.number)}
        onOpen={(row) => onOpen(row.number)}
        empty={<p className={classes.none}>{t('list.none')}</p>}
      />
    </Card>
  )
}

/** "B → C, D" */
function movesOf(row: VirementView): string {
  const of = (sign: 1 | -1) => row.moves.filter((move) => move.amountMinor * sign > 0).map((move) => move.budgetLine)
  return [of(-1).join(', '), of(1).join(', ')].filter((part) => part !== '').join(' → ')
}
