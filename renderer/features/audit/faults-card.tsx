import { useState } from 'react'
import type { Verification } from '../../../shared/contract/verification.ts'
import { describePlace, faultText } from '../../../shared/i18n/fault-text.ts'
import type { Fault } from '../../../shared/result/fault.ts'
import { navigate } from '../../app/routes/router.ts'
import { Card } from '../../ui/card/card.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import text from '../../ui/layout/text.module.css'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import classes from './faults-card.module.css'

interface NumberedFault {
  readonly number: number
  readonly fault: Fault
}

const voucherOf = (fault: Fault): string | undefined => (fault.place?.kind === 'voucher' ? fault.place.voucher : undefined)

/** Everything that does not agree with the chain, each point named; a voucher opens. */
export function FaultsCard({ verification }: { readonly verification: Verification | null }) {
  const t = useText('audit')
  const language = useLanguage()
  const [selected, setSelected] = useState<string | null>(null)
  if (!verification || verification.faults.length + verification.warnings.length === 0) {
    const before = verification === null
    return (
      <Card title={t('faults.title')} grow>
        <EmptyState icon="shield" title={t(before ? 'faults.before' : 'faults.none')}>
          {t(before ? 'faults.beforeText' : 'faults.noneText')}
        </EmptyState>
      </Card>
    )
  }
  const rows = [...verification.faults, ...verification.warnings].map<NumberedFault>((fault, index) => ({
    number: index + 1,
    fault,
  }))
  const open = (row: NumberedFault) => {
    const voucher = voucherOf(row.fault)
    if (voucher !== undefined) navigate('vouchers', { text: voucher })
  }
  const columns: readonly Column<NumberedFault>[] = [
    { key: 'number', head: 'n°', width: 44, align: 'right', cell: (row) => <span className={text.quiet}>{row.number}</span> },
    {
      key: 'place',
      head: t('faults.place'),
      width: 176,
      cell: (row) => {
        const voucher = voucherOf(row.fault)
        const place = describePlace(row.fault.place, language)
        return voucher === undefined ? (
          place
        ) : (
          <button type="button" className={classes.opens} onClick={() => open(row)} title={t('faults.open', { voucher })}>
            {voucher}
          </button>
        )
      },
    },
    {
      key: 'what',
      head: t('faults.what'),
      cell: (row) => <span title={faultText(row.fault, language)}>{faultText(row.fault, language)}</span>,
    },
  ]
  return (
    <Card title={t(verification.sound ? 'warnings.title' : 'faults.title')} end={t('faults.note')} flush grow>
      <DataTable
        label={t('faults.title')}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(row) => String(row.number)}
        selectedKey={selected}
        onSelect={(row) => setSelected(String(row.number))}
        onOpen={open}
      />
    </Card>
  )
}
