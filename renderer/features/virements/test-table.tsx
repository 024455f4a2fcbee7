import { useMemo } from 'react'
import { navigate } from '../../app/routes/router.ts'
import { Card } from '../../ui/card/card.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Money } from '../../ui/money/money.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { percentOf, testColumns } from './test-columns.tsx'
import { TestChip } from './virement-chip.tsx'
import classes from './virements.module.css'
import type { Desk } from './virements-screen.tsx'

interface TestTableProps {
  readonly desk: Desk
  /** Beside a detail, what the outturn is made of gives way. */
  readonly narrow: boolean
}

const PARTS: readonly string[] = ['spent', 'committed', 'forecast']
const BESIDE_A_DETAIL: readonly string[] = [...PARTS, 'limit', 'excess']

/** Each line's outturn against the budget that was approved; Enter opens the line's spending. */
export function TestTable({ desk, narrow }: TestTableProps) {
  const t = useText('virements')
  const language = useLanguage()
  const { currency, lines, total } = desk
  const columns = useMemo(
    () => testColumns(t, currency, language).filter(({ key }) => !(narrow ? BESIDE_A_DETAIL : []).includes(key)),
    [t, currency, language, narrow],
  )
  const sums: Readonly<Record<string, number | null>> =
    total === null ? {} : { approved: total.approvedMinor, outturn: total.outturnMinor, change: total.changeMinor }
  const foot = columns.map(({ key }) => (
    <td key={key} className={key === 'line' || key === 'state' ? undefined : classes.figure}>
      {key === 'line' ? t('total') : null}
      {key === 'percent' ? percentOf(total?.changePercent ?? null, language) : null}
      {key === 'state' && total !== null ? <TestChip state={total.state} /> : null}
      {key in sums ? <Money minor={sums[key] ?? null} currency={currency} bracket /> : null}
    </td>
  ))
  return (
    <Card flush grow title={t('test.title')}>
      <DataTable
        label={t('test.title')}
        columns={columns}
        rowCount={lines.length}
        rowAt={(index) => lines[index]}
        rowKey={(row) => row.code}
        onOpen={(row) => navigate('budgets', { grant: desk.grant, line: row.code })}
        foot={foot}
      />
    </Card>
  )
}
