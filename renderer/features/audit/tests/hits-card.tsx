import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AuditHit, AuditTestCode } from '../../../../shared/contract/audit.ts'
import type { ParameterTrial } from '../../../../shared/contract/audit-parameters.ts'
import { faultText } from '../../../../shared/i18n/fault-text.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import { navigate } from '../../../app/routes/router.ts'
import { orpc } from '../../../client/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { useLanguage } from '../../../ui/language/use-language.ts'
import { useText } from '../../../ui/language/use-text.ts'
import { Money } from '../../../ui/money/money.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'

interface HitsCardProps {
  readonly test: AuditTestCode | null
  readonly grant: string | null
  /** Parameters that are tried, in the place of the kept ones. */
  readonly trial: ParameterTrial
}

const keyOf = (hit: AuditHit): string => `${hit.voucher}/${hit.line ?? ''}/${JSON.stringify(hit.reason.details ?? {})}`

/** What one test found, each with its reason; Enter or a double click opens the voucher. */
export function HitsCard({ test, grant, trial }: HitsCardProps) {
  const t = useText('auditTests')
  const language = useLanguage()
  const answer = useQuery({
    ...orpc.audit.testHits.queryOptions({ input: { grant, test: test ?? 'DUPLICATE_INVOICE', trial } }),
    enabled: test !== null,
  })
  const [chosen, setChosen] = useState<string | null>(null)
  const hits = test === null ? [] : (answer.data ?? [])
  const columns: readonly Column<AuditHit>[] = [
    { key: 'voucher', head: t('voucher'), width: 190, cell: (hit) => (hit.voucher === '' ? '–' : hit.voucher) },
    { key: 'line', head: t('line'), width: 52, align: 'right', cell: (hit) => hit.line ?? '' },
    {
      key: 'amount',
      head: t('amount'),
      width: 112,
      align: 'right',
      cell: (hit) => <Money minor={hit.amountXof} currency={FUNCTIONAL_CURRENCY} />,
    },
    { key: 'reason', head: t('reason'), cell: (hit) => faultText(hit.reason, language) },
  ]
  const hit = hits.find((each) => keyOf(each) === chosen)
  const raise = () => {
    if (!hit) return
    const { voucher, voucherKey, line, amountXof } = hit
    navigate('findings', {
      finding: 'new',
      test: hit.test,
      voucher: voucherKey ?? (voucher === '' ? undefined : voucher),
      line: line === null ? undefined : String(line),
      amount: amountXof === null ? undefined : String(amountXof),
    })
  }
  const open = ({ voucherKey }: AuditHit) => {
    if (voucherKey !== null) navigate('vouchers', { key: voucherKey })
  }
  return (
    <Card
      title={test === null ? t('hitsOf') : t(`test.${test}`)}
      note={test === null ? undefined : t(`about.${test}`)}
      end={
        <Button small icon="plus" blocked={hit ? undefined : t('chooseHit')} onClick={raise}>
          {t('newFinding')}
        </Button>
      }
      flush
      grow
    >
      <DataTable
        label={t('hitsOf')}
        columns={columns}
        rowCount={hits.length}
        rowAt={(index) => hits[index]}
        rowKey={keyOf}
        selectedKey={chosen}
        onSelect={(hit) => setChosen(keyOf(hit))}
        onOpen={open}
        empty={<EmptyState icon="shield" title={t(answer.isPending && test !== null ? 'running' : 'nothing')} />}
      />
    </Card>
  )
}
